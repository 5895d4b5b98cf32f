// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/roster/roster_controller.h"
#include "ui/widgets/page.h"

class QStackedLayout;

namespace factordesk::ui {

class ColumnsPanel;
class ReviewPanel;
class StartPanel;
class WorkPanel;

/// Roster: from a list of people to the last one enrolled, a panel a step.
class RosterPage final : public Page
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the page.
    explicit RosterPage(RosterController& controller, QWidget* parent = nullptr);

    void focusSearch() override;

signals:
    /// The person wants to choose a server.
    void serverWanted();

private:
    void showPhase();

    RosterController& m_controller;
    StartPanel* m_start;
    ColumnsPanel* m_columns;
    ReviewPanel* m_review;
    WorkPanel* m_work;
    QStackedLayout* m_stack;
};

} // namespace factordesk::ui
