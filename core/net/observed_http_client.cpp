// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/observed_http_client.h"

#include <utility>

namespace factordesk::net {

ObservedHttpClient::ObservedHttpClient(std::unique_ptr<HttpClient> inner, Observer observer)
    : m_inner(std::move(inner)), m_observer(std::move(observer))
{
}

std::unique_ptr<PendingExchange> ObservedHttpClient::send(const HttpRequest& request,
                                                          const HttpLimits& limits)
{
    std::unique_ptr<PendingExchange> exchange = m_inner->send(request, limits);
    PendingExchange* const observed = exchange.get();
    // Connected first, so that the observer is called first.
    QObject::connect(observed, &PendingBase::finished, observed,
                     [observer = m_observer, observed] { observer(*observed); });
    return exchange;
}

} // namespace factordesk::net
