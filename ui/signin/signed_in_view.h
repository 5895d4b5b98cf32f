// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace factordesk::ui {

class Avatar;
class Label;
class SignInController;

/// Who is signed in, and where; and the way out.
class SignedInView final : public QWidget
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the view.
    explicit SignedInView(SignInController& controller, QWidget* parent = nullptr);

    /// Shows the controller's present state.
    void showState();

private:
    [[nodiscard]] QString sessionSentence() const;

    SignInController& m_controller;
    Avatar* m_avatar;
    Label* m_name;
    Label* m_where;
    Label* m_session;
};

} // namespace factordesk::ui
