// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/settings_endpoints.h"

#include "core/practice/proto_json.h"

#include <QJsonArray>
#include <QUrlQuery>

namespace factordesk::practice {

namespace {

QJsonObject loginSettingsJson(const Organisation& organisation)
{
    QJsonObject settings{
        {QStringLiteral("allowUsernamePassword"), true},
        {QStringLiteral("allowExternalIdp"), true},
        {QStringLiteral("passkeysType"), QStringLiteral("PASSKEYS_TYPE_ALLOWED")},
        {QStringLiteral("passwordCheckLifetime"), QStringLiteral("864000s")},
        {QStringLiteral("secondFactorCheckLifetime"), QStringLiteral("64800s")},
        {QStringLiteral("resourceOwnerType"), QStringLiteral("RESOURCE_OWNER_TYPE_ORG")}};
    if (!organisation.secondFactors.isEmpty())
        settings.insert(QStringLiteral("secondFactors"),
                        QJsonArray::fromStringList(organisation.secondFactors));
    if (organisation.forceMfa)
        settings.insert(QStringLiteral("forceMfa"), true);
    return settings;
}

} // namespace

HttpAnswer loginSettings(const Call& call)
{
    const QString named = QUrlQuery(QString::fromLatin1(call.query))
                              .queryItemValue(QStringLiteral("ctx.orgId"), QUrl::FullyDecoded);
    const QString id = named.isEmpty() ? call.organisationId : named;
    const Organisation* const organisation = call.directory.organisation(id);
    if (!organisation)
        return errorAnswer(callError(call, "AUTH-Bs7Ds"));
    if (organisation->callerPermissions.isEmpty())
        return errorAnswer(callError(call, "AUTHZ-cdgFk"));
    if (!organisation->allows(u"policy.read"))
        return errorAnswer(callError(call, "AUTH-5mWD2"));
    return jsonAnswer({{QStringLiteral("details"), detailsJson(organisation->details)},
                       {QStringLiteral("settings"), loginSettingsJson(*organisation)}});
}

HttpAnswer permissions(const Call& call)
{
    const QStringList held = call.directory.organisation(call.organisationId)->callerPermissions;
    if (held.isEmpty())
        return jsonAnswer({});
    return jsonAnswer({{QStringLiteral("result"), QJsonArray::fromStringList(held)}});
}

} // namespace factordesk::practice
