// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/api/get_user.h"

#include "core/zitadel/api/user.h"

namespace factordesk::zitadel {

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

} // namespace factordesk::zitadel
