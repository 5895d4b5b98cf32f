// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace factordesk::ui {

/// A list of people that says which rows are looked at, so that what is slow to find out is asked
/// for those alone.
class PeopleList final : public QListView
{
    Q_OBJECT

public:
    explicit PeopleList(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;

signals:
    /// The rows from `first` to `last` (inclusive) have come into view.
    void rowsLookedAt(int first, int last);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void announceRows();
};

} // namespace factordesk::ui
