// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/roster_model.h"

#include "ui/text/roster_text.h"

#include <algorithm>

namespace factordesk::ui {

using Phase = RosterController::Phase;

RosterModel::RosterModel(RosterController& controller, QObject* parent)
    : QAbstractTableModel(parent), m_controller(controller), m_rows(controller.roster().size())
{
    connect(&m_controller, &RosterController::phaseChanged, this, &RosterModel::reset);
    connect(&m_controller, &RosterController::rowsChanged, this, &RosterModel::showRows);
}

void RosterModel::reset()
{
    beginResetModel();
    m_rows = m_controller.roster().size();
    endResetModel();
}

void RosterModel::showRows(const std::vector<int>& rows)
{
    if (rows.empty() || m_rows == 0)
        return;
    // One signal, since a view looks at every one of them.
    const auto [first, last] = std::ranges::minmax(rows);
    emit dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

int RosterModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int RosterModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

bool RosterModel::canBeChecked(const QModelIndex& index) const
{
    return index.isValid() && index.column() == Person && m_controller.phase() == Phase::Review &&
           roster::canBeCalled(m_controller.roster().row(index.row()).state);
}

Qt::ItemFlags RosterModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return canBeChecked(index) ? usual | Qt::ItemIsUserCheckable : usual;
}

QVariant RosterModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const roster::Row& row = m_controller.roster().row(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return cellText(row, index.column());
    if (role == StateRole)
        return int(row.state);
    // Whoever cannot be called has a box, too, so that the names stand below one another.
    if (role == Qt::CheckStateRole && index.column() == Person &&
        m_controller.phase() == Phase::Review)
        return m_controller.isChosen(index.row()) ? Qt::Checked : Qt::Unchecked;
    return {};
}

bool RosterModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !canBeChecked(index))
        return false;
    m_controller.setChosen(index.row(), value.toInt() == Qt::Checked);
    return true;
}

QVariant RosterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (Column(section)) {
    case Person: return tr("Person");
    case LoginName: return tr("Login name");
    case State: return tr("State");
    case Reason: return tr("Reason");
    case ColumnCount: break;
    }
    return {};
}

QString RosterModel::cellText(const roster::Row& row, int column) const
{
    switch (Column(column)) {
    case Person: {
        const QString name = text::nameOf(row);
        return name.isEmpty() ? tr("Line %1").arg(row.line) : name;
    }
    case LoginName: return row.loginName.isEmpty() ? row.key : row.loginName;
    case State: return text::rowStateText(row.state);
    case Reason: return text::rowReason(m_controller.roster(), row);
    case ColumnCount: break;
    }
    return {};
}

} // namespace factordesk::ui
