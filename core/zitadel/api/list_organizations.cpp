// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/api/list_organizations.h"

#include "core/zitadel/api/details.h"
#include "core/zitadel/api/result_page.h"
#include "core/zitadel/wire/message_reader.h"

#include <QJsonArray>

#include <array>

namespace factordesk::zitadel {

namespace {

// ListOrganizationsRequest
constexpr std::uint32_t queryField = 1;
constexpr std::uint32_t sortingColumnField = 2;
constexpr std::uint32_t queriesField = 3;
// zitadel.object.v2.ListQuery
constexpr std::uint32_t limitField = 2;
constexpr std::uint32_t ascendingField = 3;
// zitadel.org.v2.SearchQuery
constexpr std::uint32_t nameQueryField = 1;
constexpr std::uint32_t idQueryField = 4;
// OrganizationNameQuery and OrganizationIDQuery
constexpr std::uint32_t textField = 1;
constexpr std::uint32_t methodField = 2;
// OrganizationFieldName and zitadel.object.v2.TextQueryMethod
constexpr std::uint64_t byName = 1;
constexpr std::uint64_t containsIgnoreCase = 5;
// zitadel.org.v2.Organization
constexpr std::uint32_t idField = 1;
constexpr std::uint32_t stateField = 3;
constexpr std::uint32_t nameField = 4;
constexpr std::uint32_t primaryDomainField = 5;
// OrganizationState
constexpr std::int32_t activeState = 1;

using wire::FieldShape;
using wire::Kind;

constexpr std::array pageFields{FieldShape{limitField, "limit", Kind::Number},
                                FieldShape{ascendingField, "asc", Kind::Boolean}};
constexpr wire::Shape pageShape{pageFields};
constexpr std::array nameQueryFields{FieldShape{textField, "name", Kind::Text},
                                     FieldShape{methodField, "method", Kind::Number}};
constexpr wire::Shape nameQueryShape{nameQueryFields};
constexpr std::array idQueryFields{FieldShape{textField, "id", Kind::Text}};
constexpr wire::Shape idQueryShape{idQueryFields};
constexpr std::array searchFields{
    FieldShape{nameQueryField, "nameQuery", Kind::Message, &nameQueryShape},
    FieldShape{idQueryField, "idQuery", Kind::Message, &idQueryShape}};
constexpr wire::Shape searchShape{searchFields};
constexpr std::array requestFields{
    FieldShape{queryField, "query", Kind::Message, &pageShape},
    FieldShape{sortingColumnField, "sortingColumn", Kind::Number},
    FieldShape{queriesField, "queries", Kind::Message, &searchShape}};
constexpr std::array organisationFields{
    FieldShape{idField, "id", Kind::Text}, FieldShape{2, "details", Kind::Message, &detailsShape},
    FieldShape{stateField, "state", Kind::Number}, FieldShape{nameField, "name", Kind::Text},
    FieldShape{primaryDomainField, "primaryDomain", Kind::Text}};
constexpr wire::Shape organisationShape{organisationFields};
constexpr std::array answerFields = resultpage::answerFields(organisationShape);

QJsonObject conditionObject(const OrganisationQuery& query)
{
    if (query.by == OrganisationQuery::By::Id)
        return {{QStringLiteral("idQuery"), QJsonObject{{QStringLiteral("id"), query.text}}}};
    return {{QStringLiteral("nameQuery"),
             QJsonObject{{QStringLiteral("name"), query.text},
                         {QStringLiteral("method"),
                          QStringLiteral("TEXT_QUERY_METHOD_CONTAINS_IGNORE_CASE")}}}};
}

wire::Message conditionMessage(const OrganisationQuery& query)
{
    wire::MessageWriter condition;
    condition.text(textField, query.text);
    if (query.by == OrganisationQuery::By::Id)
        return wire::MessageWriter().message(idQueryField, condition.take()).take();
    condition.number(methodField, containsIgnoreCase);
    return wire::MessageWriter().message(nameQueryField, condition.take()).take();
}

Expected<Organisation, JsonError> decodeOrganisation(const QJsonObject& object, const QString& path)
{
    JsonReader reader(object, path);
    Organisation organisation{.id = reader.text("id"),
                              .name = reader.text("name"),
                              .domain = reader.text("primaryDomain"),
                              .isActive = reader.text("state") ==
                                          QLatin1String("ORGANIZATION_STATE_ACTIVE")};
    if (reader.error())
        return Unexpected(*reader.error());
    return organisation;
}

Expected<Organisation, DecodeError> decodeOrganisation(QByteArrayView message, const QString& path)
{
    wire::MessageReader reader(message, path);
    Organisation organisation{.id = reader.text(idField),
                              .name = reader.text(nameField),
                              .domain = reader.text(primaryDomainField),
                              .isActive = reader.number(stateField) == activeState};
    if (reader.error())
        return Unexpected(*reader.error());
    return organisation;
}

} // namespace

RestCall ListOrganizations::rest() const
{
    QJsonObject body{
        {QStringLiteral("query"),
         QJsonObject{{QStringLiteral("limit"), static_cast<qint64>(query.limit)},
                     {QStringLiteral("asc"), true}}},
        {QStringLiteral("sortingColumn"), QStringLiteral("ORGANIZATION_FIELD_NAME_NAME")}};
    if (!query.text.isEmpty())
        body.insert(QStringLiteral("queries"), QJsonArray{conditionObject(query)});
    return {.method = "POST",
            .path = "/v2/organizations/_search",
            .body = jsonBody(body),
            .isInNoOrganisation = true};
}

Expected<ListOrganizations::Response, JsonError>
ListOrganizations::decode(const QJsonObject& answer)
{
    return resultpage::decode(
        answer, &OrganisationPage::organisations,
        [](const QJsonObject& row, const QString& path) { return decodeOrganisation(row, path); });
}

RpcCall ListOrganizations::rpc() const
{
    const wire::Message page =
        wire::MessageWriter().number(limitField, query.limit).boolean(ascendingField, true).take();
    wire::MessageWriter message;
    message.message(queryField, page).number(sortingColumnField, byName);
    if (!query.text.isEmpty())
        message.message(queriesField, conditionMessage(query));
    return {.path = "/zitadel.org.v2.OrganizationService/ListOrganizations",
            .message = message.take(),
            .isInNoOrganisation = true,
            .requestShape = {requestFields},
            .answerShape = {answerFields}};
}

Expected<ListOrganizations::Response, DecodeError>
ListOrganizations::decode(const wire::Message& answer)
{
    return resultpage::decode(
        answer, &OrganisationPage::organisations,
        [](QByteArrayView row, const QString& path) { return decodeOrganisation(row, path); });
}

} // namespace factordesk::zitadel
