// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/roster_page.h"

#include "ui/roster/columns_panel.h"
#include "ui/roster/review_panel.h"
#include "ui/roster/start_panel.h"
#include "ui/roster/work_panel.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"

#include <QStackedLayout>
#include <QVBoxLayout>

namespace factordesk::ui {

using Phase = RosterController::Phase;

RosterPage::RosterPage(RosterController& controller, QWidget* parent)
    : Page(parent)
    , m_controller(controller)
    , m_start(new StartPanel(controller))
    , m_columns(new ColumnsPanel(controller))
    , m_review(new ReviewPanel(controller))
    , m_work(new WorkPanel(controller))
    , m_stack(new QStackedLayout)
{
    setObjectName(QStringLiteral("rosterPage"));
    setAccessibleName(tr("Roster"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::huge, spacing::wide, spacing::huge, spacing::huge);
    layout->setSpacing(spacing::medium);
    layout->addWidget(new Label(tr("Roster"), TypeSize::Display));
    layout->addLayout(m_stack, 1);
    for (QWidget* panel : std::initializer_list<QWidget*>{m_start, m_columns, m_review, m_work})
        m_stack->addWidget(panel);
    connect(m_columns, &ColumnsPanel::serverWanted, this, &RosterPage::serverWanted);
    connect(&m_controller, &RosterController::phaseChanged, this, &RosterPage::showPhase);
    showPhase();
}

void RosterPage::showPhase()
{
    QWidget* panel = m_start;
    switch (m_controller.phase()) {
    case Phase::Start: break;
    case Phase::Columns:
        panel = m_columns;
        m_columns->showTable();
        break;
    case Phase::Review: panel = m_review; break;
    case Phase::Work: panel = m_work; break;
    }
    m_stack->setCurrentWidget(panel);
    setFocusProxy(panel);
    if (isVisible())
        panel->setFocus(Qt::OtherFocusReason);
}

void RosterPage::focusSearch()
{
    switch (m_controller.phase()) {
    case Phase::Start:
    case Phase::Columns: setFocus(Qt::ShortcutFocusReason); break;
    case Phase::Review: m_review->focusSearch(); break;
    case Phase::Work: m_work->focusSearch(); break;
    }
}

} // namespace factordesk::ui
