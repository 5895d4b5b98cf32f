// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/server_output.h"

#include "app/cli/await.h"
#include "ui/text/state_text.h"
#include "ui/text/time_text.h"

namespace factordesk::cli {

namespace {

/// RFC 3339 as protobuf writes it: without a fraction where it is 0.
void writeMoment(JsonWriter& json, QLatin1String name, const QDateTime& moment)
{
    json.key(name);
    if (!moment.isValid())
        json.null();
    else
        json.value(
            moment.toUTC().toString(moment.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs));
}

} // namespace

void writeDetails(JsonWriter& json, const std::optional<zitadel::Details>& details)
{
    if (!details) {
        json.null();
        return;
    }
    json.beginObject().member(QLatin1String("sequence"), QString::number(details->sequence));
    writeMoment(json, QLatin1String("changeDate"), details->changeDate);
    json.member(QLatin1String("resourceOwner"), details->resourceOwner);
    writeMoment(json, QLatin1String("creationDate"), details->creationDate);
    json.endObject();
}

void printDetails(const Console& console, const std::optional<zitadel::Details>& details)
{
    if (!details)
        return;
    const auto line = [&console](const char* name, const QString& value) {
        console.printLine(
            QStringLiteral("%1 %2").arg(QString::fromLatin1(name).leftJustified(15), value));
    };
    line("sequence", QString::number(details->sequence));
    line("changed", text::utcTimeText(details->changeDate));
    line("created", text::utcTimeText(details->creationDate));
    line("resource owner", details->resourceOwner);
}

void writePerson(JsonWriter& json, const enrollment::Person& person)
{
    json.beginObject()
        .member(QLatin1String("userId"), person.user.id.text())
        .member(QLatin1String("displayName"), text::nameOf(person.user))
        .member(QLatin1String("loginName"), text::loginNameOf(person.user))
        .member(QLatin1String("state"), text::stateName(person.user.state))
        .member(QLatin1String("totp"), text::factorName(person.totp))
        .endObject();
}

void printPerson(const Console& console, const enrollment::Person& person)
{
    console.printLine(QStringLiteral("%1  %2  %3  TOTP %4  %5")
                          .arg(person.user.id.text(), text::loginNameOf(person.user),
                               text::stateName(person.user.state), text::factorName(person.totp),
                               text::nameOf(person.user)));
}

namespace {

/// `details` are absent where they were lost with the answer.
void printChange(const Console& console, const QString& done,
                 const std::optional<zitadel::Details>& details, bool tellsSettled)
{
    if (!console.wantsJson()) {
        console.printLine(details ? done
                                  : done + QStringLiteral(" The answer was lost, but the person's "
                                                          "TOTP has been read since."));
        printDetails(console, details);
        return;
    }
    JsonWriter json;
    json.beginObject().key(QLatin1String("details"));
    writeDetails(json, details);
    if (tellsSettled)
        json.member(QLatin1String("settled"), true);
    json.endObject();
    console.print(json);
}

/// No value for Done and FoundDone.
std::optional<Failure> changeFailure(enrollment::Ending ending,
                                     const std::optional<zitadel::Status>& status)
{
    switch (ending) {
    case enrollment::Ending::Done:
    case enrollment::Ending::FoundDone: return std::nullopt;
    case enrollment::Ending::Refused:
    case enrollment::Ending::NotSent: return statusFailure(*status, true);
    case enrollment::Ending::FoundNotDone: {
        Failure failure = statusFailure(*status, true);
        if (status->stage == net::Stage::Server)
            return failure; // Its own words say more, now that they are known to be true.
        failure.kind = Failure::Kind::Network;
        failure.message = QStringLiteral("The answer was lost. The person's TOTP was read since: "
                                         "nothing was changed, and it is safe to try again.");
        return failure;
    }
    case enrollment::Ending::Unsettled: break;
    }
    Failure failure = statusFailure(*status, false);
    failure.message = QStringLiteral("The answer was lost, and the person's TOTP could not be read "
                                     "since: look at it with `status` before you try again.");
    return failure;
}

} // namespace

Expected<ExitStatus, Failure> finishChange(enrollment::ChangeCall<zitadel::Details>& call,
                                           const Console& console, const QString& done,
                                           bool tellsSettled)
{
    await(call, &net::PendingBase::finished);
    const auto& outcome = call.outcome();
    if (const auto failure = changeFailure(outcome.ending, outcome.status))
        return Unexpected(*failure);
    printChange(console, done, outcome.value, tellsSettled);
    return ExitStatus::Done;
}

std::optional<Failure>
registrationFailure(const enrollment::Outcome<zitadel::Registration>& outcome)
{
    auto failure = changeFailure(outcome.ending, outcome.status);
    if (failure || outcome.value)
        return failure;
    // The secret went with the answer, so that finding the registration is no success.
    failure = statusFailure(*outcome.status, true);
    failure->kind = Failure::Kind::Network;
    failure->message = QStringLiteral("The answer was lost, and with it the secret: a registration "
                                      "is pending that nobody can use. Register again.");
    return failure;
}

} // namespace factordesk::cli
