// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/api/permissions.h"

namespace factordesk::zitadel {

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

} // namespace factordesk::zitadel
