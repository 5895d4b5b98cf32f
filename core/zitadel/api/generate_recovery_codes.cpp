// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/api/generate_recovery_codes.h"

#include "core/zitadel/api/details.h"
#include "core/zitadel/wire/message_reader.h"

#include <array>
#include <utility>

namespace factordesk::zitadel {

namespace {

// GenerateRecoveryCodesRequest
constexpr std::uint32_t userIdField = 1;
constexpr std::uint32_t countField = 2;
// GenerateRecoveryCodesResponse
constexpr std::uint32_t detailsField = 1;
constexpr std::uint32_t codesField = 2;

constexpr std::array requestFields{wire::FieldShape{userIdField, "userId", wire::Kind::Text},
                                   wire::FieldShape{countField, "count", wire::Kind::Number}};
constexpr std::array answerFields{
    wire::FieldShape{detailsField, "details", wire::Kind::Message, &detailsShape},
    wire::FieldShape{codesField, "recoveryCodes", wire::Kind::Secret}};

} // namespace

QList<QByteArray> GenerateRecoveryCodes::secretAnswerFields()
{
    return {"recoveryCodes"};
}

RestCall GenerateRecoveryCodes::rest() const
{
    return {.method = "POST",
            .path = userPath(userId.text(), "/recovery_codes"),
            .body = jsonBody({{QStringLiteral("count"), static_cast<qint64>(count)}}),
            .secretAnswerFields = secretAnswerFields()};
}

Expected<GenerateRecoveryCodes::Response, JsonError>
GenerateRecoveryCodes::decode(const QJsonObject& answer, const JsonSecrets& secrets)
{
    JsonReader reader(answer, secrets);
    reader.require("recoveryCodes");
    const Details details = readDetails(reader);
    std::vector<SecureBytes> codes = reader.secrets("recoveryCodes");
    if (reader.error())
        return Unexpected(*reader.error());
    return RecoveryCodes{.details = details, .codes = std::move(codes)};
}

RpcCall GenerateRecoveryCodes::rpc() const
{
    return {
        .path = userServicePath("GenerateRecoveryCodes"),
        .message =
            wire::MessageWriter().text(userIdField, userId.text()).number(countField, count).take(),
        .requestShape = {requestFields},
        .answerShape = {answerFields},
        .secretAnswerFields = secretAnswerFields()};
}

Expected<GenerateRecoveryCodes::Response, DecodeError>
GenerateRecoveryCodes::decode(const wire::Message& answer)
{
    wire::MessageReader reader(answer.bytes);
    reader.require(codesField);
    const Details details = readDetails(reader, detailsField);
    std::vector<SecureBytes> codes = reader.secrets(codesField);
    if (reader.error())
        return Unexpected(*reader.error());
    return RecoveryCodes{.details = details, .codes = std::move(codes)};
}

} // namespace factordesk::zitadel
