// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractButton;
class QWidget;

namespace factordesk::ui {

/// How much a button asks to be pressed. One primary button a page at most.
enum class ButtonRole {
    Secondary, ///< Bounded by a line; what a button is unless told otherwise.
    Primary,   ///< Filled with the accent: the way forward.
    Quiet,     ///< Without bounds until pointed at.
    Danger,    ///< Destroys something.
};

/// Also for buttons of Qt's own dialogs.
void setButtonRole(QAbstractButton& button, ButtonRole role);
/// `widget` may be nullptr, which is secondary; a default button of a dialog is primary.
[[nodiscard]] ButtonRole buttonRole(const QWidget* widget);

/// Marks a line edit or combo box whose content is refused: its bounds change in colour and
/// width. An InlineMessage beside it says why.
void setInvalid(QWidget& field, bool invalid);
[[nodiscard]] bool isInvalid(const QWidget* field);

} // namespace factordesk::ui
