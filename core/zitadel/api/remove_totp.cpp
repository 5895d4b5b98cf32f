// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/api/remove_totp.h"

#include "core/zitadel/api/details.h"

namespace factordesk::zitadel {

RestCall RemoveTotp::rest() const
{
    return {.method = "DELETE", .path = userPath(userId.text(), "/totp")};
}

Expected<RemoveTotp::Response, JsonError> RemoveTotp::decode(const QJsonObject& answer)
{
    return decodeChange(answer);
}

RpcCall RemoveTotp::rpc() const
{
    return {.path = userServicePath("RemoveTOTP"),
            .message = userIdMessage(userId.text()),
            .requestShape = userIdShape(),
            .answerShape = changeShape};
}

Expected<RemoveTotp::Response, DecodeError> RemoveTotp::decode(const wire::Message& answer)
{
    return decodeChange(answer);
}

} // namespace factordesk::zitadel
