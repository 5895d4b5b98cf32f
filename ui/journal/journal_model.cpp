// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journal_model.h"

#include "ui/text/journal_text.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace factordesk::ui {

namespace {

/// The login name, and the id alone where that is all that is known.
QString nameOf(const journal::Account& account)
{
    return account.loginName.isEmpty() ? text::accountText(account) : account.loginName.text();
}

} // namespace

void JournalModel::setLines(JournalLines lines)
{
    m_lines = std::move(lines);
    show();
}

void JournalModel::setFilter(const JournalFilter& filter)
{
    m_filter = filter;
    show();
}

void JournalModel::show()
{
    beginResetModel();
    m_shown.clear();
    for (std::size_t place = m_lines->size(); place > 0; --place) {
        if (m_filter.takes((*m_lines)[place - 1].entry))
            m_shown.push_back(place - 1);
    }
    endResetModel();
}

const journal::JournalLine& JournalModel::line(int row) const
{
    return (*m_lines)[m_shown[std::size_t(row)]];
}

int JournalModel::rowOfNumber(std::uint64_t number) const
{
    const auto found = std::ranges::find_if(
        m_shown, [&](std::size_t place) { return (*m_lines)[place].number == number; });
    return found == m_shown.end() ? -1 : int(found - m_shown.begin());
}

int JournalModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int JournalModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant JournalModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const journal::JournalEntry& entry = line(index.row()).entry;
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return cellText(entry, index.column());
    if (role == OutcomeRole)
        return int(entry.outcome);
    return {};
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return columnTitle(section);
    return QAbstractTableModel::headerData(section, orientation, role);
}

QString JournalModel::cellText(const journal::JournalEntry& entry, int column)
{
    switch (Column(column)) {
    case When: {
        const QDateTime time = localTime(entry.when);
        const QLocale locale;
        return locale.toString(time.date(), QLocale::ShortFormat) + u' ' +
               locale.toString(time.time(), QStringLiteral("HH:mm:ss"));
    }
    case Admin: return nameOf(entry.who);
    case Person: return nameOf(entry.whom);
    case What: return text::changeText(entry.change);
    case Outcome: return text::outcomeText(entry.outcome);
    case ColumnCount: break;
    }
    return {};
}

QString JournalModel::columnTitle(int column)
{
    switch (Column(column)) {
    case When: return tr("When");
    case Admin: return tr("Admin");
    case Person: return tr("Person");
    case What: return tr("What");
    case Outcome: return tr("Outcome");
    case ColumnCount: break;
    }
    return {};
}

} // namespace factordesk::ui
