// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/api/get_user.h"

#include "core/zitadel/api/details.h"
#include "core/zitadel/api/user.h"
#include "core/zitadel/wire/message_reader.h"

#include <array>

namespace factordesk::zitadel {

namespace {

// GetUserByIDResponse
constexpr std::uint32_t detailsField = 1;
constexpr std::uint32_t userField = 2;

constexpr std::array answerFields{
    wire::FieldShape{detailsField, "details", wire::Kind::Message, &detailsShape},
    wire::FieldShape{userField, "user", wire::Kind::Message, &userShape}};

} // namespace

RestCall GetUser::rest() const
{
    return {.method = "GET", .path = userPath(userId.text())};
}

Expected<GetUser::Response, JsonError> GetUser::decode(const QJsonObject& answer)
{
    JsonReader reader(answer);
    reader.require("user");
    const QJsonObject user = reader.object("user");
    if (reader.error())
        return Unexpected(*reader.error());
    return decodeUser(user, QStringLiteral("user."));
}

RpcCall GetUser::rpc() const
{
    return {.path = userServicePath("GetUserByID"),
            .message = userIdMessage(userId.text()),
            .requestShape = userIdShape(),
            .answerShape = {answerFields}};
}

Expected<GetUser::Response, DecodeError> GetUser::decode(const wire::Message& answer)
{
    wire::MessageReader reader(answer.bytes);
    reader.require(userField);
    const QByteArrayView user = reader.bytes(userField);
    if (reader.error())
        return Unexpected(*reader.error());
    return decodeUser(user, QStringLiteral("%1.").arg(userField));
}

} // namespace factordesk::zitadel
