// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace factordesk::ui {

class JournalModel;

/// The entries of a JournalModel, a row each: one is selected at a time.
class JournalTable final : public QTreeView
{
    Q_OBJECT

public:
    /// `model` is borrowed and must outlive the table.
    explicit JournalTable(JournalModel& model, QWidget* parent = nullptr);

signals:
    /// Another row is the current one, or none (-1).
    void currentRowChanged(int row);

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void shareColumns();
};

} // namespace factordesk::ui
