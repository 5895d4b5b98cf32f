// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/row_table.h"

#include <QHeaderView>
#include <QPainter>

namespace factordesk::ui {

RowTable::RowTable(QWidget* parent) : QTreeView(parent)
{
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    header()->viewport()->setAutoFillBackground(false);
    header()->setSectionsMovable(false);
    header()->setSectionsClickable(false);
    header()->setStretchLastSection(true);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setDefaultAlignment(Qt::AlignVCenter | Qt::AlignLeading);
}

void RowTable::drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                       const QModelIndex& index) const
{
    QStyleOptionViewItem row = option;
    row.index = index;
    row.rect.setLeft(0);
    row.rect.setWidth(viewport()->width());
    row.state.setFlag(QStyle::State_Selected, selectionModel()->isRowSelected(index.row()));
    row.state.setFlag(QStyle::State_HasFocus, hasFocus() && currentIndex().row() == index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, this);
    painter->restore();
    QTreeView::drawRow(painter, option, index);
}

void RowTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    if (current.row() != previous.row())
        emit currentRowChanged(current.row());
}

} // namespace factordesk::ui
