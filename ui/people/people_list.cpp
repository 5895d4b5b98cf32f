// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_list.h"

#include "ui/people/person_delegate.h"

namespace factordesk::ui {

PeopleList::PeopleList(QWidget* parent) : QListView(parent)
{
    setItemDelegate(new PersonDelegate(this));
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setMouseTracking(true);
}

void PeopleList::setModel(QAbstractItemModel* newModel)
{
    QListView::setModel(newModel);
    // After the view itself has taken the change in.
    connect(newModel, &QAbstractItemModel::modelReset, this, &PeopleList::announceRows,
            Qt::QueuedConnection);
    connect(newModel, &QAbstractItemModel::rowsInserted, this, &PeopleList::announceRows,
            Qt::QueuedConnection);
}

void PeopleList::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    announceRows();
}

void PeopleList::showEvent(QShowEvent* event)
{
    QListView::showEvent(event);
    announceRows();
}

void PeopleList::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    announceRows();
}

void PeopleList::announceRows()
{
    if (!isVisible() || !model() || model()->rowCount() == 0)
        return;
    const QModelIndex first = indexAt(viewport()->rect().topLeft() + QPoint(1, 1));
    const QModelIndex last = indexAt(viewport()->rect().bottomLeft() + QPoint(1, -1));
    emit rowsLookedAt(first.isValid() ? first.row() : 0,
                      last.isValid() ? last.row() : model()->rowCount() - 1);
}

} // namespace factordesk::ui
