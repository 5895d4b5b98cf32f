// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetricsF>
#include <QPainter>
#include <QString>

namespace factordesk::ui {

/// The width of `text` when every decimal digit takes the room of the widest one, so that a number
/// that counts does not tremble. (Qt before 6.7 cannot ask a font for its tabular figures.)
[[nodiscard]] qreal tabularWidth(const QFontMetricsF& metrics, const QString& text);

/// Draws one line of `text` in that way, centred in `rect`, left to right, with the painter's font
/// and pen.
void drawTabular(QPainter& painter, const QRectF& rect, const QString& text);

} // namespace factordesk::ui
