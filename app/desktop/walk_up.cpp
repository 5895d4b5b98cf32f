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
RowState stateAfter(const Enrollment& enrollment, bool isRefused)
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
    if (isRefused || enrollment.preflight().hasStop())
        return RowState::Failed;
    return enrollment.note() == Note::None ? RowState::Ready : RowState::Skipped;
}

} // namespace

WalkUp::WalkUp(RosterController& roster, EnrollController& enroll)
    : m_roster(roster), m_enroll(enroll)
{
    m_enroll.setBeforeRegister([this](const zitadel::UserId& id) { return mayRegister(id); });
    connect(&m_roster, &RosterController::called, this, &WalkUp::begin);
    connect(&m_enroll, &EnrollController::phaseChanged, this, &WalkUp::follow);
    connect(&m_enroll, &EnrollController::enrollmentChanged, this, &WalkUp::noteRefusal);
    connect(&m_enroll, &EnrollController::enrollmentChanged, this, &WalkUp::canLeaveChanged);
}

void WalkUp::begin(const zitadel::User& person)
{
    if (m_enroll.phase() == Phase::Done || m_enroll.phase() == Phase::Ended) {
        m_isBeginning = true; // what ends here is not the one who was just called
        m_enroll.next();
        m_isBeginning = false;
    }
    m_isFollowing = m_enroll.phase() == Phase::Find;
    if (m_isFollowing)
        m_enroll.start(person);
    else
        m_roster.release();
    emit enrollmentWanted();
}

/// Nobody is registered before the disk knows of it: the roster says why it does not.
bool WalkUp::mayRegister(const zitadel::UserId& id)
{
    if (m_roster.noteRegistering(id))
        return true;
    // The enrollment that asks must not go while it does.
    QMetaObject::invokeMethod(
        this, [this] { leave(RowState::Ready); }, Qt::QueuedConnection);
    return false;
}

bool WalkUp::isCalledPerson() const
{
    return m_roster.atDesk() && m_enroll.enrollment() &&
           m_enroll.enrollment()->person().id.text() ==
               m_roster.roster().row(*m_roster.atDesk()).userId;
}

/// Whoever gives the person up afterwards does so because of it; the enrollment forgets it then.
void WalkUp::noteRefusal()
{
    const Enrollment& enrollment = *m_enroll.enrollment();
    if (enrollment.state() == enrollment::State::GivenUp)
        return;
    const bool isRegister = enrollment.operation() == Operation::Register;
    m_refusal = isRegister ? enrollment.status() : std::nullopt;
}

void WalkUp::follow()
{
    if (m_isBeginning)
        return;
    switch (m_enroll.phase()) {
    case Phase::Prepare:
        // Somebody was found without being called, by a badge on the other page for example.
        if (!m_roster.atDesk())
            m_roster.adopt(m_enroll.enrollment()->person().id);
        break;
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
    const RowState state = stateAfter(enrollment, m_refusal.has_value());
    m_roster.leaveDesk(state, state == RowState::Failed && m_refusal ? roster::reasonOf(*m_refusal)
                                                                     : QString());
}

bool WalkUp::canLeave() const
{
    if (m_enroll.phase() != Phase::Prepare || m_enroll.leavesPending())
        return false;
    const enrollment::State state = m_enroll.enrollment()->state();
    return state == enrollment::State::Checking || state == enrollment::State::Ready;
}

void WalkUp::leave(RowState state)
{
    if (!canLeave())
        return;
    m_roster.leaveDesk(state);
    m_enroll.leave(false);
    m_enroll.next();
}

} // namespace factordesk::app
