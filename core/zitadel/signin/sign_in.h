// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random_source.h"
#include "core/net/delays.h"
#include "core/net/pending.h"
#include "core/zitadel/signin/id_token.h"
#include "core/zitadel/signin/oauth_client.h"
#include "core/zitadel/token_source.h"

#include <functional>
#include <memory>
#include <optional>

namespace factordesk::zitadel {

/// What a sign-in works with; all borrowed, and must outlive it and the session it brings.
struct SignInTools
{
    net::HttpClient& http;
    const Clock& clock;
    net::Delays& delays;
    RandomSource& random;
};

/// What a sign-in brings. Move-only.
struct Session
{
    std::unique_ptr<TokenSource> source;
    /// No value where the server does not tell; never what it did not prove.
    std::optional<SignedInAs> who = {};
};

/// A sign-in under way: reads the provider's description, comes by a token in one of the ways, and
/// finds out whose it is. abort() ends it with SignInError::Cancelled and closes what it opened.
class SignIn : public net::Pending<Session, SignInFailure>
{
    Q_OBJECT

public:
    enum class Phase {
        Discovering,
        WaitingForPerson, ///< In the browser, or at another device.
        AskingForToken,
        Identifying,
    };

    ~SignIn() override;

    [[nodiscard]] Phase phase() const { return m_phase; }
    void abort() override;

signals:
    /// phase(), or something the kind of sign-in shows, is another.
    void progressed();

protected:
    /// Starts from the event loop.
    SignIn(SignInTools tools, ServerAddress address);

    /// The provider is known: come by a token.
    virtual void obtain() = 0;
    /// The provider's description could not be read. By default that ends the sign-in.
    virtual void goOnWithoutProvider(const SignInFailure& failure);
    /// Stops what is under way.
    virtual void stop() {}

    /// The tokens are here. With `rules` the id_token among them must hold (their time is filled in
    /// here); without, the provider is asked whose the token is, and need not answer.
    void identify(Tokens tokens, std::unique_ptr<Grant> renewal, std::optional<IdTokenRules> rules);
    /// Asks for a token; `then` gets it, an error ends the sign-in.
    void askForToken(const TokenRequest& request, std::function<void(Tokens)> then);
    void setPhase(Phase phase);
    void fail(SignInFailure failure);
    void complete(std::optional<SignedInAs> who);

    [[nodiscard]] const SignInTools& tools() const { return m_tools; }
    /// The server's clock, as its description's Date told.
    [[nodiscard]] WallTime serverNow() const { return m_tools.clock.now() + m_provider->ahead; }
    [[nodiscard]] OAuthClient& client() { return m_client; }
    [[nodiscard]] const Provider& provider() const { return *m_provider; }

private:
    void discover();
    void checkIdToken(const WebKeys& keys);
    void askWhoItIs();

    SignInTools m_tools;
    ServerAddress m_address;
    OAuthClient m_client;
    Phase m_phase = Phase::Discovering;
    std::optional<Provider> m_provider;
    std::optional<Tokens> m_tokens;
    std::unique_ptr<Grant> m_renewal;
    std::optional<IdTokenRules> m_rules;
    ProviderCall<Provider> m_discovery;
    ProviderCall<Tokens> m_tokenCall;
    ProviderCall<WebKeys> m_keysCall;
    ProviderCall<SignedInAs> m_identityCall;
};

} // namespace factordesk::zitadel
