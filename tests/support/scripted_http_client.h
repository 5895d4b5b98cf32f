// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_exchange.h"

#include <QByteArray>
#include <QList>

#include <deque>
#include <memory>

namespace factordesk::test {

/// One request as it was asked for, with the token beside it.
struct SentRequest
{
    net::HttpRequest request; ///< Its token pointer is null.
    QByteArray token;
    net::HttpLimits limits;
};

/// An HTTP client without a network. Results are taken in the order in which they were given and
/// arrive from the event loop; an exchange for which none is left waits until it is aborted.
class ScriptedHttpClient final : public net::HttpClient
{
public:
    using Result = Expected<net::HttpAnswer, net::Failure>;

    void answer(int status, const QByteArray& body,
                const net::Headers& headers = {{"Content-Type", "application/json"}});
    void fail(net::Failure failure);

    [[nodiscard]] const QList<SentRequest>& sent() const { return m_sent; }

    [[nodiscard]] std::unique_ptr<net::PendingExchange>
    send(const net::HttpRequest& request, const net::HttpLimits& limits) override;

    /// Between which two moments every exchange happens.
    WallTime sentAt{std::chrono::milliseconds(1'700'000'000'000)};
    WallTime receivedAt{std::chrono::milliseconds(1'700'000'000'100)};

private:
    std::deque<Result> m_results;
    QList<SentRequest> m_sent;
};

} // namespace factordesk::test
