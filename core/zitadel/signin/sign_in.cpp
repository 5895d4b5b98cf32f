// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/signin/sign_in.h"

#include "core/zitadel/signin/renewing_token.h"

#include <utility>

namespace factordesk::zitadel {

SignIn::SignIn(SignInTools tools, ServerAddress address)
    : m_tools(tools), m_address(std::move(address)), m_client(tools.http, tools.clock)
{
    // Queued: obtain() is the kind's, which is not made yet.
    QMetaObject::invokeMethod(this, &SignIn::discover, Qt::QueuedConnection);
}

SignIn::~SignIn() = default;

void SignIn::abort()
{
    fail(failureOf(SignInStep::Authorization, SignInError::Cancelled));
}

void SignIn::fail(SignInFailure failure)
{
    if (hasResult())
        return;
    stop();
    net::retire(std::move(m_discovery));
    net::retire(std::move(m_tokenCall));
    net::retire(std::move(m_keysCall));
    net::retire(std::move(m_identityCall));
    finish(Unexpected(std::move(failure)));
}

void SignIn::setPhase(Phase phase)
{
    m_phase = phase;
    emit progressed();
}

void SignIn::discover()
{
    if (hasResult())
        return;
    m_discovery = m_client.discover(m_address);
    connect(m_discovery.get(), &net::PendingBase::finished, this, [this] {
        auto found = m_discovery->takeResult();
        net::retire(std::move(m_discovery));
        if (!found) {
            goOnWithoutProvider(found.error());
            return;
        }
        m_provider = *std::move(found);
        obtain();
    });
}

void SignIn::goOnWithoutProvider(const SignInFailure& failure)
{
    fail(failure);
}

void SignIn::askForToken(const TokenRequest& request, std::function<void(Tokens)> then)
{
    m_tokenCall = m_client.token(provider(), request);
    connect(m_tokenCall.get(), &net::PendingBase::finished, this, [this, then = std::move(then)] {
        auto tokens = m_tokenCall->takeResult();
        net::retire(std::move(m_tokenCall));
        if (tokens)
            then(*std::move(tokens));
        else
            fail(tokens.error());
    });
}

void SignIn::identify(Tokens tokens, std::unique_ptr<Grant> renewal,
                      std::optional<IdTokenRules> rules)
{
    m_tokens = std::move(tokens);
    m_renewal = std::move(renewal);
    m_rules = std::move(rules);
    setPhase(Phase::Identifying);
    if (!m_rules) {
        askWhoItIs();
        return;
    }
    if (m_tokens->identity.isEmpty()) {
        SignInFailure failure = failureOf(SignInStep::Identity, SignInError::NotProven);
        failure.idToken = IdTokenError::Missing;
        fail(std::move(failure));
        return;
    }
    m_keysCall = m_client.keys(provider());
    connect(m_keysCall.get(), &net::PendingBase::finished, this, [this] {
        auto keys = m_keysCall->takeResult();
        net::retire(std::move(m_keysCall));
        if (keys)
            checkIdToken(*keys);
        else
            fail(keys.error());
    });
}

void SignIn::checkIdToken(const WebKeys& keys)
{
    m_rules->now = m_tokens->serverTime;
    auto who = readIdToken(m_tokens->identity.text(), keys, *m_rules);
    if (who) {
        complete(*std::move(who));
        return;
    }
    SignInFailure failure = failureOf(SignInStep::Identity, SignInError::NotProven);
    failure.idToken = who.error();
    fail(std::move(failure));
}

void SignIn::askWhoItIs()
{
    if (!m_provider || m_provider->userInfo.isEmpty()) {
        complete(std::nullopt);
        return;
    }
    m_identityCall = m_client.identity(provider(), m_tokens->access);
    connect(m_identityCall.get(), &net::PendingBase::finished, this, [this] {
        auto who = m_identityCall->takeResult();
        net::retire(std::move(m_identityCall));
        complete(who ? std::optional(*who) : std::nullopt);
    });
}

void SignIn::complete(std::optional<SignedInAs> who)
{
    Session session{.source = nullptr, .who = std::move(who)};
    if (m_renewal && m_provider)
        session.source =
            std::make_unique<RenewingToken>(m_tools.http, m_tools.clock, *m_provider,
                                            std::move(m_renewal), *std::exchange(m_tokens, {}));
    else
        session.source = std::make_unique<FixedToken>(std::move(m_tokens->access));
    finish(std::move(session));
}

} // namespace factordesk::zitadel
