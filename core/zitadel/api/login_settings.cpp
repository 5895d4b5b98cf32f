// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/api/login_settings.h"

#include <QUrl>

namespace factordesk::zitadel {

RestCall GetLoginSettings::rest() const
{
    const QByteArray context = organisationId.isEmpty()
                                   ? QByteArray("ctx.instance=true")
                                   : "ctx.orgId=" + QUrl::toPercentEncoding(organisationId);
    return {
        .method = "GET", .path = "/v2/settings/login?" + context, .organisationId = organisationId};
}

Expected<GetLoginSettings::Response, JsonError> GetLoginSettings::decode(const QJsonObject& answer)
{
    JsonReader reader(answer);
    reader.require("settings");
    JsonReader settings(reader.object("settings"), QStringLiteral("settings."));
    LoginSettings result;
    result.totpAllowed =
        settings.texts("secondFactors").contains(QStringLiteral("SECOND_FACTOR_TYPE_OTP"));
    result.forceMfa = settings.boolean("forceMfa");
    reader.join(settings);
    if (reader.error())
        return Unexpected(*reader.error());
    return result;
}

} // namespace factordesk::zitadel
