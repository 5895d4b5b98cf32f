// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/signin/grant.h"
#include "core/zitadel/signin/oauth_client.h"
#include "core/zitadel/token_source.h"

#include <chrono>
#include <memory>

namespace factordesk::zitadel {

/// A token that is asked for anew by a grant.
class RenewingToken final : public TokenSource
{
    Q_OBJECT

public:
    /// A token is due so long before it expires, or when a fifth of its life is left, whichever is
    /// later: a call under way must not find it expired, and short lives must not be halved.
    static constexpr std::chrono::seconds margin{60};

    /// `http` and `clock` are borrowed and must outlive the source.
    RenewingToken(net::HttpClient& http, const Clock& clock, Provider provider,
                  std::unique_ptr<Grant> grant, Tokens tokens);
    ~RenewingToken() override;

    [[nodiscard]] const SecureBytes& token() const override { return m_tokens.access; }
    [[nodiscard]] std::optional<WallTime> expiresAt() const override { return m_tokens.expiresAt; }
    /// Until the server has refused the grant.
    [[nodiscard]] bool canRenew() const override { return m_grantIsGood; }
    [[nodiscard]] bool isDue() const override;
    [[nodiscard]] const std::optional<SignInFailure>& lastFailure() const override
    {
        return m_failure;
    }
    /// The grant's; empty once the server has refused it.
    [[nodiscard]] SecureBytes keepsake() const override;
    [[nodiscard]] ProviderCall<Revoked> revoke() override;
    void renew() override;

private:
    void adopt(Tokens tokens);
    void takeAnswer();

    const Clock& m_clock;
    OAuthClient m_client;
    Provider m_provider;
    std::unique_ptr<Grant> m_grant;
    Tokens m_tokens;
    std::optional<MonotonicTime> m_dueAt; ///< Nobody can set this clock.
    std::chrono::milliseconds m_serverAhead{0};
    bool m_grantIsGood = true;
    std::optional<SignInFailure> m_failure;
    ProviderCall<Tokens> m_renewal;
};

} // namespace factordesk::zitadel
