// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/user_endpoints.h"

#include "core/practice/proto_json.h"
#include "core/practice/user_json.h"
#include "core/practice/user_search.h"

#include <QJsonArray>

#include <algorithm>

namespace factordesk::practice {

namespace {

constexpr QStringView userRead = u"user.read";

// zitadel.user.v2.AuthFactors and AuthFactorState
constexpr int factorOtp = 0;
constexpr int stateNotReady = 1;
constexpr int stateReady = 2;

FactorState projectedState(const Call& call)
{
    return call.directory.stateAsOf(call.userId, call.projectedUntil);
}

/// As ZITADEL's events are called, behind the prefix of the key of their translation.
QString eventKey(FactorState became)
{
    switch (became) {
    case FactorState::None: return QStringLiteral("EventTypes.user.human.mfa.otp.removed");
    case FactorState::Pending: return QStringLiteral("EventTypes.user.human.mfa.otp.added");
    case FactorState::Active: return QStringLiteral("EventTypes.user.human.mfa.otp.verified");
    }
    return {};
}

QJsonObject eventJson(const FactorEvent& event, const QString& organisationId)
{
    return {
        {QStringLiteral("changeDate"), timestamp(event.at)},
        {QStringLiteral("eventType"), QJsonObject{{QStringLiteral("key"), eventKey(event.became)}}},
        {QStringLiteral("sequence"), QString::number(event.sequence)},
        {QStringLiteral("editorDisplayName"), QStringLiteral("Practice Administrator")},
        {QStringLiteral("resourceOwnerId"), organisationId}};
}

/// zitadel.change.v1.ChangeQuery
struct EventQuery
{
    std::uint64_t sequence = 0; ///< Where to begin, itself left out.
    std::uint64_t limit = 0;    ///< 0 for the most there is.
    bool isAscending = false;
};

EventQuery readEventQuery(ProtoReader& request)
{
    ProtoReader query = request.message(QStringLiteral("query"));
    const EventQuery result{query.number(QStringLiteral("sequence")),
                            query.number(QStringLiteral("limit")),
                            query.boolean(QStringLiteral("asc"))};
    request.adopt(query);
    return result;
}

std::vector<FactorEvent> selected(std::vector<FactorEvent> events, const EventQuery& query)
{
    if (!query.isAscending)
        std::ranges::reverse(events);
    std::erase_if(events, [&query](const FactorEvent& event) {
        return query.isAscending ? event.sequence <= query.sequence
                                 : query.sequence > 0 && event.sequence >= query.sequence;
    });
    if (query.limit > 0 && events.size() > query.limit)
        events.resize(query.limit);
    return events;
}

std::vector<const Person*> readablePeople(const Call& call)
{
    std::vector<const Person*> result;
    for (const Person& person : call.directory.people()) {
        if (call.directory.organisationOf(person).allows(userRead))
            result.push_back(&person);
    }
    return result;
}

} // namespace

HttpAnswer getUser(const Call& call)
{
    const Person* const person = call.directory.person(call.userId);
    if (!person)
        return errorAnswer(callError(call, "QUERY-Dfbg2"));
    if (const auto error = refusal(call, call.directory.organisationOf(*person), userRead))
        return errorAnswer(*error);
    return jsonAnswer({{QStringLiteral("details"), detailsJson(person->details)},
                       {QStringLiteral("user"), userJson(*person)}});
}

HttpAnswer listUsers(const Call& call)
{
    const auto request = ProtoReader::parse(call.body);
    if (!request)
        return errorAnswer(request.error());
    const auto search = parseUserSearch(*request);
    if (!search)
        return errorAnswer(search.error());
    const UserSearchResult found = findUsers(*search, readablePeople(call));
    QJsonObject answer{{QStringLiteral("details"), listDetailsJson(found.total, call.now.wall)}};
    if (search->column != SortColumn::None)
        answer.insert(QStringLiteral("sortingColumn"), sortColumnName(search->column));
    QJsonArray result;
    for (const Person* const person : found.page)
        result.append(userJson(*person));
    if (!result.isEmpty())
        answer.insert(QStringLiteral("result"), result);
    return jsonAnswer(answer);
}

HttpAnswer authenticationMethods(const Call& call)
{
    // ZITADEL looks at what the caller may do in the organisation of the context, not in the
    // person's own, and finds nothing for whom nobody knows.
    if (const auto error =
            refusal(call, *call.directory.organisation(call.organisationId), userRead))
        return errorAnswer(*error);
    QJsonArray types;
    if (const Person* const person = call.directory.person(call.userId)) {
        if (projectedState(call) == FactorState::Active)
            types.append(QStringLiteral("AUTHENTICATION_METHOD_TYPE_TOTP"));
        if (!person->isMachine && person->hasPassword)
            types.append(QStringLiteral("AUTHENTICATION_METHOD_TYPE_PASSWORD"));
    }
    QJsonObject answer{{QStringLiteral("details"),
                        listDetailsJson(static_cast<std::size_t>(types.size()), call.now.wall)}};
    if (!types.isEmpty())
        answer.insert(QStringLiteral("authMethodTypes"), types);
    return jsonAnswer(answer);
}

HttpAnswer authenticationFactors(const Call& call)
{
    auto request = ProtoReader::parse(call.body);
    if (!request)
        return errorAnswer(request.error());
    QList<int> factors = request->enumerations(QStringLiteral("authFactors"), "",
                                               {"OTP", "OTP_SMS", "OTP_EMAIL", "U2F"});
    QList<int> states = request->enumerations(QStringLiteral("states"), "AUTH_FACTOR_STATE_",
                                              {"UNSPECIFIED", "NOT_READY", "READY", "REMOVED"});
    if (request->error())
        return errorAnswer(*request->error());
    if (factors.isEmpty())
        factors = {factorOtp};
    if (states.isEmpty())
        states = {stateReady};
    const FactorState state = projectedState(call);
    const int number = state == FactorState::Active ? stateReady : stateNotReady;
    if (state == FactorState::None || !factors.contains(factorOtp) || !states.contains(number))
        return jsonAnswer({});
    const Person& person = *call.directory.person(call.userId);
    if (const auto error = refusal(call, call.directory.organisationOf(person), userRead))
        return errorAnswer(*error);
    const QString name = number == stateReady ? QStringLiteral("AUTH_FACTOR_STATE_READY")
                                              : QStringLiteral("AUTH_FACTOR_STATE_NOT_READY");
    const QJsonObject factor{{QStringLiteral("state"), name},
                             {QStringLiteral("otp"), QJsonObject()}};
    return jsonAnswer({{QStringLiteral("result"), QJsonArray{factor}}});
}

HttpAnswer userChanges(const Call& call)
{
    auto request = ProtoReader::parse(call.body);
    if (!request)
        return errorAnswer(request.error());
    const EventQuery query = readEventQuery(*request);
    if (request->error())
        return errorAnswer(*request->error());
    // Of the organisation in whose context it is asked; of another's people there are none.
    const Organisation& organisation = *call.directory.organisation(call.organisationId);
    if (const auto error = refusal(call, organisation, userRead))
        return errorAnswer(*error);
    std::vector<FactorEvent> events;
    const Person* const person = call.directory.person(call.userId);
    if (person && person->organisationId == organisation.id)
        events = selected(call.directory.factorEvents(call.userId), query);
    if (events.empty())
        return errorAnswer(callError(call, "QUERY-FpQqK"));
    QJsonArray result;
    for (const FactorEvent& event : events)
        result.append(eventJson(event, organisation.id));
    return jsonAnswer({{QStringLiteral("result"), result}});
}

} // namespace factordesk::practice
