// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/roster/roster_controller.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace factordesk::ui {

/// The rows of a RosterModel that a text and a group leave, in the order of a column or in the
/// roster's own.
class RosterFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// What is told apart at a glance.
    enum class Group { All, ToCall, Verified, NotCalled };

    /// `controller` is borrowed and must outlive the filter.
    explicit RosterFilter(RosterController& controller, QObject* parent = nullptr);

    /// In name, login name, user id and what the list names the person by; whatever its case.
    void setText(const QString& text);
    void setGroup(Group group);
    [[nodiscard]] const QString& text() const { return m_text; }

    /// The roster's row at a row of this model.
    [[nodiscard]] int rosterRow(const QModelIndex& shown) const;
    [[nodiscard]] QModelIndex shownAt(int rosterRow) const;
    /// The row of the one person the text names: by their whole user id, login name or key, else
    /// the only one that is shown. No value where there is none, or more than one.
    [[nodiscard]] std::optional<int> theOneMeant() const;

    [[nodiscard]] static bool isIn(Group group, roster::RowState state);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    RosterController& m_controller;
    QString m_text;
    Group m_group = Group::All;
};

} // namespace factordesk::ui
