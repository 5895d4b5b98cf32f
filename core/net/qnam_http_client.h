// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/connection_policy.h"
#include "core/net/http_exchange.h"

#include <memory>
#include <optional>

namespace factordesk::net {

/// HTTP over QNetworkAccessManager. Nothing of the network or of TLS is touched before the first
/// request.
///
/// Each exchange has a manager of its own, which is gone before the exchange's finished(). A
/// connection is therefore never used twice: Qt keeps connections without looking at the
/// authorities or the pin they were accepted under, does not tell `encrypted` for a kept one, and
/// a kept one that has just died looks like a request that was lost. One manager with
/// clearConnectionCache() would serve as well, but that call stops the thread of the exchanges
/// that are still running.
class QnamHttpClient final : public HttpClient
{
public:
    /// `clock` is borrowed.
    explicit QnamHttpClient(const Clock& clock, TlsOptions tls = {}, ProxyAccess proxy = {});

    [[nodiscard]] std::unique_ptr<PendingExchange> send(const HttpRequest& request,
                                                        const HttpLimits& limits) override;

private:
    /// Why this request is refused before anything is sent; no value when it is not.
    [[nodiscard]] std::optional<Failure> refusal(const HttpRequest& request) const;

    const Clock& m_clock;
    ConnectionPolicy m_policy;
};

} // namespace factordesk::net
