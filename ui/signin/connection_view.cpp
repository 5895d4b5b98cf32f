// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/connection_view.h"

#include "ui/inspector/inspector_panel.h"
#include "ui/signin/server_controller.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/busy_indicator.h"
#include "ui/widgets/button.h"
#include "ui/widgets/error_card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/reveal.h"
#include "ui/widgets/status_pill.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace factordesk::ui {

using Phase = ServerController::Phase;

ConnectionView::ConnectionView(ServerController& controller, Button* connectButton, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_wait(new BusyIndicator)
    , m_error(new ErrorCard)
    , m_inspector(new InspectorPanel)
    , m_count(newParagraph({}))
    , m_connected(newConnected())
    , m_tryAgain(new Button(Icon::Refresh, tr("&Try again")))
    , m_disconnect(new Button(tr("&Disconnect")))
{
    m_error->setObjectName(QStringLiteral("connectionError"));
    m_tryAgain->setObjectName(QStringLiteral("tryAgainButton"));
    m_disconnect->setObjectName(QStringLiteral("disconnectButton"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::large);
    column->addWidget(m_error);
    column->addWidget(m_inspector);
    column->addLayout(newLine(connectButton));
    connect(m_inspector, &InspectorPanel::opened, this, [this] { reveal(*m_inspector); });
    connect(m_wait, &BusyIndicator::cancelled, &m_controller,
            &ServerController::disconnectFromServer);
    connect(m_tryAgain, &QAbstractButton::clicked, &m_controller, &ServerController::askAgain);
    connect(m_disconnect, &QAbstractButton::clicked, &m_controller,
            &ServerController::disconnectFromServer);
    showNoState();
}

QLayout* ConnectionView::newLine(Button* connectButton)
{
    auto* line = new QHBoxLayout;
    line->setSpacing(spacing::small);
    line->addWidget(m_wait, 1);
    line->addWidget(m_connected, 1);
    line->addStretch();
    line->addWidget(m_tryAgain);
    line->addWidget(m_disconnect);
    line->addWidget(connectButton);
    return line;
}

QWidget* ConnectionView::newConnected()
{
    auto* connected = new QWidget;
    auto* pill = new StatusPill;
    pill->setStatus(Tone::Good, tr("Connected"));
    m_count->setObjectName(QStringLiteral("peopleCount"));
    auto* row = new QHBoxLayout(connected);
    row->setContentsMargins({});
    row->setSpacing(spacing::medium);
    row->addWidget(pill);
    row->addWidget(m_count, 1);
    return connected;
}

void ConnectionView::setDisconnecting(bool offered)
{
    m_offersDisconnecting = offered;
}

void ConnectionView::showState()
{
    const Phase phase = m_controller.phase();
    const enrollment::Connection& connection = m_controller.connection();
    // What went wrong since counts more than that the first question was answered.
    const std::optional<zitadel::Status>& trouble =
        phase == Phase::Failed ? m_controller.status() : connection.trouble;
    const bool hasFailed = trouble && phase != Phase::Asking;
    showWait(phase == Phase::Asking);
    showError(hasFailed ? trouble : std::nullopt);
    showCall(m_controller.failedExchange());
    m_count->setText(
        tr("%n person(s) can be seen.", nullptr, static_cast<int>(m_controller.peopleCount())));
    m_connected->setVisible(phase == Phase::Connected && !hasFailed);
    m_tryAgain->setVisible(hasFailed && connection.address);
    m_disconnect->setVisible(m_offersDisconnecting &&
                             (phase == Phase::Connected || phase == Phase::Failed));
}

void ConnectionView::showNoState()
{
    showWait(false);
    showError(std::nullopt);
    showCall(nullptr);
    m_connected->hide();
    m_tryAgain->hide();
    m_disconnect->hide();
}

void ConnectionView::showWait(bool waits)
{
    if (waits)
        m_wait->start(tr("Asking the server…"));
    else
        m_wait->stop();
}

void ConnectionView::showError(const std::optional<zitadel::Status>& status)
{
    m_error->setVisible(status.has_value());
    if (status)
        m_error->setStatus(*status);
}

void ConnectionView::showCall(const net::ExchangeRecord* record)
{
    m_inspector->setVisible(record != nullptr);
    if (record)
        m_inspector->setRecord(*record);
}

} // namespace factordesk::ui
