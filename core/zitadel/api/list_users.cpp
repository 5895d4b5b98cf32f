// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/api/list_users.h"

#include "core/zitadel/api/user.h"

#include <QJsonArray>

namespace factordesk::zitadel {

namespace {

const QLatin1String contains("TEXT_QUERY_METHOD_CONTAINS_IGNORE_CASE");

QJsonObject textQuery(const char* query, const char* field, const QString& text)
{
    return {{QLatin1String(query),
             QJsonObject{{QLatin1String(field), text}, {QStringLiteral("method"), contains}}}};
}

QJsonObject anyOf(const QString& text)
{
    QJsonArray queries{textQuery("loginNameQuery", "loginName", text),
                       textQuery("displayNameQuery", "displayName", text),
                       textQuery("userNameQuery", "userName", text),
                       textQuery("emailQuery", "emailAddress", text)};
    // A scanner's text may be the id itself.
    if (UserId::make(text))
        queries.append(QJsonObject{{QStringLiteral("inUserIdsQuery"),
                                    QJsonObject{{QStringLiteral("userIds"), QJsonArray{text}}}}});
    return {{QStringLiteral("orQuery"), QJsonObject{{QStringLiteral("queries"), queries}}}};
}

} // namespace

RestCall ListUsers::rest() const
{
    QJsonObject body{
        {QStringLiteral("query"),
         QJsonObject{{QStringLiteral("offset"), QString::number(query.offset)},
                     {QStringLiteral("limit"), static_cast<qint64>(query.pageSize())},
                     {QStringLiteral("asc"), true}}},
        {QStringLiteral("sortingColumn"), QStringLiteral("USER_FIELD_NAME_DISPLAY_NAME")}};
    if (!query.text.isEmpty())
        body.insert(QStringLiteral("queries"), QJsonArray{anyOf(query.text)});
    return {.method = "POST", .path = "/v2/users", .body = jsonBody(body)};
}

Expected<ListUsers::Response, JsonError> ListUsers::decode(const QJsonObject& answer)
{
    JsonReader reader(answer);
    JsonReader list(reader.object("details"), QStringLiteral("details."));
    UserPage page;
    page.total = list.unsignedNumber("totalResult");
    const QJsonArray users = reader.array("result");
    reader.join(list);
    if (reader.error())
        return Unexpected(*reader.error());
    for (qsizetype i = 0; i < users.size(); ++i) {
        Expected<User, JsonError> user =
            decodeUser(users.at(i).toObject(), QStringLiteral("result[%1].").arg(i));
        if (!user)
            return Unexpected(user.error());
        page.users.append(std::move(user).value());
    }
    return page;
}

} // namespace factordesk::zitadel
