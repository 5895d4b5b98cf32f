// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/walk_up.h"

#include <utility>

namespace factordesk::app {

using enrollment::Enrollment;
using enrollment::Note;
using enrollment::Operation;
using roster::RowState;
using ui::EnrollController;
using ui::RosterController;
using Phase = EnrollController::Phase;

namespace {

/// Where somebody stands whose enrollment was given up.
RowState stateAfter(const Enrollment& enrollment)
{
    switch (enrollment.note()) {
    case Note::LeftPending:
    case Note::RemovalFailed: return RowState::LeftPending;
    case Note::AlreadyVerified: return RowState::AlreadyActive;
    case Note::None:
    case Note::NothingWasSent:
    case Note::RegisteredSecretLost:
    case Note::NothingWasRegistered:
    case Note::NotRemoved:
    case Note::NotVerified:
    case Note::VerifiedWithoutAnswer:
    case Note::RegistrationGone:
    case Note::ReplacedElsewhere:
    case Note::AnotherRegistration:
    case Note::RemovedOnGivingUp: break;
    }
    if (enrollment.factor() == zitadel::FactorState::Active)
        return RowState::AlreadyActive;
    if (enrollment.status() || enrollment.preflight().hasStop())
        return RowState::Failed;
    return enrollment.note() == Note::None ? RowState::Ready : RowState::Skipped;
}

} // namespace

WalkUp::WalkUp(RosterController& roster, EnrollController& enroll)
    : m_roster(roster), m_enroll(enroll)
{
    connect(&m_roster, &RosterController::called, this, &WalkUp::begin);
    connect(&m_enroll, &EnrollController::phaseChanged, this, &WalkUp::follow);
}

void WalkUp::begin(const zitadel::User& person)
{
    if (m_enroll.phase() == Phase::Done || m_enroll.phase() == Phase::Ended)
        m_enroll.next();
    if (m_enroll.phase() == Phase::Find) {
        m_isFollowing = true;
        m_enroll.start(person);
    } else {
        m_roster.release();
    }
    emit enrollmentWanted();
}

bool WalkUp::isCalledPerson() const
{
    return m_roster.atDesk() && m_enroll.enrollment() &&
           m_enroll.enrollment()->person().id.text() ==
               m_roster.roster().row(*m_roster.atDesk()).userId;
}

void WalkUp::follow()
{
    switch (m_enroll.phase()) {
    case Phase::Prepare:
    case Phase::Confirm: break;
    case Phase::Done:
    case Phase::Ended: settle(); break;
    case Phase::NoServer: m_isFollowing = false; break;
    case Phase::Find:
        // Begun with somebody else, or gone with nothing done.
        m_roster.release();
        if (std::exchange(m_isFollowing, false))
            emit rosterWanted();
        break;
    }
}

void WalkUp::settle()
{
    if (!isCalledPerson())
        return;
    const Enrollment& enrollment = *m_enroll.enrollment();
    if (m_enroll.phase() == Phase::Done) {
        m_roster.leaveDesk(RowState::Verified);
        return;
    }
    const RowState state = stateAfter(enrollment);
    const bool isRefused = state == RowState::Failed && enrollment.status();
    m_roster.leaveDesk(state, isRefused ? roster::reasonOf(*enrollment.status()) : QString());
}

void WalkUp::leave(RowState state)
{
    if (m_enroll.phase() != Phase::Prepare || m_enroll.leavesPending())
        return;
    m_roster.leaveDesk(state);
    m_enroll.leave(false);
    m_enroll.next();
}

} // namespace factordesk::app
