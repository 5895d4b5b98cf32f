// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/secret/secure_bytes.h"
#include "core/zitadel/signin/oauth_client.h"

#include <QObject>

#include <optional>

namespace factordesk::zitadel {

/// The token of a session, and how it stays good.
class TokenSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The present token; it may be another one after renewed().
    [[nodiscard]] virtual const SecureBytes& token() const = 0;
    /// By this computer's clock; no value where it is not known.
    [[nodiscard]] virtual std::optional<WallTime> expiresAt() const = 0;
    /// False when only the person can bring a new token.
    [[nodiscard]] virtual bool canRenew() const = 0;
    /// The token is about to expire, or has: renew before the next call.
    [[nodiscard]] virtual bool isDue() const = 0;
    /// Why renewal failed last; no value when it did not.
    [[nodiscard]] virtual const std::optional<SignInFailure>& lastFailure() const = 0;
    /// What the session can be resumed with in another run of the program: a secret, and after
    /// renewed() perhaps another one. Empty where nothing does that.
    [[nodiscard]] virtual SecureBytes keepsake() const = 0;
    /// Asks the server to forget the session (RFC 7009). nullptr where there is nothing to revoke:
    /// then forgetting the token is all there is to do. The call may not outlive the HttpClient.
    [[nodiscard]] virtual ProviderCall<Revoked> revoke() = 0;

public slots:
    /// Asks for a new token; one question at a time, however often this is called. Ends in
    /// renewed() or renewalFailed(), from the event loop. Requires canRenew().
    virtual void renew() = 0;

signals:
    void renewed();
    /// lastFailure() says why.
    void renewalFailed();
};

/// A token that was pasted: good until the server says otherwise.
class FixedToken final : public TokenSource
{
    Q_OBJECT

public:
    explicit FixedToken(SecureBytes token);

    [[nodiscard]] const SecureBytes& token() const override { return m_token; }
    [[nodiscard]] std::optional<WallTime> expiresAt() const override { return std::nullopt; }
    [[nodiscard]] bool canRenew() const override { return false; }
    [[nodiscard]] bool isDue() const override { return false; }
    [[nodiscard]] const std::optional<SignInFailure>& lastFailure() const override
    {
        return m_noFailure;
    }
    [[nodiscard]] SecureBytes keepsake() const override { return m_token.copy(); }
    [[nodiscard]] ProviderCall<Revoked> revoke() override { return nullptr; }
    void renew() override {}

private:
    SecureBytes m_token;
    std::optional<SignInFailure> m_noFailure;
};

} // namespace factordesk::zitadel
