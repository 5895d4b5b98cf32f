// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enroll/enroll_controller.h"

#include <utility>

namespace factordesk::ui {

using enrollment::Desk;
using enrollment::Enrollment;
using enrollment::PeopleSearch;
using enrollment::Person;
using enrollment::State;

namespace {

/// True while something on the server may become another, so that nobody should look away.
bool isChanging(State state)
{
    switch (state) {
    case State::Registering:
    case State::Removing:
    case State::Verifying:
    case State::Settling:
    case State::Unsettled: return true;
    case State::Checking:
    case State::Ready:
    case State::Showing:
    case State::Verified:
    case State::GivenUp: return false;
    }
    Q_UNREACHABLE();
}

} // namespace

EnrollController::EnrollController(Desk& desk) : m_desk(desk)
{
    connect(&m_desk, &Desk::serverAboutToChange, this, &EnrollController::giveBackServer);
    connect(&m_desk, &Desk::serverChanged, this, &EnrollController::takeServer);
    connect(&m_desk, &Desk::organisationNamed, this, &EnrollController::organisationNamed);
    takeServer();
}

EnrollController::~EnrollController() = default;

EnrollController::Phase EnrollController::phase() const
{
    if (!m_search)
        return Phase::NoServer;
    if (!m_enrollment)
        return Phase::Find;
    switch (m_enrollment->state()) {
    case State::Verified: return Phase::Done;
    case State::GivenUp: return Phase::Ended;
    case State::Checking:
    case State::Ready:
    case State::Registering:
    case State::Removing:
    case State::Showing:
    case State::Verifying:
    case State::Settling:
    case State::Unsettled: break;
    }
    return m_enrollment->secret() ? Phase::Confirm : Phase::Prepare;
}

bool EnrollController::leavesPending() const
{
    return m_enrollment && m_enrollment->leavesPending();
}

otp::Code EnrollController::phoneCode() const
{
    return m_enrollment ? m_desk.practicePhoneCode(m_enrollment->person().id) : otp::Code();
}

void EnrollController::setBeforeRegister(std::function<bool(const zitadel::UserId&)> ask)
{
    m_beforeRegister = std::move(ask);
}

void EnrollController::setTypedCode(const otp::Code& typed)
{
    if (typed == m_typed || (typed.length() > 0 && phase() != Phase::Confirm))
        return;
    m_typed = typed;
    emit typedCodeChanged();
}

void EnrollController::start(const zitadel::User& person)
{
    if (phase() != Phase::Find)
        return;
    m_awaited.reset();
    m_enrollment = m_desk.enroll(person);
    connect(m_enrollment.get(), &Enrollment::changed, this, &EnrollController::watchEnrollment);
    m_enrollment->setBeforeRegister([this, id = person.id] {
        return !m_beforeRegister || m_beforeRegister(id); // may be set later
    });
    m_enrollment->check();
    watchEnrollment();
}

void EnrollController::startWithTheOneFound()
{
    if (phase() != Phase::Find)
        return;
    m_awaited = m_search->text();
    // The list stands for another text while a newer one is asked for, or was asked for in vain.
    if (m_search->isListCurrent())
        startIfFound();
    else
        m_search->searchNow();
}

void EnrollController::startIfFound()
{
    const std::optional<QString> awaited = std::exchange(m_awaited, std::nullopt);
    if (awaited != m_search->text()) // somebody has gone on typing since
        return;
    for (const Person& person : m_search->people()) {
        const bool isMeant = person.user.id.text() == m_search->text();
        if (isMeant || m_search->total() == 1) {
            start(zitadel::User(person.user));
            return;
        }
    }
}

void EnrollController::leave(bool removePending)
{
    if (m_enrollment)
        m_enrollment->giveUp(removePending);
}

std::unique_ptr<enrollment::RecoveryCodesCall>
EnrollController::generateRecoveryCodes(std::uint32_t count)
{
    return m_desk.generateRecoveryCodes(m_enrollment->person(), count);
}

void EnrollController::forgetAccount()
{
    emit secretsForgotten();
    if (!m_enrollment || !m_enrollment->verifiedAccount())
        return;
    m_enrollment->forgetAccount();
    emit enrollmentChanged();
}

void EnrollController::next()
{
    if (!m_enrollment || m_enrollment->leavesPending() || isChanging(m_enrollment->state()))
        return;
    net::retire(std::move(m_enrollment));
    m_search->setText({});
    m_search->searchNow();
    watchEnrollment();
}

void EnrollController::takeServer()
{
    if (m_desk.connection().address) {
        m_search = m_desk.search();
        connect(m_search.get(), &PeopleSearch::reset, this, &EnrollController::startIfFound);
        m_search->searchNow();
        emit searchChanged();
    }
    watchEnrollment();
}

void EnrollController::giveBackServer()
{
    m_awaited.reset();
    m_enrollment.reset();
    m_search.reset();
    emit searchChanged();
    watchEnrollment();
}

void EnrollController::watchEnrollment()
{
    if (std::exchange(m_announced, phase()) != phase()) {
        m_typed = {};
        emit phaseChanged();
    }
    if (m_enrollment)
        emit enrollmentChanged();
}

} // namespace factordesk::ui
