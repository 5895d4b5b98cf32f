// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/organization_endpoints.h"

#include "core/practice/people.h"
#include "core/practice/proto_json.h"
#include "core/practice/text_query.h"

#include <QJsonArray>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace factordesk::practice {

namespace {

/// zitadel.org.v2.OrganizationFieldName.
enum class Column { None, Name, CreationDate };

/// Whether an organisation is what one SearchQuery asks for; errors stay with the request.
class Condition
{
public:
    explicit Condition(ProtoReader& request) : m_request(request) {}

    [[nodiscard]] bool holds(const Organisation& organisation, ProtoReader query)
    {
        bool result = true;
        for (const auto& [name, judge] : kinds) {
            if (!query.has(QString::fromLatin1(name)))
                continue;
            ProtoReader part = query.message(QString::fromLatin1(name));
            result = judge(organisation, part);
            query.adopt(part);
        }
        m_request.adopt(query);
        return result;
    }

private:
    using Judge = bool (*)(const Organisation&, ProtoReader&);
    struct Kind
    {
        const char* name;
        Judge judge;
    };

    static bool text(const QString& value, ProtoReader& query, const char* field)
    {
        const QString pattern = query.text(QString::fromLatin1(field));
        return matches(readTextMethod(query), value, pattern);
    }

    static constexpr Kind kinds[] = {
        {"nameQuery",
         [](const Organisation& o, ProtoReader& q) { return text(o.name, q, "name"); }},
        {"domainQuery",
         [](const Organisation& o, ProtoReader& q) { return text(o.domain, q, "domain"); }},
        {"stateQuery",
         [](const Organisation&, ProtoReader& q) {
             constexpr int active = 1;
             return q.enumeration(QStringLiteral("state"), "ORGANIZATION_STATE_",
                                  {"UNSPECIFIED", "ACTIVE", "INACTIVE", "REMOVED"}) == active;
         }},
        {"idQuery", [](const Organisation& o,
                       ProtoReader& q) { return q.text(QStringLiteral("id")) == o.id; }},
        {"defaultQuery",
         [](const Organisation& o, ProtoReader&) { return o.id == callerOrganisationId(); }},
    };

    ProtoReader& m_request;
};

/// A ListOrganizationsRequest without its queries.
struct Page
{
    std::uint64_t offset = 0;
    std::uint64_t limit = 0; ///< 0: as many as there are.
    bool ascending = false;
    Column column = Column::None;
};

Page readPage(ProtoReader& request)
{
    ProtoReader query = request.message(QStringLiteral("query"));
    Page page{.offset = query.number(QStringLiteral("offset")),
              .limit = query.number(QStringLiteral("limit")),
              .ascending = query.boolean(QStringLiteral("asc"))};
    request.adopt(query);
    page.column = static_cast<Column>(
        request.enumeration(QStringLiteral("sortingColumn"), "ORGANIZATION_FIELD_NAME_",
                            {"UNSPECIFIED", "NAME", "CREATION_DATE"}));
    return page;
}

void sort(std::vector<const Organisation*>& found, const Page& page)
{
    const auto isBefore = [&page](const Organisation* left, const Organisation* right) {
        if (page.column == Column::Name)
            return left->name.toCaseFolded() < right->name.toCaseFolded();
        return left->details.creationDate < right->details.creationDate;
    };
    if (page.column == Column::None)
        return; // In the order in which they were made.
    std::ranges::stable_sort(found, [&](const auto* left, const auto* right) {
        return page.ascending ? isBefore(left, right) : isBefore(right, left);
    });
}

QJsonObject organisationJson(const Organisation& organisation)
{
    return {{QStringLiteral("id"), organisation.id},
            {QStringLiteral("details"), detailsJson(organisation.details)},
            {QStringLiteral("state"), QStringLiteral("ORGANIZATION_STATE_ACTIVE")},
            {QStringLiteral("name"), organisation.name},
            {QStringLiteral("primaryDomain"), organisation.domain}};
}

QJsonArray pageJson(const std::vector<const Organisation*>& found, const Page& page)
{
    const auto begin = std::min<std::uint64_t>(page.offset, found.size());
    const auto rest = found.size() - begin;
    const auto count = page.limit == 0 ? rest : std::min<std::uint64_t>(page.limit, rest);
    QJsonArray result;
    for (auto i = begin; i < begin + count; ++i)
        result.append(organisationJson(*found.at(i)));
    return result;
}

} // namespace

HttpAnswer organizations(const Call& call)
{
    auto request = ProtoReader::parse(call.body);
    if (!request)
        return errorAnswer(request.error());
    const Page page = readPage(*request);
    const QList<ProtoReader> queries = request->messages(QStringLiteral("queries"));
    Condition condition(*request);
    std::vector<const Organisation*> found;
    for (const Organisation& organisation : call.directory.organisations()) {
        const bool isFound = std::ranges::all_of(queries, [&](const ProtoReader& query) {
            return condition.holds(organisation, query);
        });
        if (isFound && !organisation.callerPermissions.isEmpty())
            found.push_back(&organisation);
    }
    if (request->error())
        return errorAnswer(*request->error());
    sort(found, page);
    QJsonObject answer{{QStringLiteral("details"), listDetailsJson(found.size(), call.now.wall)}};
    const QJsonArray result = pageJson(found, page);
    if (!result.isEmpty())
        answer.insert(QStringLiteral("result"), result);
    return jsonAnswer(answer);
}

} // namespace factordesk::practice
