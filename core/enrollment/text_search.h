// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_exchange.h"
#include "core/zitadel/client.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>
#include <utility>

namespace factordesk::enrollment {

/// A list of the server's that answers what somebody types; whose it is, the classes that inherit
/// it say. Keystrokes are debounced; one list request is in flight at the most, and a newer wish
/// replaces it, so that an old answer never overwrites a newer one.
class TextSearch : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds usualDebounce{180};

    ~TextSearch() override;

    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] bool isBusy() const { return m_request != nullptr || m_debounce.isActive(); }
    /// True when the list answers the wish of text(): not while a newer wish waits for its answer
    /// or has failed, but while a further page comes.
    [[nodiscard]] bool isListCurrent() const { return m_isListCurrent && !m_error; }
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
    /// Asks at once, without waiting for the debounce (Enter, a scanner, "try again").
    void searchNow();

signals:
    // Slots may delete the search.

    /// isBusy(), the list or error() is another.
    void stateChanged();

protected:
    /// The server takes `longestText` characters at the most.
    TextSearch(std::chrono::milliseconds debounce, qsizetype longestText);

    /// Asks for the beginning of the list that answers text(), by ask().
    virtual void requestList() = 0;

    /// Puts `call` in the place of the one in flight, whose answer can then no longer come.
    /// `take(Page)` gets a good answer and emits stateChanged(); an error is kept and told here.
    template <class Page, class Take>
    void ask(zitadel::Call<Page> call, Take take)
    {
        zitadel::PendingCall<Page>* const running = call.get();
        const auto takeAnswer = [this, running, take] {
            Expected<Page, zitadel::Status> result = running->takeResult();
            if (!result) {
                fail(result.error(), running->record());
                return;
            }
            net::retire(std::move(m_request));
            take(*std::move(result));
        };
        connect(running, &net::PendingBase::finished, this, takeAnswer);
        start(std::move(call));
    }

    /// The list answers text() from now on.
    void setListCurrent() { m_isListCurrent = true; }

private:
    void start(std::unique_ptr<net::PendingBase> request);
    void fail(const zitadel::Status& error, const net::ExchangeRecord& exchange);

    qsizetype m_longestText;
    QString m_text;
    bool m_isListCurrent = false; ///< Before a further page may have failed.
    std::optional<zitadel::Status> m_error;
    net::ExchangeRecord m_failedExchange;
    QTimer m_debounce;
    std::unique_ptr<net::PendingBase> m_request;
};

} // namespace factordesk::enrollment
