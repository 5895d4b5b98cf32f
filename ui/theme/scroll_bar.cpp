// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/scroll_bar.h"

#include "ui/theme/shapes.h"

#include <algorithm>

namespace factordesk::ui {

namespace {

constexpr int minimumHandle = 32;

/// A part that reaches from `from` to `to` along the bar.
QRect along(const QStyleOptionSlider& option, int from, int to)
{
    const QRect bar = option.rect;
    if (option.orientation == Qt::Vertical)
        return {bar.left(), bar.top() + from, bar.width(), to - from};
    return {bar.left() + from, bar.top(), to - from, bar.height()};
}

} // namespace

QRect scrollBarRect(const QStyleOptionSlider& option, QStyle::SubControl part)
{
    const int length =
        option.orientation == Qt::Vertical ? option.rect.height() : option.rect.width();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int handle = length;
    if (range > 0)
        handle = int(qint64(length) * option.pageStep / (range + option.pageStep));
    handle = std::clamp(handle, std::min(minimumHandle, length), length);
    const int start = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - handle, option.upsideDown);
    switch (part) {
    case QStyle::SC_ScrollBarGroove: return option.rect;
    case QStyle::SC_ScrollBarSlider: return along(option, start, start + handle);
    case QStyle::SC_ScrollBarSubPage: return along(option, 0, start);
    case QStyle::SC_ScrollBarAddPage: return along(option, start + handle, length);
    default: // The other sub-controls, of which QStyle has one enum for all, do not exist here.
        return {};
    }
}

void paintScrollBar(QPainter& painter, const QStyleOptionSlider& option, const Tokens& tokens)
{
    if (option.maximum <= option.minimum)
        return;
    const bool active = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const qreal thickness = active ? 8 : 6;
    QRectF handle = scrollBarRect(option, QStyle::SC_ScrollBarSlider);
    const qreal spare = (scrollBarExtent - thickness) / 2;
    handle = option.orientation == Qt::Vertical ? handle.adjusted(spare, 2, -spare, -2)
                                                : handle.adjusted(2, spare, -2, -spare);
    QColor colour = tokens.fieldLine;
    if (!active)
        colour.setAlphaF(0.7F);
    paintSurface(painter, handle, {.fill = colour, .line = {}, .radius = thickness / 2});
}

} // namespace factordesk::ui
