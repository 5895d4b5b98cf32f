// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/server_page.h"

#include "ui/signin/advanced_card.h"
#include "ui/signin/certificate_card.h"
#include "ui/signin/connect_card.h"
#include "ui/signin/practice_card.h"
#include "ui/signin/profiles_card.h"
#include "ui/signin/server_controller.h"
#include "ui/signin/sign_in_card.h"
#include "ui/signin/sign_in_form.h"

#include <QVBoxLayout>

#include <utility>

namespace factordesk::ui {

using Phase = ServerController::Phase;

ServerPage::ServerPage(ServerController& controller, SignInCard* signIn, QWidget* parent)
    : ColumnPage(parent)
    , m_controller(controller)
    , m_profiles(new ProfilesCard(controller.profiles()))
    , m_signIn(signIn)
    , m_connect(new ConnectCard(controller))
    , m_certificate(new CertificateCard)
    , m_advanced(new AdvancedCard(controller))
    , m_practice(new PracticeCard(controller))
{
    setObjectName(QStringLiteral("serverPage"));
    addHeading(tr("Server"), tr("Where the people are whom you look after."));
    for (QWidget* card :
         QList<QWidget*>{m_profiles, m_signIn, m_connect, m_certificate, m_advanced, m_practice}) {
        if (card)
            column()->addWidget(card);
    }
    addRest();
    setFocusProxy(m_connect);
    connectParts();
    if (m_signIn)
        connectSignIn();
    showState();
}

void ServerPage::connectParts()
{
    ProfilesController& profiles = m_controller.profiles();
    connect(&m_controller, &ServerController::changed, this, &ServerPage::showState);
    connect(&profiles, &ProfilesController::changed, this, &ServerPage::showState);
    connect(m_profiles, &ProfilesCard::useChosen, this, &ServerPage::switchWanted);
    connect(m_profiles, &ProfilesCard::addChosen, m_connect, &ConnectCard::beginAnew);
    connect(m_certificate, &CertificateCard::trustChosen, &profiles,
            [&profiles](const net::CertificatePin& pin) {
                profiles.workGuard().pass([&profiles, pin] { profiles.setPin(pin); });
            });
    connect(m_connect, &ConnectCard::connecting, this, [this] { m_isByHand = true; });
    connect(m_practice, &PracticeCard::connecting, this, [this] { m_isByHand = true; });
}

void ServerPage::connectSignIn()
{
    m_connect->showStateOnly();
    setFocusProxy(m_signIn);
    if (const zitadel::ServerProfile* const profile = m_controller.profiles().current()) {
        m_signIn->form().suggestAddress(profile->address.origin().toString());
        m_signIn->form().suggest(profile->signIn, profile->clientId);
    }
    connect(m_signIn, &SignInCard::signedIn, this, [this] { m_isByHand = true; });
    connect(m_profiles, &ProfilesCard::addChosen, m_signIn, &SignInCard::beginAnew);
}

void ServerPage::showState()
{
    const enrollment::Connection& connection = m_controller.connection();
    if (m_signIn)
        m_connect->setVisible((connection.address && !connection.isPractice) ||
                              m_controller.profiles().missing());
    m_profiles->showState();
    m_connect->showState();
    m_advanced->showState();
    m_practice->showState();
    m_certificate->showStatus(connection.address ? connection.trouble : std::nullopt);
    if (m_controller.phase() == Phase::NotConnected && !m_controller.profiles().isReading())
        m_isByHand = false;
    if (m_controller.phase() == Phase::Failed && m_isByHand)
        reveal(connection.isPractice ? static_cast<QWidget&>(*m_practice) : *m_connect);
    if (m_controller.phase() == Phase::Connected && std::exchange(m_isByHand, false))
        emit connectedByHand();
}

} // namespace factordesk::ui
