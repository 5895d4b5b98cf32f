// SPDX-License-Identifier: GPL-3.0-or-later
// RosterController's work at the desk.
#include "ui/roster/roster_controller.h"

#include <QFile>

namespace factordesk::ui {

using enrollment::LeftoverRemoval;
using enrollment::LetterRegistrations;
using roster::RowState;

void RosterController::callNext()
{
    if (const std::optional<int> row = next())
        call(*row);
}

void RosterController::call(int row)
{
    if (!mayCall() || !roster::canBeCalled(m_roster.row(row).state))
        return;
    const auto id = zitadel::UserId::make(m_roster.row(row).userId);
    if (!id)
        return;
    setTrouble({});
    m_calledRow = row;
    m_call = m_desk.people({.text = {}, .userIds = {id->text()}});
    connect(m_call.get(), &net::PendingBase::finished, this, &RosterController::takeCalled);
    emit changed();
}

void RosterController::takeCalled()
{
    const Expected<zitadel::UserPage, zitadel::Status> page = m_call->takeResult();
    net::retire(std::move(m_call));
    const int row = m_calledRow;
    if (!page) {
        setTrouble(page.error());
    } else if (page->users.size() != 1) {
        change(row, RowState::NotFound);
    } else if (takeToDesk(row)) {
        emit changed();
        emit called(page->users.constFirst());
        return;
    }
    emit changed();
}

/// Nobody is registered before the disk knows who is at the desk.
bool RosterController::takeToDesk(int row)
{
    m_before = m_roster.row(row).state;
    if (!change(row, RowState::UnderWay)) {
        change(row, m_before);
        return false;
    }
    m_atDesk = row;
    return true;
}

bool RosterController::noteRegistering(const zitadel::UserId& id)
{
    if (!m_atDesk || m_roster.row(*m_atDesk).userId != id.text())
        return true;
    m_roster.noteRegistering(*m_atDesk);
    return keep({*m_atDesk});
}

void RosterController::adopt(const zitadel::UserId& id)
{
    const int row = m_roster.rowOf(id.text());
    if (row < 0 || !mayCall() || !roster::canBeCalled(m_roster.row(row).state))
        return;
    static_cast<void>(takeToDesk(row));
    emit changed();
}

void RosterController::cancelCall()
{
    m_call.reset();
    emit changed();
}

void RosterController::leaveDesk(RowState state, const QString& why)
{
    if (!m_atDesk)
        return;
    m_lastRow = *m_atDesk;
    m_atDesk.reset();
    if (state == RowState::Verified)
        m_pace.note(m_clock.monotonicNow());
    if (state == RowState::Failed)
        ++m_failures;
    else if (state == RowState::Verified)
        m_failures = 0;
    change(m_lastRow, state, why);
    emit changed();
}

void RosterController::release()
{
    leaveDesk(m_before);
}

void RosterController::setState(int row, RowState state)
{
    if (m_phase != Phase::Work || m_atDesk == row ||
        !roster::canBeCalled(m_roster.row(row).state) || !roster::canBeCalled(state))
        return;
    if (m_roster.row(row).state == RowState::LeftPending ||
        m_roster.row(row).state == RowState::HasLetter)
        return; // would be forgotten
    change(row, state);
    if (state != RowState::Ready)
        m_lastRow = row;
    emit changed();
}

void RosterController::goOn()
{
    m_failures = 0;
    emit changed();
}

void RosterController::lookAgain()
{
    const bool isNeeded = m_roster.count(RowState::Unsettled) +
                              m_roster.count(RowState::LeftPending) +
                              m_roster.count(RowState::HasLetter) >
                          0;
    if (m_phase != Phase::Work || !hasServer() || !isAtHome() || isLookingUp() || m_atDesk)
        return;
    if (isNeeded)
        startLookUp();
}

bool RosterController::mayChangeMany() const
{
    return m_phase == Phase::Work && hasServer() && isAtHome() && !m_removal && !m_letters &&
           !m_atDesk && !isCalling() && !isLookingUp();
}

void RosterController::prepareRemoval()
{
    if (!mayChangeMany())
        return;
    m_isRemovalEnding = false;
    m_removal = m_desk.removeLeftovers(m_roster, m_delays);
    connect(m_removal.get(), &LeftoverRemoval::itemDone, this, &RosterController::takeRemoved);
    connect(m_removal.get(), &LeftoverRemoval::changed, this, &RosterController::dropEndedRemoval);
    emit changed();
}

void RosterController::removeLeftovers()
{
    if (!m_removal)
        return;
    if (m_removal->pausedBy())
        m_removal->resume();
    else
        m_removal->start();
}

void RosterController::takeRemoved(int item)
{
    const int row = m_removal->items().at(std::size_t(item)).row;
    static_cast<void>(keep({row}));
    emit rowsChanged({row});
}

void RosterController::endRemoval()
{
    if (!m_removal)
        return;
    m_isRemovalEnding = true;
    m_removal->stop();
    dropEndedRemoval();
}

void RosterController::dropEndedRemoval()
{
    if (!m_isRemovalEnding || !m_removal || m_removal->isRunning())
        return;
    m_removal.release()->deleteLater(); // it may be the one that tells
    emit changed();
}

void RosterController::prepareLetters()
{
    if (!mayChangeMany())
        return;
    m_letters = m_desk.registerForLetters(m_roster, m_delays);
    connect(m_letters.get(), &LetterRegistrations::registering, this,
            &RosterController::keepBeforeRegistering);
    connect(m_letters.get(), &LetterRegistrations::rowChanged, this, [this](int row) {
        static_cast<void>(keep({row}));
        emit rowsChanged({row});
    });
    emit changed();
}

/// Nobody is registered before the disk knows of it.
void RosterController::keepBeforeRegistering(int row)
{
    if (m_unkept.contains(row))
        m_letters->stop();
}

void RosterController::noteLetters(const std::vector<int>& rows)
{
    for (const int row : rows)
        static_cast<void>(m_roster.setState(row, RowState::HasLetter));
    static_cast<void>(keep(rows));
    emit rowsChanged(rows);
    emit changed();
}

void RosterController::endLetters()
{
    if (!m_letters || m_letters->isRunning())
        return;
    m_letters.release()->deleteLater(); // it may be the one that tells
    emit changed();
}

/// Nobody knows what became of whoever was being registered.
void RosterController::dropLetters()
{
    if (!m_letters)
        return;
    m_letters.reset();
    for (int row = 0; row < m_roster.size(); ++row) {
        if (m_roster.row(row).state == RowState::UnderWay)
            change(row, RowState::Unsettled);
    }
}

void RosterController::finish()
{
    if (m_phase != Phase::Work || m_atDesk || m_removal || m_letters)
        return;
    m_call.reset();
    m_resolver.reset();
    m_store.reset();
    m_unkept.clear();
    QFile::remove(m_path);
    m_roster = {};
    setPhase(Phase::Start);
}

bool RosterController::change(int row, RowState state, const QString& why)
{
    if (!m_roster.setState(row, state, why))
        return true;
    const bool isKept = keep({row});
    emit rowsChanged({row});
    return isKept;
}

bool RosterController::keep(const std::vector<int>& rows)
{
    m_unkept.insert(rows.begin(), rows.end());
    if (!m_store ||
        !m_store->keepAll(m_roster, std::vector<int>(m_unkept.begin(), m_unkept.end()))) {
        setTrouble(roster::StoreError::NotWritten);
        return false;
    }
    m_unkept.clear();
    if (std::holds_alternative<roster::StoreError>(m_trouble))
        setTrouble({});
    return true;
}

} // namespace factordesk::ui
