// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/leftover_removal.h"

#include "core/zitadel/patience.h"

#include <utility>

namespace factordesk::enrollment {

using roster::RowState;
using zitadel::FactorState;

namespace {

/// Where the roster's row stands then.
RowState stateAfter(LeftoverRemoval::Result result)
{
    using Result = LeftoverRemoval::Result;
    switch (result) {
    case Result::Removed:
    case Result::Gone: return RowState::Ready;
    case Result::Confirmed: return RowState::Verified;
    case Result::Unsettled: return RowState::Unsettled;
    case Result::Waiting:
    case Result::NotRemoved: break;
    }
    return RowState::LeftPending;
}

} // namespace

LeftoverRemoval::LeftoverRemoval(zitadel::Client& client, ChangeJournal& journal,
                                 net::Delays& delays, roster::Roster& roster,
                                 ReadingSchedule schedule)
    : m_client(client)
    , m_journal(journal)
    , m_wait(delays)
    , m_roster(roster)
    , m_schedule(std::move(schedule))
{
    for (int i = 0; i < m_roster.size(); ++i) {
        if (m_roster.row(i).state == RowState::LeftPending &&
            zitadel::UserId::make(m_roster.row(i).userId))
            m_items.push_back({.row = i});
    }
}

LeftoverRemoval::~LeftoverRemoval() = default;

void LeftoverRemoval::start()
{
    if (m_isRunning || m_next >= m_items.size())
        return;
    m_isRunning = true;
    m_isStopping = false;
    emit changed();
    next();
}

void LeftoverRemoval::resume()
{
    if (!m_pausedBy)
        return;
    m_pausedBy.reset();
    m_refusals = 0;
    emit changed();
    next();
}

void LeftoverRemoval::stop()
{
    m_isStopping = true;
    if (!m_pausedBy && !m_wait.length())
        return;
    m_pausedBy.reset();
    m_wait.end();
    m_isRunning = false;
    emit changed();
}

const roster::Row& LeftoverRemoval::row() const
{
    return m_roster.row(m_items[m_next].row);
}

void LeftoverRemoval::next()
{
    if (m_next >= m_items.size() || m_isStopping) {
        m_isRunning = false;
        emit changed();
        return;
    }
    m_reader = std::make_unique<FactorReader>(m_client, *zitadel::UserId::make(row().userId),
                                              FactorState::Pending, oneReading());
    connect(m_reader.get(), &net::PendingBase::finished, this, &LeftoverRemoval::takeReading);
}

void LeftoverRemoval::takeReading()
{
    const Expected<FactorState, zitadel::Status> found = m_reader->takeResult();
    net::retire(std::move(m_reader));
    if (!found) {
        if (!postpone(found.error()))
            end(Result::NotRemoved, roster::reasonOf(found.error()));
        return;
    }
    switch (*found) {
    case FactorState::None: end(Result::Gone); break;
    case FactorState::Pending: remove(); break;
    case FactorState::Active: end(Result::Confirmed); break;
    }
}

void LeftoverRemoval::remove()
{
    m_removal = removeTotp({.client = m_client, .journal = m_journal, .schedule = m_schedule},
                           Whom(*zitadel::UserId::make(row().userId), row().loginName));
    connect(m_removal.get(), &net::PendingBase::finished, this, &LeftoverRemoval::takeRemoval);
}

void LeftoverRemoval::takeRemoval()
{
    const Outcome<zitadel::Details> outcome = std::move(m_removal->outcome());
    net::retire(std::move(m_removal));
    switch (outcome.ending) {
    case Ending::Done:
    case Ending::FoundDone: end(Result::Removed); break;
    case Ending::Unsettled: end(Result::Unsettled); break;
    case Ending::Refused:
    case Ending::NotSent:
    case Ending::FoundNotDone:
        if (!postpone(*outcome.status))
            end(Result::NotRemoved, roster::reasonOf(*outcome.status));
        break;
    }
}

void LeftoverRemoval::end(Result result, const QString& why)
{
    m_refusals = result == Result::NotRemoved ? m_refusals + 1 : 0;
    Item& item = m_items[m_next];
    item.result = result;
    item.why = why;
    m_roster.setState(item.row, stateAfter(result));
    const int done = int(m_next++);
    emit itemDone(done);
    next();
}

bool LeftoverRemoval::postpone(const zitadel::Status& status)
{
    if (const auto patience = zitadel::patienceAskedFor(status)) {
        m_wait.begin(*patience, [this] {
            emit changed();
            next();
        });
        emit changed();
        return true;
    }
    // Whoever was refused is asked again after the pause, too.
    const bool isNothingSent = status.settlement == net::Settlement::NotSent;
    if (!isNothingSent && m_refusals + 1 < refusalsUntilPause)
        return false;
    m_pausedBy = status;
    emit changed();
    return true;
}

} // namespace factordesk::enrollment
