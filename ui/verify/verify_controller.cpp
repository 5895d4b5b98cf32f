// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verify/verify_controller.h"

#include <utility>

namespace factordesk::ui {

using enrollment::Desk;
using enrollment::Ending;
using zitadel::FactorState;

VerifyController::VerifyController(Desk& desk) : m_desk(desk)
{
    connect(&m_desk, &Desk::serverAboutToChange, this, &VerifyController::giveBackServer);
    connect(&m_desk, &Desk::serverChanged, this, &VerifyController::serverChanged);
    connect(&m_desk, &Desk::serverChanged, this, &VerifyController::changed);
    connect(&m_desk, &Desk::organisationNamed, this, &VerifyController::organisationNamed);
}

VerifyController::~VerifyController() = default;

VerifyController::Phase VerifyController::phase() const
{
    if (!m_desk.connection().address)
        return Phase::NoServer;
    if (!m_call)
        return Phase::Idle;
    if (m_reader && !m_reader->isFinished())
        return Phase::Settling;
    if (m_call->isFinished())
        return Phase::Finished;
    return m_call->isSettling() ? Phase::Settling : Phase::Sending;
}

std::optional<zitadel::UserId> VerifyController::person() const
{
    return m_whom ? std::optional(m_whom->id) : std::nullopt;
}

const enrollment::Outcome<zitadel::Details>* VerifyController::outcome() const
{
    return phase() == Phase::Finished ? &m_call->outcome() : nullptr;
}

const net::ExchangeRecord* VerifyController::record() const
{
    return m_call ? &m_call->record() : nullptr;
}

std::unique_ptr<enrollment::PeopleSearch> VerifyController::search()
{
    return m_desk.connection().address ? m_desk.search() : nullptr;
}

void VerifyController::send(const enrollment::Whom& person, const otp::Code& code,
                            zitadel::MediaType mediaType)
{
    if (phase() != Phase::Idle && phase() != Phase::Finished)
        return;
    net::retire(std::move(m_reader));
    net::retire(std::move(m_call));
    m_whom = person;
    m_call = m_desk.verify(person, code, mediaType);
    connect(m_call.get(), &net::PendingBase::finished, this, &VerifyController::changed);
    connect(m_call.get(), &enrollment::ChangeCallBase::settlingStarted, this,
            &VerifyController::changed);
    emit changed();
}

void VerifyController::lookAgain()
{
    if (!outcome() || outcome()->ending != Ending::Unsettled)
        return;
    net::retire(std::move(m_reader));
    m_reader = m_desk.lookUpVerified(*m_whom);
    connect(m_reader.get(), &net::PendingBase::finished, this, &VerifyController::takeReading);
    emit changed();
}

void VerifyController::takeReading()
{
    const Expected<FactorState, zitadel::Status>& state = m_reader->result();
    if (state) {
        enrollment::Outcome<zitadel::Details>& outcome = m_call->outcome();
        outcome.found = *state;
        outcome.ending = *state == FactorState::Active ? Ending::FoundDone : Ending::FoundNotDone;
    }
    emit changed();
}

void VerifyController::abort()
{
    if (m_reader && !m_reader->isFinished())
        m_reader->abort();
    else if (m_call && !m_call->isFinished())
        m_call->abort();
}

void VerifyController::giveBackServer()
{
    emit serverAboutToChange();
    m_reader.reset();
    m_call.reset();
    m_whom.reset();
    emit changed();
}

} // namespace factordesk::ui
