// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/enrollment.h"

#include <QList>
#include <QWidget>

namespace factordesk::ui {

class BusyIndicator;
class Button;
class Card;
class CheckRow;
class EnrollController;
class Label;
class OutcomeView;

/// The second step: what was found about the person, and the button that registers. What would
/// destroy something (an earlier QR, a working authenticator) is asked for first.
class PreparePanel final : public QWidget
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the panel.
    explicit PreparePanel(EnrollController& controller, QWidget* parent = nullptr);

public slots:
    /// Shows the controller's enrollment. Requires Phase::Prepare.
    void showEnrollment();

private:
    [[nodiscard]] QWidget* newChecks();
    [[nodiscard]] QWidget* newQuestion();
    [[nodiscard]] QWidget* newActions();
    void showChecks(const enrollment::Preflight& preflight);
    void showWait(enrollment::State state);
    void showButtons(const enrollment::Enrollment& enrollment);
    void pressRegister();
    void ask(enrollment::Consent consent);
    void closeQuestion();

    EnrollController& m_controller;
    QList<CheckRow*> m_checks;
    Card* m_question;
    Label* m_questionTitle;
    Label* m_questionText;
    Button* m_agree;
    Button* m_decline;
    OutcomeView* m_outcome;
    BusyIndicator* m_wait;
    Button* m_again;
    Button* m_lookAgain;
    Button* m_register;
    enrollment::State m_shownState = enrollment::State::GivenUp;
};

} // namespace factordesk::ui
