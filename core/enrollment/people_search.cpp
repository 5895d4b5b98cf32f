// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/people_search.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace factordesk::enrollment {

PeopleSearch::PeopleSearch(zitadel::Client& client, std::chrono::milliseconds debounce)
    : TextSearch(debounce, zitadel::UserQuery::maximumLength), m_client(client)
{
}

PeopleSearch::~PeopleSearch() = default;

bool PeopleSearch::hasMore() const
{
    return static_cast<std::uint64_t>(m_people.size()) < m_total;
}

void PeopleSearch::setOrganisation(const QString& id)
{
    if (id == m_organisation)
        return;
    m_organisation = id;
    searchNow();
}

void PeopleSearch::requestList()
{
    request(0);
}

void PeopleSearch::loadMore()
{
    if (!isBusy() && !error() && hasMore())
        request(static_cast<std::uint64_t>(m_people.size()));
}

void PeopleSearch::request(std::uint64_t offset)
{
    ask(m_client.users({.text = text(),
                        .offset = offset,
                        .limit = pageSize,
                        .organisationId = m_organisation}),
        [this, offset](zitadel::UserPage page) { takePage(offset, std::move(page)); });
}

void PeopleSearch::takePage(std::uint64_t offset, zitadel::UserPage page)
{
    m_total = page.total;
    if (offset == 0) {
        setListCurrent();
        m_people.clear();
        m_toRead.clear();
        m_readings.clear();
    }
    const int firstNewRow = static_cast<int>(m_people.size());
    for (zitadel::User& user : page.users)
        m_people.append({.user = std::move(user), .totp = std::nullopt});
    // A server that answers an empty page would otherwise be asked for it for ever.
    if (page.users.isEmpty())
        m_total = static_cast<std::uint64_t>(m_people.size());
    const QPointer<PeopleSearch> self(this);
    if (offset == 0)
        emit reset();
    else
        emit extended(firstNewRow);
    if (self)
        emit stateChanged();
}

void PeopleSearch::readStates(int first, int last)
{
    const int end = std::min(last + 1, static_cast<int>(m_people.size()));
    m_toRead.clear(); // what has been scrolled away is no longer looked at
    for (int row = std::max(first, 0); row < end; ++row) {
        const Person& person = m_people.at(row);
        const zitadel::UserId& id = person.user.id;
        const bool isAsked =
            m_readings.contains(id.text()) || std::ranges::find(m_toRead, id) != m_toRead.end();
        if (!person.totp && person.user.isHuman && !isAsked)
            m_toRead.push_back(id);
    }
    readNextState();
}

void PeopleSearch::readNextState()
{
    while (!m_toRead.empty() && m_readings.size() < readingsInFlight) {
        const zitadel::UserId id = m_toRead.front();
        m_toRead.pop_front();
        zitadel::Call<zitadel::FactorState> call = m_client.totpState(id);
        connect(call.get(), &net::PendingBase::finished, this,
                [this, id] { takeState(id.text()); });
        m_readings.insert_or_assign(id.text(), std::move(call));
    }
}

void PeopleSearch::takeState(const QString& userId)
{
    auto node = m_readings.extract(userId);
    const std::optional<zitadel::FactorState> state =
        node.mapped()->result() ? std::optional(*node.mapped()->result()) : std::nullopt;
    net::retire(std::move(node.mapped()));
    const QPointer<PeopleSearch> self(this);
    if (state)
        showState(userId, *state);
    if (self)
        readNextState();
}

void PeopleSearch::showState(const QString& userId, zitadel::FactorState state)
{
    // A person stands in two rows when the server's list has moved on between two pages.
    const QPointer<PeopleSearch> self(this);
    for (int row = 0; self && row < m_people.size(); ++row) {
        if (m_people.at(row).user.id.text() != userId)
            continue;
        m_people[row].totp = state;
        emit rowChanged(row);
    }
}

} // namespace factordesk::enrollment
