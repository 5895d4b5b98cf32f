// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/roster/roster_filter.h"
#include "ui/roster/roster_model.h"

#include <QWidget>

class QComboBox;
class QStackedLayout;

namespace factordesk::ui {

class RosterTable;
class SearchField;

/// A roster's table with what it is searched and filtered by.
class RosterList final : public QWidget
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the list.
    explicit RosterList(RosterController& controller, QWidget* parent = nullptr);

    /// Of the roster; -1 for none.
    [[nodiscard]] int currentRow() const;
    void setCurrentRow(int rosterRow);
    void clearSearch();

public slots:
    void focusSearch();

signals:
    /// Enter on a row, or on a text that means one.
    void rowActivated(int rosterRow);
    /// Enter in the search with nothing in it.
    void enterPressed();
    void currentRowChanged();

private:
    [[nodiscard]] QWidget* newBar();
    [[nodiscard]] QWidget* newTablePlace();
    void takeEnter();
    void showWhatIsLeft();

    RosterController& m_controller;
    RosterModel m_model;
    RosterFilter m_filter;
    SearchField* m_search;
    QComboBox* m_group;
    RosterTable* m_table;
    QStackedLayout* m_stack = nullptr;
};

} // namespace factordesk::ui
