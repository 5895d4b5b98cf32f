// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/http_exchange.h"
#include "core/zitadel/signin/device_code.h"
#include "core/zitadel/signin/grant.h"
#include "core/zitadel/signin/provider.h"
#include "core/zitadel/signin/signed_in_as.h"
#include "core/zitadel/signin/tokens.h"
#include "core/zitadel/signin/web_keys.h"

#include <memory>

namespace factordesk::zitadel {

/// A question to a provider under way.
template <class T>
using ProviderCall = std::unique_ptr<net::Pending<T, SignInFailure>>;

/// What a revocation answers with.
struct Revoked
{
};

/// The questions that signing in asks a provider, each sent at most once, to its own origin and
/// within bounds: 30 seconds, and 256 KiB an answer.
class OAuthClient
{
public:
    /// Both are borrowed and must outlive the client and its calls.
    OAuthClient(net::HttpClient& http, const Clock& clock);

    [[nodiscard]] ProviderCall<Provider> discover(const ServerAddress& address);
    [[nodiscard]] ProviderCall<WebKeys> keys(const Provider& provider);
    [[nodiscard]] ProviderCall<Tokens> token(const Provider& provider, const TokenRequest& request);
    [[nodiscard]] ProviderCall<DeviceCode> deviceCode(const Provider& provider,
                                                      const FormBody& form);
    /// Whose `token` it is (OpenID Connect Core, section 5.3).
    [[nodiscard]] ProviderCall<SignedInAs> identity(const Provider& provider,
                                                    const SecureBytes& token);
    [[nodiscard]] ProviderCall<Revoked> revoke(const Provider& provider,
                                               const TokenRequest& request);

private:
    [[nodiscard]] std::unique_ptr<net::PendingExchange> get(const QUrl& url,
                                                            const SecureBytes* token);
    [[nodiscard]] std::unique_ptr<net::PendingExchange> post(const QUrl& url,
                                                             const TokenRequest& request);

    net::HttpClient& m_http;
    const Clock& m_clock;
};

} // namespace factordesk::zitadel
