// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/field_painter.h"

#include "ui/theme/button_painter.h"
#include "ui/theme/icon.h"
#include "ui/theme/shapes.h"

#include <algorithm>

namespace factordesk::ui {

namespace {

constexpr int spinArrowWidth = 24;

/// The upper or the lower arrow of a spin box.
QRect spinArrowRect(const QStyleOptionSpinBox& option, bool isUpper)
{
    const int half = option.rect.height() / 2;
    const QRect side(option.rect.right() + 1 - spinArrowWidth,
                     option.rect.top() + (isUpper ? 0 : half), spinArrowWidth, half);
    return QStyle::visualRect(option.direction, option.rect, side);
}

std::optional<QRect> spinPartRect(const QStyleOptionSpinBox& option, QStyle::SubControl part)
{
    switch (part) {
    case QStyle::SC_SpinBoxUp: return spinArrowRect(option, true);
    case QStyle::SC_SpinBoxDown: return spinArrowRect(option, false);
    case QStyle::SC_SpinBoxFrame: return option.rect;
    case QStyle::SC_SpinBoxEditField:
        return QStyle::visualRect(option.direction, option.rect,
                                  option.rect.adjusted(fieldPadding, 2, -spinArrowWidth, -2));
    default: return std::nullopt; // sub-controls are an open set
    }
}

} // namespace

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
                  .lineWidth = focused || invalid ? tokens.focusWidth : 1.0});
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
                                                 QSize(iconSide(), iconSide()), room);
        paintTinted(painter, square, option.currentIcon, colour, option.direction);
        const int taken = iconSide() + spacing::small;
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

void paintSpinBox(QPainter& painter, const QStyleOptionSpinBox& option, const Tokens& tokens,
                  bool invalid)
{
    paintField(painter, option, tokens, invalid);
    const auto paintArrow = [&](bool isUpper, QAbstractSpinBox::StepEnabledFlag step) {
        const bool isEnabled =
            (option.state & QStyle::State_Enabled) && option.stepEnabled.testFlag(step);
        const QRect place = spinArrowRect(option, isUpper);
        const int side = std::min(place.height(), 14);
        paintIcon(painter,
                  QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, {side, side}, place),
                  isUpper ? Icon::ChevronUp : Icon::ChevronDown,
                  isEnabled ? tokens.textQuiet : tokens.line);
    };
    paintArrow(true, QAbstractSpinBox::StepUpEnabled);
    paintArrow(false, QAbstractSpinBox::StepDownEnabled);
}

std::optional<QRect> fieldPartRect(const QStyleOptionComplex& option, QStyle::SubControl part)
{
    if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(&option))
        return spinPartRect(*spin, part);
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(&option);
    if (combo && part == QStyle::SC_ComboBoxEditField)
        return comboTextRect(*combo);
    if (combo && part == QStyle::SC_ComboBoxArrow)
        return comboArrowRect(*combo);
    return std::nullopt;
}

QRect comboTextRect(const QStyleOptionComboBox& option)
{
    const int arrow = iconSide() + fieldPadding;
    const QRect room = option.rect.adjusted(fieldPadding, 1, -arrow - spacing::hair, -1);
    return QStyle::visualRect(option.direction, option.rect, room);
}

QRect comboArrowRect(const QStyleOptionComboBox& option)
{
    const QRect room = option.rect.adjusted(0, 0, -fieldPadding, 0);
    const QRect shown = QStyle::alignedRect(Qt::LeftToRight, Qt::AlignRight | Qt::AlignVCenter,
                                            QSize(iconSide() - 2, iconSide() - 2), room);
    return QStyle::visualRect(option.direction, option.rect, shown);
}

} // namespace factordesk::ui
