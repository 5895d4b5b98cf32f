// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_exchange.h"

#include <functional>
#include <memory>

namespace factordesk::net {

/// Passes every exchange on to another client, and shows each to an observer once it is finished,
/// before the caller's own slots run. For what concerns all calls alike: the clock's difference,
/// whether the server answers at all.
class ObservedHttpClient final : public HttpClient
{
public:
    using Observer = std::function<void(const PendingExchange& finished)>;

    ObservedHttpClient(std::unique_ptr<HttpClient> inner, Observer observer);

    [[nodiscard]] std::unique_ptr<PendingExchange> send(const HttpRequest& request,
                                                        const HttpLimits& limits) override;

private:
    std::unique_ptr<HttpClient> m_inner;
    Observer m_observer;
};

} // namespace factordesk::net
