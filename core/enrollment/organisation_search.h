// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_exchange.h"
#include "core/zitadel/client.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace factordesk::enrollment {

/// Finds organisations as somebody types, by name; where no name has the text, by id. Keystrokes
/// are debounced; one request is in flight at the most, and a newer wish replaces it, so that an
/// old answer never overwrites a newer one.
class OrganisationSearch final : public QObject
{
    Q_OBJECT

public:
    /// So many are listed; whoever misses one among them types more of its name.
    static constexpr std::uint32_t mostListed = 50;

    /// `client` is borrowed and must outlive the search.
    explicit OrganisationSearch(zitadel::Client& client, std::chrono::milliseconds debounce =
                                                             std::chrono::milliseconds(180));
    ~OrganisationSearch() override;

    [[nodiscard]] const QString& text() const { return m_text; }
    /// Those of the last wish that was answered.
    [[nodiscard]] const QList<zitadel::Organisation>& organisations() const
    {
        return m_page.organisations;
    }
    /// How many there are of them, listed or not.
    [[nodiscard]] std::uint64_t total() const { return m_page.total; }
    [[nodiscard]] bool isBusy() const { return m_request != nullptr || m_debounce.isActive(); }
    /// True when organisations() answers the wish of text().
    [[nodiscard]] bool isListCurrent() const { return m_isListCurrent; }
    /// Why the last request failed; no value while one is running or when it succeeded.
    [[nodiscard]] const std::optional<zitadel::Status>& error() const { return m_error; }
    /// The exchange of the request that failed, for the inspector; nullptr unless error().
    [[nodiscard]] const net::ExchangeRecord* failedExchange() const
    {
        return m_error ? &m_failedExchange : nullptr;
    }

public slots:
    /// A new wish; blanks around it do not count, nor does what the server takes no more of. The
    /// same text again does nothing.
    void setText(const QString& text);
    /// Asks at once, without waiting for the debounce.
    void searchNow();

signals:
    // Slots may delete the search.

    /// isBusy(), the list or error() is another.
    void changed();

private:
    void request(zitadel::OrganisationQuery::By by);
    void takeAnswer(zitadel::OrganisationQuery::By by);

    zitadel::Client& m_client;
    QString m_text;
    zitadel::OrganisationPage m_page;
    bool m_isListCurrent = false;
    std::optional<zitadel::Status> m_error;
    net::ExchangeRecord m_failedExchange;
    QTimer m_debounce;
    zitadel::Call<zitadel::OrganisationPage> m_request;
};

} // namespace factordesk::enrollment
