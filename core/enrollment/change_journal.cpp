// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/change_journal.h"

#include <QUuid>

namespace factordesk::enrollment {

using journal::EntryText;

namespace {

journal::Outcome outcomeFor(Ending ending)
{
    switch (ending) {
    case Ending::Done: return journal::Outcome::Done;
    case Ending::Refused: return journal::Outcome::Refused;
    case Ending::NotSent: return journal::Outcome::NotSent;
    case Ending::FoundDone: return journal::Outcome::FoundDone;
    case Ending::FoundNotDone: return journal::Outcome::FoundNotDone;
    case Ending::Unsettled: return journal::Outcome::Unsettled;
    }
    Q_UNREACHABLE();
}

void take(const zitadel::Details& details, journal::JournalEntry& entry)
{
    if (details.sequence > 0) // not every change tells it
        entry.sequence = details.sequence;
    entry.resourceOwner = EntryText::of(details.resourceOwner);
    if (details.changeDate.isValid())
        entry.changeDate =
            WallTime(std::chrono::milliseconds(details.changeDate.toMSecsSinceEpoch()));
}

EntryText newEvent()
{
    return EntryText::of(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

} // namespace

void ChangeJournal::setCaller(const zitadel::ServerAddress& server,
                              const std::optional<zitadel::SignedInAs>& who)
{
    m_server = EntryText::of(server.origin().toString());
    m_who = {};
    if (who)
        m_who = {.loginName = EntryText::of(who->loginName), .id = EntryText::of(who->userId)};
}

BegunChange ChangeJournal::begin(journal::Change change, const Whom& whom)
{
    BegunChange begun{.change = change, .whom = whom, .event = newEvent()};
    m_sink.begin(entryFor(
        {.change = change, .whom = begun.whom, .ending = Ending::Unsettled, .event = begun.event}));
    return begun;
}

void ChangeJournal::add(const ChangeReport& report)
{
    m_sink.add(entryFor(report));
}

void ChangeJournal::settle(const ChangeReport& report)
{
    m_sink.settle(entryFor(report));
}

journal::JournalEntry ChangeJournal::entryFor(const ChangeReport& report) const
{
    journal::JournalEntry entry{.event = report.event.isEmpty() ? newEvent() : report.event,
                                .when = m_clock.now(),
                                .change = report.change,
                                .outcome = outcomeFor(report.ending),
                                .server = m_server,
                                .who = m_who,
                                .whom = {.loginName = EntryText::of(report.whom.loginName),
                                         .id = EntryText::of(report.whom.id.text())}};
    if (report.status) {
        entry.status = journal::ServerWord::statusName(statusCodeName(report.status->code));
        entry.errorId = journal::ServerWord::errorId(report.status->errorId);
    }
    if (report.details)
        take(*report.details, entry);
    return entry;
}

} // namespace factordesk::enrollment
