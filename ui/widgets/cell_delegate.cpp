// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cell_delegate.h"

#include <QApplication>
#include <QPainter>

namespace factordesk::ui {

namespace {

/// As high as the text beside it.
int sideOf(const QFont& font)
{
    return QFontMetrics(font).height() - 1;
}

/// Returns what is left of the room.
QRect paintCheckBox(QPainter& painter, const QStyleOptionViewItem& cell, const QRect& room)
{
    const QStyle* const style = cell.widget ? cell.widget->style() : QApplication::style();
    QStyleOptionViewItem box = cell;
    box.rect = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &cell, cell.widget);
    box.state.setFlag(QStyle::State_On, cell.checkState == Qt::Checked);
    box.state.setFlag(QStyle::State_Off, cell.checkState == Qt::Unchecked);
    if (!(cell.index.flags() & Qt::ItemIsUserCheckable))
        box.state.setFlag(QStyle::State_Enabled, false);
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, &painter, cell.widget);
    QRect rest = room;
    if (cell.direction == Qt::RightToLeft)
        rest.setRight(box.rect.left() - spacing::small);
    else
        rest.setLeft(box.rect.right() + spacing::small);
    return rest;
}

} // namespace

int CellDelegate::padding()
{
    return spacing::medium + spacing::small + 2;
}

int CellDelegate::markWidth(const QFont& font)
{
    return sideOf(font) + spacing::small;
}

std::optional<CellMark> CellDelegate::mark(const QModelIndex&) const
{
    return std::nullopt;
}

bool CellDelegate::isProminent(const QModelIndex&) const
{
    return false;
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const Tokens& tokens = tokensOf(*option.widget);
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(isProminent(index) ? tokens.text : tokens.textQuiet);
    QRect room = QStyle::visualRect(option.direction, option.rect,
                                    option.rect.adjusted(spacing::medium, 0, -spacing::small, 0));
    if (cell.features & QStyleOptionViewItem::HasCheckIndicator)
        room = paintCheckBox(*painter, cell, room);
    if (const std::optional<CellMark> sign = mark(index)) {
        const int side = sideOf(option.font);
        const QRect place(0, room.center().y() - side / 2, side, side);
        const bool isMirrored = option.direction == Qt::RightToLeft;
        const int left = isMirrored ? room.right() - side + 1 : room.left();
        const QColor colour = tokens.tone(sign->tone).text;
        paintIcon(*painter, place.translated(left, 0), sign->icon, colour, option.direction);
        const int width = markWidth(option.font);
        room.adjust(isMirrored ? 0 : width, 0, isMirrored ? -width : 0, 0);
        painter->setPen(colour);
    }
    painter->setFont(option.font);
    painter->drawText(
        room, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width()));
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {0, QFontMetrics(option.font).height() + 2 * spacing::small};
}

} // namespace factordesk::ui
