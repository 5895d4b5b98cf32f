// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/server_controller.h"

#include <utility>

namespace factordesk::ui {

using enrollment::Desk;
using enrollment::PeopleSearch;
using enrollment::PracticeFaults;

ServerController::ServerController(Desk& desk, ProfilesController& profiles)
    : m_desk(desk), m_profiles(profiles)
{
    connect(&m_desk, &Desk::serverAboutToChange, this, &ServerController::giveBackServer);
    connect(&m_desk, &Desk::serverAboutToChange, this, &ServerController::serverAboutToChange);
    connect(&m_desk, &Desk::organisationNamed, this, &ServerController::organisationNamed);
    connect(&m_desk, &Desk::connectionChanged, this, &ServerController::changed);
    connect(&m_desk, &Desk::serverChanged, this, [this] {
        if (connection().address)
            askAgain();
        else
            emit changed();
    });
}

ServerController::~ServerController() = default;

bool ServerController::connectTo(const QString& address, SecureBytes token)
{
    const auto server = zitadel::ServerAddress::make(address);
    auto cleaned = zitadel::cleanToken(std::move(token));
    m_addressError = server ? std::nullopt : std::optional(server.error());
    m_tokenError = cleaned ? std::nullopt : std::optional(cleaned.error());
    if (!server || !cleaned) {
        emit changed();
        return false;
    }
    m_profiles.workGuard().pass(
        [this, server = *server, kept = std::make_shared<SecureBytes>(*std::move(cleaned))] {
            m_profiles.signIn(server, *kept);
        });
    return true;
}

void ServerController::practise()
{
    m_addressError.reset();
    m_tokenError.reset();
    m_profiles.workGuard().pass([this] {
        m_profiles.switchTo(zitadel::ProfileId::practice());
        setPracticeFaults({});
    });
}

void ServerController::askAgain()
{
    m_phase = Phase::Asking;
    m_status.reset();
    m_question = m_desk.search();
    connect(m_question.get(), &PeopleSearch::stateChanged, this, &ServerController::takeAnswer);
    m_question->searchNow();
    emit changed();
}

void ServerController::disconnectFromServer()
{
    m_profiles.workGuard().pass([this] { m_desk.disconnectFromServer(); });
}

void ServerController::setPracticeFaults(const PracticeFaults& faults)
{
    m_faults = faults;
    m_desk.setPracticeFaults(faults);
    emit changed();
}

void ServerController::giveBackServer()
{
    m_phase = Phase::NotConnected;
    m_status.reset();
    m_question.reset();
}

void ServerController::takeAnswer()
{
    if (m_question->isBusy())
        return;
    m_status = m_question->error();
    m_peopleCount = m_question->total();
    m_phase = m_status ? Phase::Failed : Phase::Connected;
    emit changed();
    // Where no connection comes about, no media type makes a difference.
    if (!m_status || m_status->stage >= net::Stage::Http)
        m_mediaTypes.askUnasked();
}

} // namespace factordesk::ui
