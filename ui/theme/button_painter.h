// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/button_role.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QStyleOptionButton>
#include <QStyleOptionToolButton>

namespace factordesk::ui {

/// The body of a push button, focus ring included.
void paintButtonBody(QPainter& painter, const QStyleOptionButton& option, const Tokens& tokens,
                     ButtonRole role);
/// Its icon and text.
void paintButtonLabel(QPainter& painter, const QStyleOptionButton& option, const Tokens& tokens,
                      ButtonRole role);
[[nodiscard]] QSize buttonSize(const QStyleOptionButton& option);

/// A whole tool button: quiet, with icon, text or both.
void paintToolButton(QPainter& painter, const QStyleOptionToolButton& option, const Tokens& tokens);

/// The box of a check box, with a tick, a dash for half checked, or nothing.
void paintCheckIndicator(QPainter& painter, const QStyleOption& option, const Tokens& tokens);
/// The circle of a radio button.
void paintRadioIndicator(QPainter& painter, const QStyleOption& option, const Tokens& tokens);

/// Draws any icon in one colour: ours from its lines, others by their outline.
void paintTinted(QPainter& painter, const QRect& rect, const QIcon& icon, const QColor& colour,
                 Qt::LayoutDirection direction);

/// Qt's flag for mnemonics: underlined while Alt is held, else not.
[[nodiscard]] int mnemonicFlag(const QStyleOption& option, const QWidget* widget);

} // namespace factordesk::ui
