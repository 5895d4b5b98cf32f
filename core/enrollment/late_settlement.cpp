// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/late_settlement.h"

#include "core/enrollment/change_call.h"
#include "core/zitadel/patience.h"

#include <QTimer>

#include <utility>

namespace factordesk::enrollment {

using journal::Change;
using journal::JournalEntry;
using zitadel::FactorState;

std::optional<Ending> endingShownBy(Change change, FactorState found)
{
    const std::optional<FactorState> wished = wishedBy(change);
    // Who is active after a registration was so before, or has confirmed it elsewhere since.
    if (!wished || (change == Change::Register && found == FactorState::Active))
        return std::nullopt;
    return found == *wished ? Ending::FoundDone : Ending::FoundNotDone;
}

LateSettlement::LateSettlement(zitadel::Client& client, ChangeJournal& journal, net::Delays& delays,
                               std::vector<JournalEntry> unsettled)
    : m_client(client), m_journal(journal), m_delays(delays), m_entries(std::move(unsettled))
{
    std::erase_if(m_entries, [](const JournalEntry& entry) {
        return !wishedBy(entry.change) || !zitadel::UserId::make(entry.whom.id.text());
    });
    QTimer::singleShot(0, this, &LateSettlement::next);
}

LateSettlement::~LateSettlement() = default;

void LateSettlement::next()
{
    if (isComplete()) {
        emit finished();
        return;
    }
    const JournalEntry& entry = m_entries[m_next];
    m_reader =
        std::make_unique<FactorReader>(m_client, *zitadel::UserId::make(entry.whom.id.text()),
                                       *wishedBy(entry.change), oneReading());
    connect(m_reader.get(), &net::PendingBase::finished, this, &LateSettlement::takeReading);
}

void LateSettlement::takeReading()
{
    const Expected<FactorState, zitadel::Status> found = m_reader->takeResult();
    net::retire(std::move(m_reader));
    if (found) {
        settle(*found);
    } else if (const auto patience = zitadel::patienceAskedFor(found.error())) {
        m_delays.after(*patience, this, [this] { next(); });
        return;
    } else if (found.error().stage != net::Stage::Server ||
               found.error().code == zitadel::StatusCode::Unauthenticated) {
        emit finished(); // the server cannot be asked now
        return;
    }
    ++m_next;
    next();
}

void LateSettlement::settle(FactorState found)
{
    const JournalEntry& entry = m_entries[m_next];
    const std::optional<Ending> ending = endingShownBy(entry.change, found);
    if (!ending)
        return;
    const Whom whom(*zitadel::UserId::make(entry.whom.id.text()), entry.whom.loginName.text());
    m_journal.settle({.change = entry.change, .whom = whom, .ending = *ending});
}

} // namespace factordesk::enrollment
