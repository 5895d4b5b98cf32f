// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/organisation_search.h"

#include <utility>

namespace factordesk::enrollment {

using By = zitadel::OrganisationQuery::By;

OrganisationSearch::OrganisationSearch(zitadel::Client& client, std::chrono::milliseconds debounce)
    : TextSearch(debounce, zitadel::OrganisationQuery::maximumLength), m_client(client)
{
}

OrganisationSearch::~OrganisationSearch() = default;

void OrganisationSearch::requestList()
{
    request(By::Name);
}

void OrganisationSearch::request(By by)
{
    ask(m_client.organisations({.text = text(), .by = by, .limit = mostListed}),
        [this, by](zitadel::OrganisationPage page) { takePage(by, std::move(page)); });
}

void OrganisationSearch::takePage(By by, zitadel::OrganisationPage page)
{
    if (page.organisations.isEmpty() && by == By::Name && !text().isEmpty()) {
        request(By::Id);
        return;
    }
    m_page = std::move(page);
    setListCurrent();
    emit stateChanged();
}

} // namespace factordesk::enrollment
