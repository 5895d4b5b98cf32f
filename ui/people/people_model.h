// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/people_search.h"

#include <QAbstractListModel>
#include <QPointer>

namespace factordesk::ui {

/// The people of a search as rows. Follows the search it is given; without one it is empty.
class PeopleModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        LoginNameRole = Qt::UserRole, ///< What tells two people of one name apart.
        UserIdRole,
        StateTextRole, ///< Empty for an active person: nothing to say.
        FactorRole,    ///< A zitadel::FactorState as int, or -1: not known, or no person.
        IsHumanRole,
    };

    using QAbstractListModel::QAbstractListModel;

    /// `search` is borrowed; nullptr for none.
    void setSearch(enrollment::PeopleSearch* search);

    /// nullptr when the row does not exist. Valid until the search changes.
    [[nodiscard]] const zitadel::User* user(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

private:
    void reload();
    void extend(int firstNewRow);

    QPointer<enrollment::PeopleSearch> m_search;
    int m_rows = 0;
};

} // namespace factordesk::ui
