// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/tireless_desk.h"

#include "app/desktop/remote_link.h"
#include "core/otp/generator.h"

#include <utility>

namespace factordesk::test {

using namespace std::chrono_literals;
using enrollment::Enrollment;
using enrollment::State;
using roster::RowState;
using ui::EnrollController;
using Phase = ui::RosterController::Phase;

namespace {

otp::Code codeOnPhone(const otpauth::Account& account, const Clock& clock)
{
    const auto generator = otp::Generator::make(account.secret.bytes(), account.parameters);
    const auto now = std::chrono::floor<std::chrono::seconds>(clock.now());
    return generator->codeAt(otp::UnixTime(now));
}

} // namespace

TirelessDesk::TirelessDesk(const zitadel::ServerProfile& profile, enrollment::ServerSecrets secrets,
                           const Clock& clock, journal::JournalSink& journal, Work work)
    : m_clock(clock)
    , m_work(std::move(work))
    , m_desk(app::remoteLinks(clock), m_practice, clock, journal)
    , m_roster(m_desk, m_delays, clock, m_work.roster)
{
    m_desk.connectTo(profile, std::move(secrets));
    m_roster.resume();
    if (m_roster.phase() == Phase::Start)
        m_roster.readFile(m_work.list);
}

void TirelessDesk::step()
{
    m_delays.advance(1s);
    if (m_roster.lookUp() && m_roster.lookUp()->pausedBy())
        m_roster.resumeLookUp();
    if (m_roster.isPaused())
        m_roster.goOn();
    switch (m_roster.phase()) {
    case Phase::Start: return;
    case Phase::Columns: m_roster.lookUpTable(); return;
    case Phase::Review: choose(); return;
    case Phase::Work: break;
    }
    switch (m_enroll.phase()) {
    case EnrollController::Phase::NoServer: break;
    case EnrollController::Phase::Find: callNext(); break;
    case EnrollController::Phase::Prepare: prepare(); break;
    case EnrollController::Phase::Confirm: confirm(); break;
    case EnrollController::Phase::Done:
    case EnrollController::Phase::Ended: m_enroll.next(); break;
    }
}

bool TirelessDesk::isDone() const
{
    return m_roster.phase() == Phase::Work && !m_roster.isLookingUp() && !m_roster.atDesk() &&
           m_roster.roster().left() == 0 && m_roster.roster().count(RowState::Unsettled) == 0;
}

void TirelessDesk::choose()
{
    if (m_roster.isLookingUp())
        return;
    int chosen = 0;
    for (int row = 0; row < m_roster.roster().size(); ++row) {
        if (m_roster.isChosen(row) && ++chosen > m_work.people)
            m_roster.setChosen(row, false);
    }
    m_roster.commit();
}

void TirelessDesk::callNext()
{
    if (m_roster.isLookingUp() || m_roster.isCalling())
        return;
    if (m_roster.roster().count(RowState::Unsettled) > 0)
        m_roster.lookAgain();
    else
        m_roster.callNext();
}

void TirelessDesk::prepare()
{
    Enrollment& enrollment = *m_enroll.enrollment();
    if (enrollment.state() == State::Unsettled)
        enrollment.lookAgain();
    if (enrollment.state() != State::Ready)
        return;
    if (enrollment.factor() == zitadel::FactorState::Active)
        m_enroll.leave(false); // a working authenticator is never reset here
    else if (enrollment.canRegister())
        enrollment.registerTotp(enrollment.requiredConsent());
    else
        enrollment.check();
}

void TirelessDesk::confirm()
{
    Enrollment& enrollment = *m_enroll.enrollment();
    if (enrollment.state() == State::Unsettled)
        enrollment.lookAgain();
    if (enrollment.state() != State::Showing)
        return;
    // A code that was refused is of a secret that no longer counts.
    if (enrollment.operation() == enrollment::Operation::Verify && enrollment.finding())
        enrollment.replaceSecret();
    else
        enrollment.verify(codeOnPhone(enrollment.secret()->account, m_clock));
}

} // namespace factordesk::test
