// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace factordesk::ui {

/// A table of whole rows, one of which is the current one. Its cells are for a CellDelegate.
class RowTable : public QTreeView
{
    Q_OBJECT

public:
    explicit RowTable(QWidget* parent = nullptr);

signals:
    /// Another row is the current one, or none (-1).
    void currentRowChanged(int row);

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
};

} // namespace factordesk::ui
