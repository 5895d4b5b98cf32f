// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/api/register_totp.h"

#include "core/zitadel/api/details.h"
#include "core/zitadel/wire/message_reader.h"

#include <array>
#include <utility>

namespace factordesk::zitadel {

namespace {

// RegisterTOTPResponse
constexpr std::uint32_t detailsField = 1;
constexpr std::uint32_t uriField = 2;
constexpr std::uint32_t secretField = 3;

constexpr std::array answerFields{
    wire::FieldShape{detailsField, "details", wire::Kind::Message, &detailsShape},
    wire::FieldShape{uriField, "uri", wire::Kind::Secret},
    wire::FieldShape{secretField, "secret", wire::Kind::Secret}};

} // namespace

QList<QByteArray> RegisterTotp::secretAnswerFields()
{
    return {"uri", "secret"};
}

RestCall RegisterTotp::rest() const
{
    return {.method = "POST",
            .path = userPath(userId.text(), "/totp"),
            .body = jsonBody({}),
            .secretAnswerFields = secretAnswerFields()};
}

Expected<RegisterTotp::Response, JsonError> RegisterTotp::decode(const QJsonObject& answer,
                                                                 const JsonSecrets& secrets)
{
    JsonReader reader(answer, secrets);
    reader.require("uri");
    reader.require("secret");
    const Details details = readDetails(reader);
    SecureBytes uri = reader.secret("uri");
    SecureBytes secret = reader.secret("secret");
    if (reader.error())
        return Unexpected(*reader.error());
    return Registration{.details = details, .uri = std::move(uri), .secret = std::move(secret)};
}

RpcCall RegisterTotp::rpc() const
{
    return {.path = userServicePath("RegisterTOTP"),
            .message = userIdMessage(userId.text()),
            .requestShape = userIdShape(),
            .answerShape = {answerFields},
            .secretAnswerFields = secretAnswerFields()};
}

Expected<RegisterTotp::Response, DecodeError> RegisterTotp::decode(const wire::Message& answer)
{
    wire::MessageReader reader(answer.bytes);
    reader.require(uriField);
    reader.require(secretField);
    const Details details = readDetails(reader, detailsField);
    SecureBytes uri = reader.secret(uriField);
    SecureBytes secret = reader.secret(secretField);
    if (reader.error())
        return Unexpected(*reader.error());
    return Registration{.details = details, .uri = std::move(uri), .secret = std::move(secret)};
}

} // namespace factordesk::zitadel
