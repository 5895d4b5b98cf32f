// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/roster_strip.h"

#include "ui/roster/roster_controller.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>

namespace factordesk::ui {

RosterStrip::RosterStrip(RosterController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_text(new Label({}, TypeSize::Body, Ink::Quiet))
    , m_noShow(new Button(tr("&Did not come"), ButtonRole::Quiet))
    , m_skip(new Button(tr("S&kip"), ButtonRole::Quiet))
{
    setObjectName(QStringLiteral("rosterStrip"));
    m_text->setObjectName(QStringLiteral("rosterStripText"));
    m_noShow->setObjectName(QStringLiteral("stripNoShowButton"));
    m_skip->setObjectName(QStringLiteral("stripSkipButton"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(spacing::small);
    row->addWidget(m_text, 1);
    row->addWidget(m_noShow);
    row->addWidget(m_skip);
    connect(m_noShow, &QAbstractButton::clicked, this, &RosterStrip::noShowWanted);
    connect(m_skip, &QAbstractButton::clicked, this, &RosterStrip::skipWanted);
    connect(&m_controller, &RosterController::changed, this, &RosterStrip::showState);
    showState();
}

void RosterStrip::setCanLeave(bool canLeave)
{
    m_noShow->setEnabled(canLeave);
    m_skip->setEnabled(canLeave);
}

void RosterStrip::showState()
{
    setVisible(m_controller.atDesk().has_value());
    m_text->setText(
        tr("Called from the roster. %n people are left.", nullptr, m_controller.roster().left()));
}

} // namespace factordesk::ui
