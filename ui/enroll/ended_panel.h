// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace factordesk::ui {

class Button;
class EmptyState;
class EnrollController;
class OutcomeView;

/// What became of an enrollment that was given up.
class EndedPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the panel.
    explicit EndedPanel(EnrollController& controller, QWidget* parent = nullptr);

public slots:
    /// Shows the controller's enrollment. Requires Phase::Ended.
    void showEnrollment();

private:
    EnrollController& m_controller;
    EmptyState* m_state;
    OutcomeView* m_error;
    Button* m_next;
};

} // namespace factordesk::ui
