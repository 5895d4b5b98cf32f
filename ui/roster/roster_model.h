// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/roster/roster_controller.h"

#include <QAbstractTableModel>

namespace factordesk::ui {

/// The rows of a RosterController's roster, in its order. In Review they can be checked.
class RosterModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Person, LoginName, State, Reason, ColumnCount };
    enum Role { StateRole = Qt::UserRole }; ///< A roster::RowState as int.

    /// `controller` is borrowed and must outlive the model.
    explicit RosterModel(RosterController& controller, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    void reset();
    void showRows(const std::vector<int>& rows);
    [[nodiscard]] bool canBeChecked(const QModelIndex& index) const;
    [[nodiscard]] QString cellText(const roster::Row& row, int column) const;

    RosterController& m_controller;
    int m_rows = 0;
};

} // namespace factordesk::ui
