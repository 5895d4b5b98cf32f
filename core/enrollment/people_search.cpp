// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/people_search.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace factordesk::enrollment {

PeopleSearch::PeopleSearch(zitadel::Client& client, std::chrono::milliseconds debounce)
    : m_client(client)
{
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(debounce);
    connect(&m_debounce, &QTimer::timeout, this, &PeopleSearch::searchNow);
}

PeopleSearch::~PeopleSearch() = default;

bool PeopleSearch::hasMore() const
{
    return static_cast<std::uint64_t>(m_people.size()) < m_total;
}

void PeopleSearch::setText(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed == m_text)
        return;
    m_text = trimmed;
    m_isListCurrent = false;
    m_request.reset(); // its answer would be to another wish
    m_debounce.start();
    emit stateChanged();
}

void PeopleSearch::setOrganisation(const QString& id)
{
    if (id == m_organisation)
        return;
    m_organisation = id;
    m_isListCurrent = false;
    searchNow();
}

void PeopleSearch::searchNow()
{
    m_debounce.stop();
    request(0);
}

void PeopleSearch::loadMore()
{
    if (!isBusy() && !m_error && hasMore())
        request(static_cast<std::uint64_t>(m_people.size()));
}

void PeopleSearch::request(std::uint64_t offset)
{
    m_error.reset();
    if (offset == 0)
        m_isListCurrent = false;
    // Replacing the call deletes the older one, which aborts it: its answer can no longer come.
    m_request = m_client.users(
        {.text = m_text, .offset = offset, .limit = pageSize, .organisationId = m_organisation});
    connect(m_request.get(), &net::PendingBase::finished, this,
            [this, offset] { takeAnswer(offset); });
    emit stateChanged();
}

void PeopleSearch::takeAnswer(std::uint64_t offset)
{
    Expected<zitadel::UserPage, zitadel::Status> result = m_request->takeResult();
    if (!result)
        m_failedExchange = m_request->record();
    net::retire(std::move(m_request));
    if (!result) {
        m_error = result.error();
        emit stateChanged();
        return;
    }
    m_total = result->total;
    if (offset == 0) {
        m_isListCurrent = true;
        m_people.clear();
        m_toRead.clear();
        m_readings.clear();
    }
    const int firstNewRow = static_cast<int>(m_people.size());
    for (zitadel::User& user : result->users)
        m_people.append({.user = std::move(user), .totp = std::nullopt});
    // A server that answers an empty page would otherwise be asked for it for ever.
    if (result->users.isEmpty())
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
