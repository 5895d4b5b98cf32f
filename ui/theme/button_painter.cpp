// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/button_painter.h"

#include "ui/theme/icon.h"
#include "ui/theme/shapes.h"

#include <QApplication>
#include <QStyle>

#include <algorithm>

namespace factordesk::ui {

namespace {

struct ButtonColours
{
    QColor fill;
    QColor line;
    QColor text;
};

ButtonColours coloursOf(ButtonRole role, const QStyleOption& option, const Tokens& tokens)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    switch (role) {
    case ButtonRole::Primary:
        if (!enabled)
            return {tokens.neutral.ground, {}, tokens.textDisabled};
        return {tokens.accent, {}, tokens.onAccent};
    case ButtonRole::Danger:
        if (!enabled)
            return {tokens.neutral.ground, {}, tokens.textDisabled};
        return {tokens.danger, {}, tokens.onDanger};
    case ButtonRole::Secondary:
        if (!enabled)
            return {{}, tokens.line, tokens.textDisabled};
        if (option.state & QStyle::State_On)
            return {tokens.accentTone.ground, tokens.accent, tokens.accentTone.text};
        return {tokens.card, tokens.buttonLine, tokens.text};
    case ButtonRole::Quiet:
        if (!enabled)
            return {{}, {}, tokens.textDisabled};
        if (option.state & QStyle::State_On)
            return {tokens.accentTone.ground, {}, tokens.accentTone.text};
        return {{}, {}, tokens.accentTone.text};
    }
    Q_UNREACHABLE();
}

bool isFilled(ButtonRole role)
{
    return role == ButtonRole::Primary || role == ButtonRole::Danger;
}

/// What pointing at and pressing lays over a surface; a filled one is darkened in both themes.
QColor overlay(const QStyleOption& option, const Tokens& tokens, ButtonRole role)
{
    if (!(option.state & QStyle::State_Enabled))
        return {};
    if (option.state & QStyle::State_Sunken)
        return isFilled(role) ? QColor(0, 0, 0, 50) : tokens.pressed;
    if (option.state & QStyle::State_MouseOver)
        return isFilled(role) ? QColor(0, 0, 0, 25) : tokens.hover;
    return {};
}

/// Heavier than the icon of the same shape, which is drawn for 24 pixels.
void paintTick(QPainter& painter, const QRectF& box, const QColor& colour)
{
    const auto at = [&box](qreal x, qreal y) {
        return QPointF(box.left() + box.width() * x, box.top() + box.height() * y);
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{at(0.26, 0.53), at(0.43, 0.69), at(0.74, 0.34)});
    painter.restore();
}

bool showsFocus(const QStyleOption& option)
{
    return (option.state & QStyle::State_HasFocus) &&
           (option.state & QStyle::State_KeyboardFocusChange);
}

} // namespace

int mnemonicFlag(const QStyleOption& option, const QWidget* widget)
{
    const QStyle* style = widget ? widget->style() : QApplication::style();
    return style->styleHint(QStyle::SH_UnderlineShortcut, &option, widget) ? Qt::TextShowMnemonic
                                                                           : Qt::TextHideMnemonic;
}

void paintTinted(QPainter& painter, const QRect& rect, const QIcon& icon, const QColor& colour,
                 Qt::LayoutDirection direction)
{
    if (const std::optional<Icon> own = iconOf(icon)) {
        paintIcon(painter, rect, *own, colour, direction);
        return;
    }
    icon.paint(&painter, rect);
}

void paintButtonBody(QPainter& painter, const QStyleOptionButton& option, const Tokens& tokens,
                     ButtonRole role)
{
    const ButtonColours colours = coloursOf(role, option, tokens);
    QRectF body = option.rect;
    qreal corner = radius::control;
    if (showsFocus(option)) {
        paintFocusRing(painter, body, tokens);
        body = insideFocusRing(body, tokens);
        corner -= 3;
    }
    paintSurface(painter, body, {.fill = colours.fill, .line = colours.line, .radius = corner});
    paintSurface(painter, body,
                 {.fill = overlay(option, tokens, role), .line = {}, .radius = corner});
}

void paintButtonLabel(QPainter& painter, const QStyleOptionButton& option, const Tokens& tokens,
                      ButtonRole role)
{
    const QColor colour = coloursOf(role, option, tokens).text;
    const bool hasIcon = !option.icon.isNull();
    const bool hasMenu = option.features & QStyleOptionButton::HasMenu;
    QRect room = option.rect.adjusted(spacing::small, 0, -spacing::small, 0);
    const int textWidth = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    const int gap = hasIcon && !option.text.isEmpty() ? spacing::small : 0;
    const int extras =
        (hasIcon ? iconSide() + gap : 0) + (hasMenu ? iconSide() + spacing::hair : 0);
    const int width = std::min(room.width(), textWidth + extras);
    room =
        QStyle::alignedRect(option.direction, Qt::AlignCenter, QSize(width, room.height()), room);
    const auto take = [&room, &option](Qt::Alignment side) {
        const QRect square = QStyle::alignedRect(option.direction, side | Qt::AlignVCenter,
                                                 QSize(iconSide(), iconSide()), room);
        return square;
    };
    const bool leftToRight = option.direction == Qt::LeftToRight;
    if (hasIcon) {
        paintTinted(painter, take(Qt::AlignLeft), option.icon, colour, option.direction);
        (leftToRight ? room.setLeft(room.left() + iconSide() + gap)
                     : room.setRight(room.right() - iconSide() - gap));
    }
    if (hasMenu) {
        paintIcon(painter, take(Qt::AlignRight), Icon::ChevronDown, colour);
        (leftToRight ? room.setRight(room.right() - iconSide() - spacing::hair)
                     : room.setLeft(room.left() + iconSide() + spacing::hair));
    }
    painter.setPen(colour);
    painter.drawText(room, Qt::AlignCenter | Qt::TextSingleLine | mnemonicFlag(option, nullptr),
                     option.text);
}

QSize buttonSize(const QStyleOptionButton& option)
{
    const int height = controlHeight(option.fontMetrics.height());
    int width = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    if (!option.icon.isNull())
        width += iconSide() + (option.text.isEmpty() ? 0 : spacing::small);
    if (option.features & QStyleOptionButton::HasMenu)
        width += iconSide() + spacing::hair;
    width += option.text.isEmpty() ? height - iconSide() : 2 * spacing::large;
    return {std::max(width, height), height};
}

void paintToolButton(QPainter& painter, const QStyleOptionToolButton& option, const Tokens& tokens)
{
    QRectF body = option.rect;
    if (showsFocus(option)) {
        paintFocusRing(painter, body, tokens);
        body = insideFocusRing(body, tokens);
    }
    if (option.state & QStyle::State_On)
        paintSurface(painter, body, {.fill = tokens.accentTone.ground, .line = {}});
    paintSurface(painter, body, {.fill = overlay(option, tokens, ButtonRole::Quiet), .line = {}});
    const bool enabled = option.state & QStyle::State_Enabled;
    const QColor colour = !enabled                          ? tokens.textDisabled
                          : option.state & QStyle::State_On ? tokens.accentTone.text
                                                            : tokens.text;
    const bool hasText = option.toolButtonStyle != Qt::ToolButtonIconOnly && !option.text.isEmpty();
    QRect room = option.rect;
    if (hasText) {
        const int width = iconSide() + spacing::small +
                          option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
        room = QStyle::alignedRect(option.direction, Qt::AlignCenter,
                                   QSize(std::min(width, room.width()), room.height()), room);
    }
    const QRect square = QStyle::alignedRect(
        option.direction, hasText ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignCenter,
        option.iconSize, room);
    paintTinted(painter, square, option.icon, colour, option.direction);
    if (hasText) {
        painter.setPen(colour);
        painter.drawText(room,
                         int(QStyle::visualAlignment(option.direction, Qt::AlignRight)) |
                             Qt::AlignVCenter | mnemonicFlag(option, nullptr),
                         option.text);
    }
}

void paintCheckIndicator(QPainter& painter, const QStyleOption& option, const Tokens& tokens)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool marked = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const QColor fill = !marked ? tokens.field : enabled ? tokens.accent : tokens.textDisabled;
    const QColor line = marked ? fill : enabled ? tokens.fieldLine : tokens.line;
    const QRectF box = QRectF(option.rect);
    paintSurface(painter, box,
                 {.fill = fill, .line = line, .radius = radius::mark, .lineWidth = 1.25});
    if (option.state & QStyle::State_On)
        paintTick(painter, box, tokens.onAccent);
    if (option.state & QStyle::State_NoChange) {
        const QRectF dash(box.left() + 5, box.center().y() - 1, box.width() - 10, 2);
        painter.fillRect(dash, tokens.onAccent);
    }
}

void paintRadioIndicator(QPainter& painter, const QStyleOption& option, const Tokens& tokens)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool marked = option.state & QStyle::State_On;
    const QRectF circle = option.rect;
    const qreal corner = circle.height() / 2;
    const QColor strong = enabled ? tokens.accent : tokens.textDisabled;
    paintSurface(painter, circle,
                 {.fill = tokens.field,
                  .line = marked ? strong : tokens.fieldLine,
                  .radius = corner,
                  .lineWidth = marked ? 1.75 : 1.25});
    if (marked)
        paintSurface(painter, circle.adjusted(5, 5, -5, -5),
                     {.fill = strong, .line = {}, .radius = corner});
}

} // namespace factordesk::ui
