// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/api/permissions.h"

#include "core/zitadel/wire/message_reader.h"

#include <array>

namespace factordesk::zitadel {

namespace {

// ListMyZitadelPermissionsResponse
constexpr std::uint32_t resultField = 1;

constexpr std::array answerFields{wire::FieldShape{resultField, "result", wire::Kind::Text}};

} // namespace

RestCall CallerPermissions::rest() const
{
    return {.method = "POST",
            .path = "/auth/v1/permissions/zitadel/me/_search",
            .body = jsonBody({}),
            .organisationId = organisationId};
}

Expected<CallerPermissions::Response, JsonError>
CallerPermissions::decode(const QJsonObject& answer)
{
    JsonReader reader(answer);
    const QStringList permissions = reader.texts("result");
    if (reader.error())
        return Unexpected(*reader.error());
    return permissions;
}

RpcCall CallerPermissions::rpc() const
{
    return {.path = "/zitadel.auth.v1.AuthService/ListMyZitadelPermissions",
            .message = {},
            .organisationId = organisationId,
            .answerShape = {answerFields}};
}

Expected<CallerPermissions::Response, DecodeError>
CallerPermissions::decode(const wire::Message& answer)
{
    wire::MessageReader reader(answer.bytes);
    const QStringList permissions = reader.texts(resultField);
    if (reader.error())
        return Unexpected(*reader.error());
    return permissions;
}

} // namespace factordesk::zitadel
