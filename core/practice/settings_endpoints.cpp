// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/settings_endpoints.h"

#include "core/practice/proto_json.h"

#include <QJsonArray>
#include <QUrlQuery>

#include <algorithm>

namespace factordesk::practice {

namespace {

/// Whether an organisation is what one SearchQuery asks for.
bool matches(const Organisation& organisation, ProtoReader query)
{
    const QString idQuery = QStringLiteral("idQuery");
    if (query.has(idQuery))
        return query.message(idQuery).text(QStringLiteral("id")) == organisation.id;
    const QString nameQuery = QStringLiteral("nameQuery");
    if (query.has(nameQuery))
        return organisation.name.contains(query.message(nameQuery).text(QStringLiteral("name")),
                                          Qt::CaseInsensitive);
    return true;
}

QJsonObject organisationJson(const Organisation& organisation)
{
    return {{QStringLiteral("id"), organisation.id},
            {QStringLiteral("details"), detailsJson(organisation.details)},
            {QStringLiteral("state"), QStringLiteral("ORGANIZATION_STATE_ACTIVE")},
            {QStringLiteral("name"), organisation.name},
            {QStringLiteral("primaryDomain"), organisation.domain}};
}

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

HttpAnswer organizations(const Call& call)
{
    auto request = ProtoReader::parse(call.body);
    if (!request)
        return errorAnswer(request.error());
    const QList<ProtoReader> queries = request->messages(QStringLiteral("queries"));
    if (request->error())
        return errorAnswer(*request->error());
    QJsonArray result;
    for (const Organisation& organisation : call.directory.organisations()) {
        const bool isFound = std::ranges::all_of(
            queries, [&](const ProtoReader& query) { return matches(organisation, query); });
        if (isFound && !organisation.callerPermissions.isEmpty())
            result.append(organisationJson(organisation));
    }
    QJsonObject answer{{QStringLiteral("details"),
                        listDetailsJson(static_cast<std::size_t>(result.size()), call.now.wall)}};
    if (!result.isEmpty())
        answer.insert(QStringLiteral("result"), result);
    return jsonAnswer(answer);
}

HttpAnswer permissions(const Call& call)
{
    const QStringList held = call.directory.organisation(call.organisationId)->callerPermissions;
    if (held.isEmpty())
        return jsonAnswer({});
    return jsonAnswer({{QStringLiteral("result"), QJsonArray::fromStringList(held)}});
}

} // namespace factordesk::practice
