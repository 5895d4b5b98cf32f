// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/person.h"
#include "core/net/http_exchange.h"
#include "core/zitadel/client.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <deque>
#include <map>
#include <optional>

namespace factordesk::enrollment {

/// Finds people as somebody types. Keystrokes are debounced; one list request is in flight at the
/// most, and a newer wish replaces it, so that an old answer never overwrites a newer one. After a
/// page has come, the TOTP state of the people that somebody looks at is read, a few at a time.
class PeopleSearch final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::uint32_t pageSize = 50;
    static constexpr std::size_t readingsInFlight = 3;

    /// `client` is borrowed and must outlive the search.
    explicit PeopleSearch(zitadel::Client& client,
                          std::chrono::milliseconds debounce = std::chrono::milliseconds(180));
    ~PeopleSearch() override;

    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] const QList<Person>& people() const { return m_people; }
    [[nodiscard]] std::uint64_t total() const { return m_total; }
    [[nodiscard]] bool isBusy() const { return m_request != nullptr || m_debounce.isActive(); }
    /// True when people() answers the wish of text(): not while a newer wish waits for its answer
    /// or has failed, but while a further page comes.
    [[nodiscard]] bool isListCurrent() const { return m_isListCurrent && !m_error; }
    [[nodiscard]] bool hasMore() const;
    /// Why the last request failed; no value while it is running or when it succeeded.
    [[nodiscard]] const std::optional<zitadel::Status>& error() const { return m_error; }
    /// The exchange of the request that failed, for the inspector; nullptr unless error().
    [[nodiscard]] const net::ExchangeRecord* failedExchange() const
    {
        return m_error ? &m_failedExchange : nullptr;
    }

public slots:
    /// A new wish; blanks around it do not count. The same text again does nothing.
    void setText(const QString& text);
    /// People of this organisation alone from now on; empty: of any. Asks at once.
    void setOrganisation(const QString& id);
    /// Asks at once, without waiting for the debounce (Enter, a scanner, "try again").
    void searchNow();
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
    /// isBusy() or error() is another.
    void stateChanged();

private:
    void request(std::uint64_t offset);
    void takeAnswer(std::uint64_t offset);
    void readNextState();
    void takeState(const QString& userId);
    void showState(const QString& userId, zitadel::FactorState state);

    zitadel::Client& m_client;
    QString m_text;
    QString m_organisation; ///< Its id.
    QList<Person> m_people;
    std::uint64_t m_total = 0;
    bool m_isListCurrent = false; ///< Before a further page may have failed.
    std::optional<zitadel::Status> m_error;
    net::ExchangeRecord m_failedExchange;
    QTimer m_debounce;
    zitadel::Call<zitadel::UserPage> m_request;
    std::deque<zitadel::UserId> m_toRead;
    std::map<QString, zitadel::Call<zitadel::FactorState>> m_readings; ///< by user id
};

} // namespace factordesk::enrollment
