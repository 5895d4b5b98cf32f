// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/server_page.h"

#include "ui/signin/connect_card.h"
#include "ui/signin/practice_card.h"
#include "ui/signin/server_controller.h"

#include <QVBoxLayout>

#include <utility>

namespace factordesk::ui {

using Phase = ServerController::Phase;

ServerPage::ServerPage(ServerController& controller, QWidget* parent)
    : ColumnPage(parent)
    , m_controller(controller)
    , m_connect(new ConnectCard(controller))
    , m_practice(new PracticeCard(controller))
{
    setObjectName(QStringLiteral("serverPage"));
    addHeading(tr("Server"), tr("Where the people are whom you look after."));
    column()->addWidget(m_connect);
    column()->addWidget(m_practice);
    addRest();
    setFocusProxy(m_connect);
    connect(&m_controller, &ServerController::changed, this, &ServerPage::showState);
    connect(m_connect, &ConnectCard::connecting, this, [this] { m_isByHand = true; });
    connect(m_practice, &PracticeCard::connecting, this, [this] { m_isByHand = true; });
}

void ServerPage::suggestAddress(const QString& address)
{
    m_connect->suggestAddress(address);
}

void ServerPage::showState()
{
    m_connect->showState();
    m_practice->showState();
    if (m_controller.phase() == Phase::NotConnected)
        m_isByHand = false;
    if (m_controller.phase() == Phase::Failed && m_isByHand)
        reveal(m_controller.connection().isPractice ? static_cast<QWidget&>(*m_practice)
                                                    : *m_connect);
    if (m_controller.phase() == Phase::Connected && std::exchange(m_isByHand, false))
        emit connectedByHand();
}

} // namespace factordesk::ui
