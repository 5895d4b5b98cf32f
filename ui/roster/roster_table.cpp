// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/roster_table.h"

#include "ui/roster/roster_filter.h"
#include "ui/roster/roster_model.h"
#include "ui/roster/row_mark.h"
#include "ui/text/roster_text.h"

#include <QHeaderView>

#include <algorithm>

namespace factordesk::ui {

namespace {

class RowDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    [[nodiscard]] std::optional<CellMark> mark(const QModelIndex& index) const override
    {
        if (index.column() != RosterModel::State)
            return std::nullopt;
        return rowMark(roster::RowState(index.data(RosterModel::StateRole).toInt()));
    }
    [[nodiscard]] bool isProminent(const QModelIndex& index) const override
    {
        return index.column() == RosterModel::Person;
    }
};

} // namespace

RosterTable::RosterTable(RosterFilter& filter, QWidget* parent) : RowTable(parent), m_filter(filter)
{
    setObjectName(QStringLiteral("rosterTable"));
    setAccessibleName(tr("People of the roster"));
    setModel(&filter);
    setItemDelegate(new RowDelegate(this));
    header()->setSectionsClickable(true);
    header()->setSortIndicatorShown(true);
    header()->setSortIndicatorClearable(true);
    header()->setSortIndicator(-1, Qt::AscendingOrder);
    connect(header(), &QHeaderView::sortIndicatorChanged, this,
            [this](int column, Qt::SortOrder order) { m_filter.sort(column, order); });
}

void RosterTable::resizeEvent(QResizeEvent* event)
{
    RowTable::resizeEvent(event);
    shareColumns();
}

void RosterTable::shareColumns()
{
    const QFontMetrics metrics(font());
    int state = 0;
    for (const roster::RowState each : roster::allRowStates)
        state = std::max(state, metrics.horizontalAdvance(text::rowStateText(each)));
    state += CellDelegate::padding() + CellDelegate::markWidth(font());
    const int rest = std::max(0, viewport()->width() - state);
    header()->resizeSection(RosterModel::Person, rest * 32 / 100);
    header()->resizeSection(RosterModel::LoginName, rest * 30 / 100);
    header()->resizeSection(RosterModel::State, state);
}

} // namespace factordesk::ui
