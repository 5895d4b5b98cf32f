// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionSlider>

namespace factordesk::ui {

/// How wide a scroll bar is, in logical pixels.
inline constexpr int scrollBarExtent = 12;

/// Where the parts of a scroll bar lie: a groove with a handle, no arrow buttons.
[[nodiscard]] QRect scrollBarRect(const QStyleOptionSlider& option, QStyle::SubControl part);

/// A slim rounded handle; wider while pointed at.
void paintScrollBar(QPainter& painter, const QStyleOptionSlider& option, const Tokens& tokens);

} // namespace factordesk::ui
