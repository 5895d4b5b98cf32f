// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal_line.h"
#include "ui/journal/journal_filter.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace factordesk::ui {

/// The lines of a journal, oldest first, as they were read. Shared, since there may be many.
using JournalLines = std::shared_ptr<const std::vector<journal::JournalLine>>;

/// The entries that a filter leaves, as a table, newest first.
class JournalModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Admin, Person, What, Outcome, ColumnCount };
    enum Role { OutcomeRole = Qt::UserRole }; ///< A journal::Outcome as int.

    using QAbstractTableModel::QAbstractTableModel;

    void setLines(JournalLines lines);
    void setFilter(const JournalFilter& filter);
    [[nodiscard]] const JournalFilter& filter() const { return m_filter; }
    /// Of a row; valid until the next setLines().
    [[nodiscard]] const journal::JournalLine& line(int row) const;
    /// Where the line of that number stands, or -1.
    [[nodiscard]] int rowOfNumber(std::uint64_t number) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    /// What a cell says: also for exports.
    [[nodiscard]] static QString cellText(const journal::JournalEntry& entry, int column);
    [[nodiscard]] static QString columnTitle(int column);

private:
    void show();

    JournalLines m_lines = std::make_shared<std::vector<journal::JournalLine>>();
    JournalFilter m_filter;
    std::vector<std::size_t> m_shown; ///< Places in m_lines.
};

} // namespace factordesk::ui
