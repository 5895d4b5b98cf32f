// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/field_painter.h"

#include "ui/theme/button_painter.h"
#include "ui/theme/icon.h"
#include "ui/theme/shapes.h"

#include <QStyle>

namespace factordesk::ui {

void paintField(QPainter& painter, const QStyleOption& option, const Tokens& tokens, bool invalid)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool readOnly = option.state & QStyle::State_ReadOnly;
    const bool focused = option.state & QStyle::State_HasFocus;
    QColor line = enabled && !readOnly ? tokens.fieldLine : tokens.line;
    if (focused)
        line = tokens.focus;
    if (invalid)
        line = tokens.stop.text;
    paintSurface(painter, option.rect,
                 {.fill = enabled && !readOnly ? tokens.field : QColor(),
                  .line = line,
                  .lineWidth = focused || invalid ? 2.0 : 1.0});
}

void paintComboBox(QPainter& painter, const QStyleOptionComboBox& option, const Tokens& tokens,
                   bool invalid)
{
    paintField(painter, option, tokens, invalid);
    const bool enabled = option.state & QStyle::State_Enabled;
    if (enabled && !option.editable && (option.state & QStyle::State_MouseOver))
        paintSurface(painter, option.rect, {.fill = tokens.hover, .line = {}});
    paintIcon(painter, comboArrowRect(option), Icon::ChevronDown,
              enabled ? tokens.textQuiet : tokens.textDisabled);
}

void paintComboLabel(QPainter& painter, const QStyleOptionComboBox& option, const Tokens& tokens)
{
    QRect room = comboTextRect(option);
    const QColor colour = option.state & QStyle::State_Enabled ? tokens.text : tokens.textDisabled;
    if (!option.currentIcon.isNull()) {
        const QRect square = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter,
                                                 QSize(iconSide, iconSide), room);
        paintTinted(painter, square, option.currentIcon, colour, option.direction);
        const int taken = iconSide + spacing::small;
        room = option.direction == Qt::LeftToRight ? room.adjusted(taken, 0, 0, 0)
                                                   : room.adjusted(0, 0, -taken, 0);
    }
    painter.setPen(colour);
    const QString text =
        option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, room.width());
    painter.drawText(room,
                     int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) |
                         Qt::AlignVCenter | Qt::TextSingleLine,
                     text);
}

QRect comboTextRect(const QStyleOptionComboBox& option)
{
    const int arrow = iconSide + fieldPadding;
    const QRect room = option.rect.adjusted(fieldPadding, 1, -arrow - spacing::hair, -1);
    return QStyle::visualRect(option.direction, option.rect, room);
}

QRect comboArrowRect(const QStyleOptionComboBox& option)
{
    const QRect room = option.rect.adjusted(0, 0, -fieldPadding, 0);
    const QRect shown = QStyle::alignedRect(Qt::LeftToRight, Qt::AlignRight | Qt::AlignVCenter,
                                            QSize(iconSide - 2, iconSide - 2), room);
    return QStyle::visualRect(option.direction, option.rect, shown);
}

} // namespace factordesk::ui
