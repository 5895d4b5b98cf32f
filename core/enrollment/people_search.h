// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/person.h"
#include "core/enrollment/text_search.h"

#include <QList>

#include <chrono>
#include <deque>
#include <map>

namespace factordesk::enrollment {

/// Finds people as somebody types, page by page. After a page has come, the TOTP state of the
/// people that somebody looks at is read, a few at a time.
class PeopleSearch final : public TextSearch
{
    Q_OBJECT

public:
    static constexpr std::uint32_t pageSize = 50;
    static constexpr std::size_t readingsInFlight = 3;

    /// `client` is borrowed and must outlive the search.
    explicit PeopleSearch(zitadel::Client& client,
                          std::chrono::milliseconds debounce = usualDebounce);
    ~PeopleSearch() override;

    [[nodiscard]] const QList<Person>& people() const { return m_people; }
    [[nodiscard]] std::uint64_t total() const { return m_total; }
    [[nodiscard]] bool hasMore() const;

public slots:
    /// People of this organisation alone from now on; empty: of any. Asks at once.
    void setOrganisation(const QString& id);
    /// The next page of the same wish, when there is one and nothing is in flight.
    void loadMore();
    /// Reads the TOTP state of the rows from `first` to `last` (inclusive) where it is not known.
    void readStates(int first, int last);

signals:
    // Slots may delete the search.

    /// The list is another one (a new wish was answered).
    void reset();
    /// Rows were added behind the others.
    void extended(int firstNewRow);
    /// The state of a row was read.
    void rowChanged(int row);

protected:
    void requestList() override;

private:
    void request(std::uint64_t offset);
    void takePage(std::uint64_t offset, zitadel::UserPage page);
    void readNextState();
    void takeState(const QString& userId);
    void showState(const QString& userId, zitadel::FactorState state);

    zitadel::Client& m_client;
    QString m_organisation; ///< Its id.
    QList<Person> m_people;
    std::uint64_t m_total = 0;
    std::deque<zitadel::UserId> m_toRead;
    std::map<QString, zitadel::Call<zitadel::FactorState>> m_readings; ///< by user id
};

} // namespace factordesk::enrollment
