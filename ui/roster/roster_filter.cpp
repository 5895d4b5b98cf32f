// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/roster_filter.h"

#include "ui/roster/roster_model.h"

#include <array>

namespace factordesk::ui {

using roster::Row;
using roster::RowState;

namespace {

/// A badge tells an id in full.
bool names(const QString& text, const Row& row)
{
    return text == row.userId || text.compare(row.loginName, Qt::CaseInsensitive) == 0 ||
           text.compare(row.key, Qt::CaseInsensitive) == 0;
}

} // namespace

RosterFilter::RosterFilter(RosterController& controller, QObject* parent)
    : QSortFilterProxyModel(parent), m_controller(controller)
{
    setDynamicSortFilter(true);
}

void RosterFilter::setText(const QString& text)
{
    m_text = text.simplified();
    invalidateFilter();
}

void RosterFilter::setGroup(Group group)
{
    m_group = group;
    invalidateFilter();
}

int RosterFilter::rosterRow(const QModelIndex& shown) const
{
    return mapToSource(shown).row();
}

QModelIndex RosterFilter::shownAt(int rosterRow) const
{
    return mapFromSource(sourceModel()->index(rosterRow, 0));
}

std::optional<int> RosterFilter::theOneMeant() const
{
    if (m_text.isEmpty())
        return std::nullopt;
    const std::vector<Row>& rows = m_controller.roster().rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (names(m_text, rows[i]) && rows[i].state != RowState::Repeated)
            return int(i);
    }
    return rowCount() == 1 ? std::optional(rosterRow(index(0, 0))) : std::nullopt;
}

bool RosterFilter::isIn(Group group, RowState state)
{
    switch (group) {
    case Group::All: break;
    case Group::ToCall: return roster::isLeftToCall(state) || state == RowState::UnderWay;
    case Group::Verified: return state == RowState::Verified;
    case Group::NotCalled:
        return !roster::isLeftToCall(state) && state != RowState::Verified &&
               state != RowState::UnderWay;
    }
    return true;
}

bool RosterFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const Row& candidate = m_controller.roster().row(row);
    if (!isIn(m_group, candidate.state))
        return false;
    if (m_text.isEmpty())
        return true;
    const std::array<const QString*, 4> texts{&candidate.displayName, &candidate.loginName,
                                              &candidate.key, &candidate.userId};
    for (const QString* text : texts) {
        if (text->contains(m_text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool RosterFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    if (left.column() == RosterModel::State)
        return left.data(RosterModel::StateRole).toInt() <
               right.data(RosterModel::StateRole).toInt();
    return QString::localeAwareCompare(left.data().toString(), right.data().toString()) < 0;
}

} // namespace factordesk::ui
