// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/organisation_search.h"

#include <utility>

namespace factordesk::enrollment {

using By = zitadel::OrganisationQuery::By;

OrganisationSearch::OrganisationSearch(zitadel::Client& client, std::chrono::milliseconds debounce)
    : m_client(client)
{
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(debounce);
    connect(&m_debounce, &QTimer::timeout, this, &OrganisationSearch::searchNow);
}

OrganisationSearch::~OrganisationSearch() = default;

void OrganisationSearch::setText(const QString& text)
{
    const QString wish = text.trimmed().left(zitadel::OrganisationQuery::maximumLength);
    if (wish == m_text)
        return;
    m_text = wish;
    m_isListCurrent = false;
    m_error.reset();
    m_request.reset(); // its answer would be to another wish
    m_debounce.start();
    emit changed();
}

void OrganisationSearch::searchNow()
{
    m_debounce.stop();
    request(By::Name);
}

void OrganisationSearch::request(By by)
{
    m_error.reset();
    m_isListCurrent = false;
    m_request = m_client.organisations({.text = m_text, .by = by, .limit = mostListed});
    connect(m_request.get(), &net::PendingBase::finished, this, [this, by] { takeAnswer(by); });
    emit changed();
}

void OrganisationSearch::takeAnswer(By by)
{
    Expected<zitadel::OrganisationPage, zitadel::Status> result = m_request->takeResult();
    if (!result)
        m_failedExchange = m_request->record();
    net::retire(std::move(m_request));
    if (!result) {
        m_error = result.error();
    } else if (result->organisations.isEmpty() && by == By::Name && !m_text.isEmpty()) {
        request(By::Id);
        return;
    } else {
        m_page = *std::move(result);
        m_isListCurrent = true;
    }
    emit changed();
}

} // namespace factordesk::enrollment
