// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_model.h"

#include "ui/text/state_text.h"

namespace factordesk::ui {

using enrollment::PeopleSearch;
using enrollment::Person;

void PeopleModel::setSearch(PeopleSearch* search)
{
    if (m_search)
        m_search->disconnect(this);
    m_search = search;
    if (m_search) {
        connect(m_search, &PeopleSearch::reset, this, &PeopleModel::reload);
        connect(m_search, &PeopleSearch::extended, this, &PeopleModel::extend);
        connect(m_search, &PeopleSearch::rowChanged, this,
                [this](int row) { emit dataChanged(index(row), index(row), {FactorRole}); });
        connect(m_search, &QObject::destroyed, this, &PeopleModel::reload);
    }
    reload();
}

void PeopleModel::reload()
{
    beginResetModel();
    m_rows = m_search ? static_cast<int>(m_search->people().size()) : 0;
    endResetModel();
}

void PeopleModel::extend(int firstNewRow)
{
    const int rows = static_cast<int>(m_search->people().size());
    if (rows <= firstNewRow)
        return;
    beginInsertRows({}, firstNewRow, rows - 1);
    m_rows = rows;
    endInsertRows();
}

const zitadel::User* PeopleModel::user(const QModelIndex& index) const
{
    if (!m_search || !index.isValid() || index.row() >= m_search->people().size())
        return nullptr;
    return &m_search->people().at(index.row()).user;
}

int PeopleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

QVariant PeopleModel::data(const QModelIndex& index, int role) const
{
    const zitadel::User* person = user(index);
    if (!person)
        return {};
    const std::optional<zitadel::FactorState>& totp = m_search->people().at(index.row()).totp;
    const bool isPlain = person->state == zitadel::UserState::Active;
    switch (role) {
    case Qt::DisplayRole: return text::nameOf(*person);
    case LoginNameRole: return text::loginNameOf(*person);
    case UserIdRole: return person->id.text();
    case StateTextRole: return isPlain ? QString() : text::stateText(person->state);
    case FactorRole: return totp ? static_cast<int>(*totp) : -1;
    case IsHumanRole: return person->isHuman;
    case Qt::AccessibleTextRole:
        return QStringList{text::nameOf(*person), text::loginNameOf(*person),
                           text::stateText(person->state), text::factorText(totp)}
            .join(QStringLiteral(", "));
    default: return {}; // roles are an open set
    }
}

bool PeopleModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_search && m_search->hasMore();
}

void PeopleModel::fetchMore(const QModelIndex& parent)
{
    if (!parent.isValid() && m_search)
        m_search->loadMore();
}

} // namespace factordesk::ui
