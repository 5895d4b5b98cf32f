// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QPainter>

namespace factordesk::ui {

/// How a rounded surface is painted; an invalid colour paints nothing.
struct Surface
{
    QColor fill;
    QColor line;
    qreal radius = radius::control;
    qreal lineWidth = 1;
};

/// Paints within `rect`: the line lies inside it.
void paintSurface(QPainter& painter, const QRectF& rect, const Surface& surface);

/// The ring around what has the keyboard, just inside `rect`.
void paintFocusRing(QPainter& painter, const QRectF& rect, const Tokens& tokens,
                    qreal cornerRadius = radius::control);

/// True when `widget` has the keyboard and the keyboard brought it there: a click shows no ring.
[[nodiscard]] bool hasKeyboardFocus(const QWidget& widget);

/// `rect` without the focus ring and the gap inside of it.
[[nodiscard]] QRectF insideFocusRing(const QRectF& rect, const Tokens& tokens);

/// The height of a one-line control for a line of text of this height, in logical pixels.
[[nodiscard]] int controlHeight(int lineHeight);

/// What iconSide() is for text of the usual size.
inline constexpr int usualIconSide = 18;

/// A length meant for text of the usual size, beside text of `font`: larger text makes it larger,
/// smaller text leaves it. In logical pixels.
[[nodiscard]] int grownWith(const QFont& font, int length);

/// The side of an icon beside text of body size, in logical pixels.
[[nodiscard]] int iconSide();

} // namespace factordesk::ui
