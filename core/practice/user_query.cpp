// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/user_query.h"

#include "core/practice/text_query.h"

#include <algorithm>
#include <array>
#include <vector>

namespace factordesk::practice {

namespace {

/// The texts of a person that a query looks into; none where the person has no such field.
using Texts = QStringList (*)(const Person&);

QStringList humanText(const Person& person, QString Person::*field)
{
    return person.isMachine ? QStringList() : QStringList(person.*field);
}

struct TextQuery
{
    const char* query;
    const char* field; ///< Of the query, beside its method.
    Texts texts;
};

constexpr std::array textQueries{
    TextQuery{"userNameQuery", "userName", [](const Person& p) { return QStringList(p.userName); }},
    TextQuery{"firstNameQuery", "firstName",
              [](const Person& p) { return humanText(p, &Person::givenName); }},
    TextQuery{"lastNameQuery", "lastName",
              [](const Person& p) { return humanText(p, &Person::familyName); }},
    TextQuery{"nickNameQuery", "nickName",
              [](const Person& p) { return humanText(p, &Person::nickName); }},
    TextQuery{"displayNameQuery", "displayName",
              [](const Person& p) { return humanText(p, &Person::displayName); }},
    TextQuery{"emailQuery", "emailAddress",
              [](const Person& p) { return humanText(p, &Person::email); }},
    TextQuery{"loginNameQuery", "loginName", [](const Person& p) { return p.loginNames; }},
    TextQuery{"phoneQuery", "number", [](const Person& p) { return humanText(p, &Person::phone); }},
};

/// Reads SearchQuery messages into predicates; leaves the first error with the request.
class QueryReader
{
public:
    explicit QueryReader(ProtoReader& request) : m_request(request) {}

    PersonPredicate read(ProtoReader query, int depth)
    {
        PersonPredicate result = readOneOf(query, depth);
        m_request.adopt(query);
        return result;
    }
    std::vector<PersonPredicate> readAll(const QList<ProtoReader>& queries, int depth)
    {
        std::vector<PersonPredicate> result;
        for (const ProtoReader& query : queries)
            result.push_back(read(query, depth));
        return result;
    }
    [[nodiscard]] bool wasTooDeep() const { return m_wasTooDeep; }

private:
    PersonPredicate readOneOf(ProtoReader& query, int depth);
    PersonPredicate readNested(ProtoReader& query, int depth);
    PersonPredicate readText(ProtoReader query, const TextQuery& kind);
    PersonPredicate readList(ProtoReader query, const QString& field, QString Person::*member);
    PersonPredicate readState(ProtoReader query);
    PersonPredicate readType(ProtoReader query);

    ProtoReader& m_request;
    bool m_wasTooDeep = false;
};

PersonPredicate QueryReader::readOneOf(ProtoReader& query, int depth)
{
    for (const TextQuery& kind : textQueries) {
        const QString name = QString::fromLatin1(kind.query);
        if (query.has(name))
            return readText(query.message(name), kind);
    }
    if (query.has(QStringLiteral("stateQuery")))
        return readState(query.message(QStringLiteral("stateQuery")));
    if (query.has(QStringLiteral("typeQuery")))
        return readType(query.message(QStringLiteral("typeQuery")));
    if (query.has(QStringLiteral("inUserIdsQuery")))
        return readList(query.message(QStringLiteral("inUserIdsQuery")), QStringLiteral("userIds"),
                        &Person::id);
    if (query.has(QStringLiteral("inUserEmailsQuery")))
        return readList(query.message(QStringLiteral("inUserEmailsQuery")),
                        QStringLiteral("userEmails"), &Person::email);
    if (query.has(QStringLiteral("organizationIdQuery"))) {
        ProtoReader part = query.message(QStringLiteral("organizationIdQuery"));
        const QString id = part.text(QStringLiteral("organizationId"));
        query.adopt(part);
        return [id](const Person& person) { return person.organisationId == id; };
    }
    return readNested(query, depth);
}

PersonPredicate QueryReader::readNested(ProtoReader& query, int depth)
{
    const auto everyone = [](const Person&) { return true; };
    if (depth >= maximumQueryDepth) {
        m_wasTooDeep = true;
        return everyone;
    }
    const auto parts = [&](const QString& name) {
        ProtoReader part = query.message(name);
        const QList<ProtoReader> queries = part.messages(QStringLiteral("queries"));
        query.adopt(part);
        return readAll(queries, depth + 1);
    };
    if (query.has(QStringLiteral("orQuery")))
        return [any = parts(QStringLiteral("orQuery"))](const Person& person) {
            return std::ranges::any_of(any, [&](const auto& part) { return part(person); });
        };
    if (query.has(QStringLiteral("andQuery")))
        return [all = parts(QStringLiteral("andQuery"))](const Person& person) {
            return std::ranges::all_of(all, [&](const auto& part) { return part(person); });
        };
    if (query.has(QStringLiteral("notQuery"))) {
        ProtoReader part = query.message(QStringLiteral("notQuery"));
        const ProtoReader inner = part.message(QStringLiteral("query"));
        query.adopt(part);
        return
            [refused = read(inner, depth + 1)](const Person& person) { return !refused(person); };
    }
    return everyone; // a query with nothing in it asks for nothing
}

PersonPredicate QueryReader::readText(ProtoReader query, const TextQuery& kind)
{
    const QString pattern = query.text(QString::fromLatin1(kind.field));
    const TextMethod method = readTextMethod(query);
    m_request.adopt(query);
    return [pattern, method, texts = kind.texts](const Person& person) {
        return std::ranges::any_of(
            texts(person), [&](const QString& text) { return matches(method, text, pattern); });
    };
}

PersonPredicate QueryReader::readList(ProtoReader query, const QString& field,
                                      QString Person::*member)
{
    const QStringList wanted = query.texts(field);
    m_request.adopt(query);
    return [wanted, member](const Person& person) { return wanted.contains(person.*member); };
}

PersonPredicate QueryReader::readState(ProtoReader query)
{
    const int state =
        query.enumeration(QStringLiteral("state"), "USER_STATE_",
                          {"UNSPECIFIED", "ACTIVE", "INACTIVE", "DELETED", "LOCKED", "INITIAL"});
    m_request.adopt(query);
    return [state](const Person& person) { return static_cast<int>(person.state) == state; };
}

PersonPredicate QueryReader::readType(ProtoReader query)
{
    const int type =
        query.enumeration(QStringLiteral("type"), "TYPE_", {"UNSPECIFIED", "HUMAN", "MACHINE"});
    m_request.adopt(query);
    return [type](const Person& person) { return (person.isMachine ? 2 : 1) == type; };
}

} // namespace

Expected<PersonPredicate, ApiError> parseUserQueries(ProtoReader& request)
{
    QueryReader reader(request);
    const QList<ProtoReader> queries = request.messages(QStringLiteral("queries"));
    PersonPredicate everyQuery = [all = reader.readAll(queries, 0)](const Person& person) {
        return std::ranges::all_of(all, [&](const auto& part) { return part(person); });
    };
    if (reader.wasTooDeep())
        return Unexpected(ApiError{RpcCode::InvalidArgument, "USER-zsQ97",
                                   QStringLiteral("Errors.Query.TooManyNestingLevels")});
    if (request.error())
        return Unexpected(*request.error());
    return everyQuery;
}

} // namespace factordesk::practice
