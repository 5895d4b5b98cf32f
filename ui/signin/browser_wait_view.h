// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace factordesk::ui {

class Button;
class InlineMessage;
class SignInController;

/// What is shown while a person is expected in the browser.
class BrowserWaitView final : public QWidget
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the view.
    explicit BrowserWaitView(SignInController& controller, QWidget* parent = nullptr);

    /// Shows the controller's present state.
    void showState();

private:
    void copyLink();

    SignInController& m_controller;
    InlineMessage* m_message;
    Button* m_copy;
};

} // namespace factordesk::ui
