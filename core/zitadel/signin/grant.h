// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/secret/secure_bytes.h"
#include "core/zitadel/signin/form_body.h"
#include "core/zitadel/signin/provider.h"
#include "core/zitadel/signin/tokens.h"

namespace factordesk::zitadel {

/// A request to a provider's token or revocation endpoint.
struct TokenRequest
{
    FormBody form = {};
    SecureBytes basicCredentials = {}; ///< For HTTP Basic; empty for none.
};

/// What a token can be asked for with, without a person: again and again.
class Grant
{
public:
    virtual ~Grant() = default;
    /// `now` is by the server's clock, as far as it is known.
    [[nodiscard]] virtual TokenRequest request(const Provider& provider, WallTime now) const = 0;
    /// Takes over what an answer brought for the next request. Nothing, by default.
    virtual void learn(const Tokens& tokens);
    /// Asks the provider to forget what the grant rests on (RFC 7009); an empty form where there is
    /// nothing to forget.
    [[nodiscard]] virtual TokenRequest revocation() const;
    /// What makes the same grant in another run of the program: a secret. Empty where nothing does.
    [[nodiscard]] virtual SecureBytes keepsake() const = 0;
};

/// A refresh token (RFC 6749, section 6) of a native application, which has no secret of its own.
class RefreshGrant final : public Grant
{
public:
    RefreshGrant(QString clientId, SecureBytes refreshToken);

    [[nodiscard]] TokenRequest request(const Provider& provider, WallTime now) const override;
    /// Servers give a new refresh token with each use; the old one is then worth nothing.
    void learn(const Tokens& tokens) override;
    [[nodiscard]] TokenRequest revocation() const override;
    /// The refresh token.
    [[nodiscard]] SecureBytes keepsake() const override { return m_refreshToken.copy(); }

private:
    QString m_clientId;
    SecureBytes m_refreshToken;
};

/// A service account's client id and secret (RFC 6749, section 4.4), by HTTP Basic.
class ClientCredentialsGrant final : public Grant
{
public:
    ClientCredentialsGrant(QString clientId, SecureBytes clientSecret);

    [[nodiscard]] TokenRequest request(const Provider& provider, WallTime now) const override;
    /// The client secret.
    [[nodiscard]] SecureBytes keepsake() const override { return m_clientSecret.copy(); }

private:
    QString m_clientId;
    SecureBytes m_clientSecret;
};

/// What is asked for: the API's own project in the audience, and who it is.
[[nodiscard]] QString apiScope();
/// The same, with a refresh token.
[[nodiscard]] QString apiScopeForPeople();

} // namespace factordesk::zitadel
