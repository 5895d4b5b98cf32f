// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/connection_view.h"

#include "ui/signin/server_controller.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/busy_indicator.h"
#include "ui/widgets/button.h"
#include "ui/widgets/error_card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/status_pill.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace factordesk::ui {

using Phase = ServerController::Phase;

ConnectionView::ConnectionView(ServerController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_wait(new BusyIndicator)
    , m_error(new ErrorCard)
    , m_count(newParagraph({}))
    , m_connected(newConnected())
    , m_tryAgain(new Button(Icon::Refresh, tr("Try a&gain")))
    , m_disconnect(new Button(tr("&Disconnect")))
{
    m_error->setObjectName(QStringLiteral("connectionError"));
    m_tryAgain->setObjectName(QStringLiteral("tryAgainButton"));
    m_disconnect->setObjectName(QStringLiteral("disconnectButton"));
    auto* foot = new QHBoxLayout;
    foot->setSpacing(spacing::small);
    foot->addWidget(m_connected, 1);
    foot->addStretch();
    foot->addWidget(m_tryAgain);
    foot->addWidget(m_disconnect);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::medium);
    column->addWidget(m_wait);
    column->addWidget(m_error);
    column->addLayout(foot);
    connect(m_wait, &BusyIndicator::cancelled, &m_controller,
            &ServerController::disconnectFromServer);
    connect(m_tryAgain, &QAbstractButton::clicked, &m_controller, &ServerController::askAgain);
    connect(m_disconnect, &QAbstractButton::clicked, &m_controller,
            &ServerController::disconnectFromServer);
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

void ConnectionView::showState()
{
    const Phase phase = m_controller.phase();
    // What went wrong since counts more than that the first question was answered.
    const std::optional<zitadel::Status>& status =
        phase == Phase::Failed ? m_controller.status() : m_controller.connection().trouble;
    const bool hasFailed = status && phase != Phase::Asking;
    const bool isConnected = phase == Phase::Connected && !hasFailed;
    if (phase == Phase::Asking)
        m_wait->start(tr("Asking the server…"));
    else
        m_wait->stop();
    if (hasFailed)
        m_error->setStatus(*status);
    m_count->setText(
        tr("%n person(s) can be seen.", nullptr, static_cast<int>(m_controller.peopleCount())));
    m_error->setVisible(hasFailed);
    m_connected->setVisible(isConnected);
    m_tryAgain->setVisible(hasFailed && m_controller.connection().address);
    m_disconnect->setVisible(phase == Phase::Connected || phase == Phase::Failed);
}

} // namespace factordesk::ui
