// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/api/list_users.h"

#include "core/zitadel/api/result_page.h"
#include "core/zitadel/api/user.h"
#include "core/zitadel/wire/message_reader.h"

#include <QJsonArray>

#include <array>
#include <utility>

namespace factordesk::zitadel {

namespace {

// ListUsersRequest
constexpr std::uint32_t queryField = 1;
constexpr std::uint32_t sortingColumnField = 2;
constexpr std::uint32_t queriesField = 3;
// zitadel.object.v2.ListQuery
constexpr std::uint32_t offsetField = 1;
constexpr std::uint32_t limitField = 2;
constexpr std::uint32_t ascendingField = 3;
// SearchQuery
constexpr std::uint32_t userNameQueryField = 1;
constexpr std::uint32_t displayNameQueryField = 5;
constexpr std::uint32_t emailQueryField = 6;
constexpr std::uint32_t loginNameQueryField = 9;
constexpr std::uint32_t inUserIdsQueryField = 10;
constexpr std::uint32_t orQueryField = 11;
constexpr std::uint32_t inUserEmailsQueryField = 14;
constexpr std::uint32_t organisationIdQueryField = 15;
// A query for a text, for ids, and OrQuery
constexpr std::uint32_t textField = 1;
constexpr std::uint32_t methodField = 2;
constexpr std::uint32_t userIdsField = 1;
constexpr std::uint32_t userEmailsField = 1;
constexpr std::uint32_t organisationIdField = 1;
constexpr std::uint32_t orQueriesField = 1;
// UserFieldName and TextQueryMethod
constexpr std::uint64_t byDisplayName = 5;
constexpr std::uint64_t equalsIgnoreCase = 1;
constexpr std::uint64_t containsIgnoreCase = 5;

using wire::FieldShape;
using wire::Kind;

constexpr std::array pageFields{FieldShape{offsetField, "offset", Kind::Number},
                                FieldShape{limitField, "limit", Kind::Number},
                                FieldShape{ascendingField, "asc", Kind::Boolean}};
constexpr std::array textQueryFields{FieldShape{textField, "text", Kind::Text},
                                     FieldShape{methodField, "method", Kind::Number}};
constexpr std::array idsQueryFields{FieldShape{userIdsField, "userIds", Kind::Text}};
constexpr std::array emailsQueryFields{FieldShape{userEmailsField, "userEmails", Kind::Text}};
constexpr std::array organisationQueryFields{
    FieldShape{organisationIdField, "organizationId", Kind::Text}};
constexpr wire::Shape pageShape{pageFields};
constexpr wire::Shape textQueryShape{textQueryFields};
constexpr wire::Shape idsQueryShape{idsQueryFields};
constexpr wire::Shape emailsQueryShape{emailsQueryFields};
constexpr wire::Shape organisationQueryShape{organisationQueryFields};
constexpr std::array alternativeFields{
    FieldShape{userNameQueryField, "userNameQuery", Kind::Message, &textQueryShape},
    FieldShape{displayNameQueryField, "displayNameQuery", Kind::Message, &textQueryShape},
    FieldShape{emailQueryField, "emailQuery", Kind::Message, &textQueryShape},
    FieldShape{loginNameQueryField, "loginNameQuery", Kind::Message, &textQueryShape},
    FieldShape{inUserIdsQueryField, "inUserIdsQuery", Kind::Message, &idsQueryShape},
    FieldShape{inUserEmailsQueryField, "inUserEmailsQuery", Kind::Message, &emailsQueryShape}};
constexpr wire::Shape alternativeShape{alternativeFields};
constexpr std::array orFields{
    FieldShape{orQueriesField, "queries", Kind::Message, &alternativeShape}};
constexpr wire::Shape orShape{orFields};
constexpr std::array searchFields{FieldShape{orQueryField, "orQuery", Kind::Message, &orShape},
                                  FieldShape{organisationIdQueryField, "organizationIdQuery",
                                             Kind::Message, &organisationQueryShape}};
constexpr wire::Shape searchShape{searchFields};
constexpr std::array requestFields{
    FieldShape{queryField, "query", Kind::Message, &pageShape},
    FieldShape{sortingColumnField, "sortingColumn", Kind::Number},
    FieldShape{queriesField, "queries", Kind::Message, &searchShape}};
constexpr std::array answerFields = resultpage::answerFields(userShape);

wire::Message textQueryMessage(std::uint32_t query, const QString& text,
                               std::uint64_t method = containsIgnoreCase)
{
    const wire::Message inner =
        wire::MessageWriter().text(textField, text).number(methodField, method).take();
    return wire::MessageWriter().message(query, inner).take();
}

wire::Message anyOfMessage(const QString& text)
{
    wire::MessageWriter queries;
    for (const std::uint32_t query :
         {loginNameQueryField, displayNameQueryField, userNameQueryField, emailQueryField})
        queries.message(orQueriesField, textQueryMessage(query, text));
    // A scanner's text may be the id itself.
    if (UserId::make(text)) {
        const wire::Message ids = wire::MessageWriter().element(userIdsField, text).take();
        queries.message(orQueriesField,
                        wire::MessageWriter().message(inUserIdsQueryField, ids).take());
    }
    return wire::MessageWriter().message(orQueryField, queries.take()).take();
}

/// A query for whatever a list of texts names; `element` is the list's field within it.
wire::Message listQueryMessage(std::uint32_t query, std::uint32_t element, const QStringList& texts)
{
    wire::MessageWriter list;
    for (const QString& text : texts)
        list.element(element, text);
    return wire::MessageWriter().message(query, list.take()).take();
}

wire::Message textMessage(std::uint32_t query, std::uint32_t field, const QString& text)
{
    return wire::MessageWriter()
        .message(query, wire::MessageWriter().text(field, text).take())
        .take();
}

wire::Message namedMessage(const UserQuery& query)
{
    wire::MessageWriter queries;
    if (!query.userIds.isEmpty())
        queries.message(orQueriesField,
                        listQueryMessage(inUserIdsQueryField, userIdsField, query.userIds));
    if (!query.emails.isEmpty())
        queries.message(orQueriesField,
                        listQueryMessage(inUserEmailsQueryField, userEmailsField, query.emails));
    for (const QString& name : query.loginNames)
        queries.message(orQueriesField,
                        textQueryMessage(loginNameQueryField, name, equalsIgnoreCase));
    return wire::MessageWriter().message(orQueryField, queries.take()).take();
}

const QLatin1String contains("TEXT_QUERY_METHOD_CONTAINS_IGNORE_CASE");
const QLatin1String equals("TEXT_QUERY_METHOD_EQUALS_IGNORE_CASE");

QJsonObject textQuery(const char* query, const char* field, const QString& text,
                      QLatin1String method = contains)
{
    return {{QLatin1String(query),
             QJsonObject{{QLatin1String(field), text}, {QStringLiteral("method"), method}}}};
}

QJsonObject listQuery(const char* query, const char* field, const QStringList& texts)
{
    return {{QLatin1String(query),
             QJsonObject{{QLatin1String(field), QJsonArray::fromStringList(texts)}}}};
}

QJsonObject named(const UserQuery& query)
{
    QJsonArray queries;
    if (!query.userIds.isEmpty())
        queries.append(listQuery("inUserIdsQuery", "userIds", query.userIds));
    if (!query.emails.isEmpty())
        queries.append(listQuery("inUserEmailsQuery", "userEmails", query.emails));
    for (const QString& name : query.loginNames)
        queries.append(textQuery("loginNameQuery", "loginName", name, equals));
    return {{QStringLiteral("orQuery"), QJsonObject{{QStringLiteral("queries"), queries}}}};
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
    // All of them must hold.
    QJsonArray queries;
    if (query.namesPeople())
        queries.append(named(query));
    else if (!query.text.isEmpty())
        queries.append(anyOf(query.text));
    if (!query.organisationId.isEmpty())
        queries.append(
            QJsonObject{{QStringLiteral("organizationIdQuery"),
                         QJsonObject{{QStringLiteral("organizationId"), query.organisationId}}}});
    if (!queries.isEmpty())
        body.insert(QStringLiteral("queries"), queries);
    return {.method = "POST", .path = "/v2/users", .body = jsonBody(body)};
}

Expected<ListUsers::Response, JsonError> ListUsers::decode(const QJsonObject& answer)
{
    return resultpage::decode(
        answer, &UserPage::users,
        [](const QJsonObject& row, const QString& path) { return decodeUser(row, path); });
}

RpcCall ListUsers::rpc() const
{
    const wire::Message page = wire::MessageWriter()
                                   .number(offsetField, query.offset)
                                   .number(limitField, query.limit)
                                   .boolean(ascendingField, true)
                                   .take();
    wire::MessageWriter message;
    message.message(queryField, page).number(sortingColumnField, byDisplayName);
    if (query.namesPeople())
        message.message(queriesField, namedMessage(query));
    else if (!query.text.isEmpty())
        message.message(queriesField, anyOfMessage(query.text));
    if (!query.organisationId.isEmpty())
        message.message(queriesField, textMessage(organisationIdQueryField, organisationIdField,
                                                  query.organisationId));
    return {.path = userServicePath("ListUsers"),
            .message = message.take(),
            .requestShape = {requestFields},
            .answerShape = {answerFields}};
}

Expected<ListUsers::Response, DecodeError> ListUsers::decode(const wire::Message& answer)
{
    return resultpage::decode(
        answer, &UserPage::users,
        [](QByteArrayView row, const QString& path) { return decodeUser(row, path); });
}

} // namespace factordesk::zitadel
