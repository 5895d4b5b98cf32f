// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_exchange.h"
#include "core/zitadel/token_source.h"

#include <memory>

namespace factordesk::zitadel {

/// True when an answer says UNAUTHENTICATED, over any of the three media types: HTTP status 401, or
/// a grpc-status of 16 in the headers, the trailers or gRPC-Web's trailer frame. Such a call was
/// answered before anything was done for it.
[[nodiscard]] bool isUnauthenticated(const net::HttpAnswer& answer);

/// Sends every request with the token of a source, in place of the request's own. A request that
/// finds the token about to expire waits for a new one. One that is answered UNAUTHENTICATED is
/// sent once more with a new token: it was answered, so nothing was done for it. When there is no
/// new token to be had the old one goes, and the server's own answer tells the caller.
class AuthorisedHttpClient final : public net::HttpClient
{
public:
    /// `source` is borrowed and must outlive the client and its exchanges.
    AuthorisedHttpClient(std::unique_ptr<net::HttpClient> inner, TokenSource& source);

    [[nodiscard]] std::unique_ptr<net::PendingExchange>
    send(const net::HttpRequest& request, const net::HttpLimits& limits) override;

private:
    std::unique_ptr<net::HttpClient> m_inner;
    TokenSource& m_source;
};

} // namespace factordesk::zitadel
