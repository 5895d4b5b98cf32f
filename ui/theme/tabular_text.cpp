// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tabular_text.h"

#include <algorithm>

namespace factordesk::ui {

namespace {

qreal digitWidth(const QFontMetricsF& metrics)
{
    qreal widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

} // namespace

qreal tabularWidth(const QFontMetricsF& metrics, const QString& text)
{
    const qreal digit = digitWidth(metrics);
    qreal width = 0;
    for (const QChar c : text)
        width += c.isDigit() ? digit : metrics.horizontalAdvance(c);
    return width;
}

void drawTabular(QPainter& painter, const QRectF& rect, const QString& text)
{
    const QFontMetricsF metrics(painter.font());
    const qreal digit = digitWidth(metrics);
    qreal x = rect.left() + (rect.width() - tabularWidth(metrics, text)) / 2;
    // The capital height is centred, not the line: figures have no descenders.
    const qreal baseline = rect.center().y() + metrics.capHeight() / 2;
    for (const QChar c : text) {
        const qreal own = metrics.horizontalAdvance(c);
        const qreal cell = c.isDigit() ? digit : own;
        painter.drawText(QPointF(x + (cell - own) / 2, baseline), QString(c));
        x += cell;
    }
}

} // namespace factordesk::ui
