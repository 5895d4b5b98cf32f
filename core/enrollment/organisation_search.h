// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/text_search.h"

#include <QList>

#include <chrono>

namespace factordesk::enrollment {

/// Finds organisations as somebody types, by name; where no name has the text, by id.
class OrganisationSearch final : public TextSearch
{
    Q_OBJECT

public:
    /// So many are listed; whoever misses one among them types more of its name.
    static constexpr std::uint32_t mostListed = 50;

    /// `client` is borrowed and must outlive the search.
    explicit OrganisationSearch(zitadel::Client& client,
                                std::chrono::milliseconds debounce = usualDebounce);
    ~OrganisationSearch() override;

    /// Those of the last wish that was answered.
    [[nodiscard]] const QList<zitadel::Organisation>& organisations() const
    {
        return m_page.organisations;
    }
    /// How many there are of them, listed or not.
    [[nodiscard]] std::uint64_t total() const { return m_page.total; }

protected:
    void requestList() override;

private:
    void request(zitadel::OrganisationQuery::By by);
    void takePage(zitadel::OrganisationQuery::By by, zitadel::OrganisationPage page);

    zitadel::Client& m_client;
    zitadel::OrganisationPage m_page;
};

} // namespace factordesk::enrollment
