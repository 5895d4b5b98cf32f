// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/people_collector.h"

#include "core/roster/people_file.h"
#include "core/zitadel/patience.h"

#include <utility>

namespace factordesk::ui {

PeopleCollector::PeopleCollector(enrollment::Desk& desk, net::Delays& delays,
                                 zitadel::UserQuery query)
    : m_desk(desk), m_delays(delays), m_query(std::move(query))
{
    m_query.limit = zitadel::UserQuery::maximumLimit;
    ask();
}

void PeopleCollector::ask()
{
    m_query.offset = std::uint64_t(m_people.size());
    m_call = m_desk.people(m_query);
    connect(m_call.get(), &net::PendingBase::finished, this, &PeopleCollector::take);
}

void PeopleCollector::take()
{
    const Expected<zitadel::UserPage, zitadel::Status> page = m_call->takeResult();
    net::retire(std::move(m_call));
    if (!page) {
        if (const auto patience = zitadel::patienceAskedFor(page.error()))
            m_delays.after(*patience, this, [this] { ask(); });
        else
            emit failed(page.error());
        return;
    }
    m_people += page->users;
    m_total = page->total;
    const bool isEnd = page->users.isEmpty() || std::uint64_t(m_people.size()) >= page->total ||
                       m_people.size() >= roster::maximumRows;
    if (!isEnd) {
        ask();
        emit advanced();
        return;
    }
    emit finished();
}

} // namespace factordesk::ui
