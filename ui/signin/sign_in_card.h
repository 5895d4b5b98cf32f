// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/widgets/card.h"

namespace factordesk::ui {

class BrowserWaitView;
class BusyIndicator;
class Button;
class DeviceWaitView;
class ErrorCard;
class InlineMessage;
class Label;
class SignedInView;
class SignInController;
class SignInForm;

/// Signing in at a ZITADEL: what to type, what is waited for, what went wrong, who is signed in;
/// and what became of the session of whoever was.
class SignInCard final : public Card
{
    Q_OBJECT

public:
    /// Both are borrowed and must outlive the card.
    SignInCard(SignInController& controller, const Clock& clock, QWidget* parent = nullptr);

    [[nodiscard]] SignInForm& form() { return *m_form; }

public slots:
    /// Makes room for another server: leaves the present session, and empties the address.
    void beginAnew();

signals:
    /// Somebody has signed in here.
    void signedIn();

private:
    void addParts();
    void showState();
    void showError();
    void showSignOut();
    /// Where the way on is, in the present phase.
    [[nodiscard]] QWidget& waitingPart();
    void moveKeyboardFrom(QWidget& owner);

    SignInController& m_controller;
    Label* m_title;
    SignInForm* m_form;
    InlineMessage* m_signedOut; ///< What became of the session.
    ErrorCard* m_error;
    QWidget* m_line; ///< Holds the wait and the button, and the keyboard while there is a wait.
    BusyIndicator* m_wait;
    Button* m_signIn;
    BrowserWaitView* m_browser;
    DeviceWaitView* m_device;
    SignedInView* m_signedIn;
};

} // namespace factordesk::ui
