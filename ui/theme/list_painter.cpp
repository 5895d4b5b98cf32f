// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/list_painter.h"

#include "ui/theme/button_painter.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/shapes.h"

#include <QStyle>

#include <algorithm>

namespace factordesk::ui {

namespace {
constexpr int menuPadding = 10;
int menuMarkRoom()
{
    return iconSide() + spacing::small;
}
constexpr int barWidth = 3;
} // namespace

void paintRow(QPainter& painter, const QStyleOption& option, const Tokens& tokens)
{
    const QRectF row = QRectF(option.rect).adjusted(2, 1, -2, -1);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        paintSurface(painter, row, {.fill = tokens.accentTone.ground, .line = {}});
    else if (option.state & QStyle::State_MouseOver)
        paintSurface(painter, row, {.fill = tokens.hover, .line = {}});
    if (selected) {
        const qreal height = row.height() / 2;
        const qreal x = option.direction == Qt::LeftToRight ? row.left() : row.right() - barWidth;
        paintSurface(painter, QRectF(x, row.center().y() - height / 2, barWidth, height),
                     {.fill = tokens.accent, .line = {}, .radius = barWidth / 2.0});
    }
    if ((option.state & QStyle::State_HasFocus) &&
        (option.state & QStyle::State_KeyboardFocusChange))
        paintFocusRing(painter, row, tokens);
}

void paintMenuItem(QPainter& painter, const QStyleOptionMenuItem& option, const Tokens& tokens)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        const QRectF room = option.rect;
        painter.fillRect(
            QRectF(room.left() + menuPadding, room.center().y(), room.width() - 2 * menuPadding, 1),
            tokens.line);
        return;
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool current = enabled && (option.state & QStyle::State_Selected);
    if (current)
        paintSurface(painter, QRectF(option.rect).adjusted(4, 0, -4, 0),
                     {.fill = tokens.accentTone.ground, .line = {}, .radius = 6});
    const QColor colour = enabled ? tokens.text : tokens.textDisabled;
    const QRect room = option.rect.adjusted(menuPadding, 0, -menuPadding, 0);
    const QRect mark = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter,
                                           QSize(iconSide(), iconSide()), room);
    if (option.checked)
        paintIcon(painter, mark, Icon::Check, colour);
    else if (!option.icon.isNull())
        paintTinted(painter, mark, option.icon, colour, option.direction);
    const QRect text =
        QStyle::visualRect(option.direction, room, room.adjusted(menuMarkRoom(), 0, 0, 0));
    const qsizetype tab = option.text.indexOf(QLatin1Char('\t'));
    const int start = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft));
    const int end = int(QStyle::visualAlignment(option.direction, Qt::AlignRight));
    constexpr int common = Qt::AlignVCenter | Qt::TextSingleLine;
    painter.setPen(colour);
    painter.drawText(text, start | common | mnemonicFlag(option, nullptr), option.text.left(tab));
    if (tab >= 0) {
        painter.setPen(enabled ? tokens.textQuiet : tokens.textDisabled);
        painter.drawText(text, end | common, option.text.mid(tab + 1));
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        paintIcon(painter,
                  QStyle::alignedRect(option.direction, Qt::AlignRight | Qt::AlignVCenter,
                                      QSize(iconSide() - 2, iconSide() - 2), room),
                  Icon::ArrowForward, colour, option.direction);
}

QSize menuItemSize(const QStyleOptionMenuItem& option, const QSize& contents)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), spacing::small + 1};
    const int shortcut = option.text.contains(QLatin1Char('\t')) ? spacing::wide : 0;
    return {contents.width() + 2 * menuPadding + menuMarkRoom() + shortcut + iconSide(),
            std::max(contents.height(), option.fontMetrics.height() + spacing::medium)};
}

void paintTab(QPainter& painter, const QStyleOptionTab& option, const Tokens& tokens)
{
    const QRectF tab = option.rect;
    const bool current = option.state & QStyle::State_Selected;
    if (!current && (option.state & QStyle::State_MouseOver))
        paintSurface(painter, tab.adjusted(2, 2, -2, -4), {.fill = tokens.hover, .line = {}});
    if (current)
        painter.fillRect(QRectF(tab.left() + 4, tab.bottom() - 3, tab.width() - 8, 3),
                         tokens.accent);
    if ((option.state & QStyle::State_HasFocus) &&
        (option.state & QStyle::State_KeyboardFocusChange))
        paintFocusRing(painter, tab.adjusted(2, 2, -2, -4), tokens);
}

void paintTabLabel(QPainter& painter, const QStyleOptionTab& option, const Tokens& tokens)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool current = option.state & QStyle::State_Selected;
    painter.setPen(!enabled ? tokens.textDisabled : current ? tokens.text : tokens.textQuiet);
    QFont font = painter.font();
    // Both weights take the same room in the layout: the tab is measured in the heavier one.
    font.setWeight(current ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.drawText(option.rect,
                     Qt::AlignCenter | Qt::TextSingleLine | mnemonicFlag(option, nullptr),
                     option.text);
}

void paintHeader(QPainter& painter, const QStyleOption& option, const Tokens& tokens)
{
    // On the ground of its table, which may have round corners.
    const QRectF section = option.rect;
    painter.fillRect(QRectF(section.left(), section.bottom() - 1, section.width(), 1), tokens.line);
}

void paintHeaderLabel(QPainter& painter, const QStyleOptionHeader& option, const Tokens& tokens)
{
    // Where the text of the cells below begins; the label has the style's margin already.
    constexpr int margin = 2;
    const QRect room = option.rect.adjusted(spacing::medium - margin, 0, -spacing::small, 0);
    painter.setFont(fontFor(TypeSize::Caption, painter.font()));
    painter.setPen(tokens.textQuiet);
    painter.drawText(QStyle::visualRect(option.direction, option.rect, room),
                     Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(option.text, Qt::ElideRight, room.width()));
}

void paintProgress(QPainter& painter, const QStyleOptionProgressBar& option, const Tokens& tokens)
{
    constexpr qreal thickness = 6;
    QRectF groove = option.rect;
    groove = QRectF(groove.left(), groove.center().y() - thickness / 2, groove.width(), thickness);
    paintSurface(painter, groove,
                 {.fill = tokens.neutral.line, .line = {}, .radius = thickness / 2});
    const int span = option.maximum - option.minimum;
    // Without a known end a third is filled: that it is busy is told by the words beside it.
    const qreal share = span > 0 ? qreal(option.progress - option.minimum) / span : 1.0 / 3;
    QRectF done = groove;
    done.setWidth(groove.width() * std::clamp(share, 0.0, 1.0));
    if (option.direction == Qt::RightToLeft)
        done.moveRight(groove.right());
    paintSurface(painter, done, {.fill = tokens.accent, .line = {}, .radius = thickness / 2});
}

} // namespace factordesk::ui
