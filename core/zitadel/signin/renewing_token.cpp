// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/signin/renewing_token.h"

#include <algorithm>
#include <utility>

namespace factordesk::zitadel {

RenewingToken::RenewingToken(net::HttpClient& http, const Clock& clock, Provider provider,
                             std::unique_ptr<Grant> grant, Tokens tokens)
    : m_clock(clock)
    , m_client(http, clock)
    , m_provider(std::move(provider))
    , m_grant(std::move(grant))
{
    adopt(std::move(tokens));
}

RenewingToken::~RenewingToken() = default;

bool RenewingToken::isDue() const
{
    return m_dueAt && m_clock.monotonicNow() >= *m_dueAt;
}

void RenewingToken::adopt(Tokens tokens)
{
    m_tokens = std::move(tokens);
    m_grant->learn(m_tokens);
    m_tokens.refresh.clear(); // The grant has it.
    m_tokens.identity.clear();
    m_serverAhead = m_tokens.serverTime - m_clock.now();
    m_dueAt.reset();
    if (!m_tokens.expiresAt)
        return;
    const auto left = std::max(*m_tokens.expiresAt - m_clock.now(), std::chrono::milliseconds(0));
    m_dueAt = m_clock.monotonicNow() + left - std::min<std::chrono::milliseconds>(margin, left / 5);
}

void RenewingToken::renew()
{
    if (m_renewal || !m_grantIsGood)
        return;
    m_renewal =
        m_client.token(m_provider, m_grant->request(m_provider, m_clock.now() + m_serverAhead));
    connect(m_renewal.get(), &net::PendingBase::finished, this, &RenewingToken::takeAnswer);
}

void RenewingToken::takeAnswer()
{
    Expected<Tokens, SignInFailure> answer = m_renewal->takeResult();
    net::retire(std::move(m_renewal));
    if (answer) {
        m_failure.reset();
        adopt(*std::move(answer));
        emit renewed();
        return;
    }
    m_failure = answer.error();
    m_grantIsGood = !isFinal(m_failure->error);
    emit renewalFailed();
}

SecureBytes RenewingToken::keepsake() const
{
    return m_grantIsGood ? m_grant->keepsake() : SecureBytes();
}

ProviderCall<Revoked> RenewingToken::revoke()
{
    const TokenRequest request = m_grant->revocation();
    m_grantIsGood = false;
    if (request.form.bytes().isEmpty() || m_provider.revocation.isEmpty())
        return nullptr;
    return m_client.revoke(m_provider, request);
}

} // namespace factordesk::zitadel
