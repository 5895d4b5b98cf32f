// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/shapes.h"

#include <QApplication>
#include <QFontInfo>
#include <QWidget>

#include <algorithm>

namespace factordesk::ui {

namespace {
constexpr qreal ringGap = 1.5;
constexpr int minimumControlHeight = 36;
constexpr int controlPadding = 18;
constexpr int usualText = 14; // Pixels.
} // namespace

void paintSurface(QPainter& painter, const QRectF& rect, const Surface& surface)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(surface.line.isValid() ? QPen(surface.line, surface.lineWidth)
                                          : QPen(Qt::NoPen));
    painter.setBrush(surface.fill.isValid() ? QBrush(surface.fill) : QBrush(Qt::NoBrush));
    const qreal inset = surface.line.isValid() ? surface.lineWidth / 2 : 0;
    const qreal corner = std::max(0.0, surface.radius - inset);
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), corner, corner);
    painter.restore();
}

void paintFocusRing(QPainter& painter, const QRectF& rect, const Tokens& tokens, qreal cornerRadius)
{
    paintSurface(
        painter, rect,
        {.fill = {}, .line = tokens.focus, .radius = cornerRadius, .lineWidth = tokens.focusWidth});
}

bool hasKeyboardFocus(const QWidget& widget)
{
    return widget.hasFocus() && widget.window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

QRectF insideFocusRing(const QRectF& rect, const Tokens& tokens)
{
    const qreal inset = tokens.focusWidth + ringGap;
    return rect.adjusted(inset, inset, -inset, -inset);
}

int controlHeight(int lineHeight)
{
    return std::max(minimumControlHeight, lineHeight + controlPadding);
}

int grownWith(const QFont& font, int length)
{
    return std::max(length, length * QFontInfo(font).pixelSize() / usualText);
}

int iconSide()
{
    return grownWith(QApplication::font(), usualIconSide);
}

} // namespace factordesk::ui
