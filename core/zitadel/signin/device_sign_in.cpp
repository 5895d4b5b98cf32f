// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/signin/device_sign_in.h"

#include <algorithm>
#include <utility>

namespace factordesk::zitadel {

DeviceSignIn::DeviceSignIn(SignInTools tools, ServerAddress address, QString clientId)
    : SignIn(tools, std::move(address)), m_clientId(std::move(clientId))
{
}

std::chrono::milliseconds DeviceSignIn::timeLeft() const
{
    const auto left = m_expiresAt - tools().clock.monotonicNow();
    return m_code ? std::max(left, std::chrono::milliseconds(0)) : std::chrono::milliseconds(0);
}

void DeviceSignIn::obtain()
{
    if (provider().deviceAuthorization.isEmpty())
        return fail(failureOf(SignInStep::DeviceCode, SignInError::NotOffered));
    FormBody form;
    form.add("client_id", m_clientId);
    form.add("scope", apiScopeForPeople());
    m_codeCall = client().deviceCode(provider(), form);
    connect(m_codeCall.get(), &net::PendingBase::finished, this, [this] {
        auto code = m_codeCall->takeResult();
        net::retire(std::move(m_codeCall));
        if (code)
            waitForPerson(*std::move(code));
        else
            fail(code.error());
    });
}

void DeviceSignIn::stop()
{
    net::retire(std::move(m_codeCall));
    net::retire(std::move(m_question));
}

void DeviceSignIn::waitForPerson(DeviceCode code)
{
    m_interval = code.interval;
    m_expiresAt = tools().clock.monotonicNow() + code.expiresIn;
    tools().delays.after(code.expiresIn, this, [this] {
        if (phase() == Phase::WaitingForPerson)
            fail(failureOf(SignInStep::DeviceCode, SignInError::TooLate));
    });
    m_code = std::move(code);
    setPhase(Phase::WaitingForPerson);
    askLater();
}

void DeviceSignIn::askLater()
{
    tools().delays.after(m_interval, this, [this] { ask(); });
}

void DeviceSignIn::ask()
{
    if (hasResult())
        return;
    TokenRequest request;
    request.form.add("grant_type", QStringLiteral("urn:ietf:params:oauth:grant-type:device_code"));
    request.form.addSecret("device_code", m_code->deviceCode);
    request.form.add("client_id", m_clientId);
    m_question = client().token(provider(), request);
    connect(m_question.get(), &net::PendingBase::finished, this, &DeviceSignIn::takeAnswer);
}

void DeviceSignIn::takeAnswer()
{
    auto answer = m_question->takeResult();
    net::retire(std::move(m_question));
    if (answer) {
        std::unique_ptr<Grant> renewal;
        if (!answer->refresh.isEmpty())
            renewal = std::make_unique<RefreshGrant>(m_clientId, answer->refresh.copy());
        identify(*std::move(answer), std::move(renewal),
                 IdTokenRules{.issuer = provider().issuer, .clientId = m_clientId});
        return;
    }
    const SignInFailure& failure = answer.error();
    const bool isSlow = failure.serverCode == QLatin1String("slow_down");
    const bool isPending = failure.serverCode == QLatin1String("authorization_pending");
    const bool isLost = failure.error == SignInError::NoUsableAnswer;
    if (!isSlow && !isPending && !isLost)
        return fail(failure);
    // A network that comes and goes must not end the wait, nor be hammered (section 3.5).
    if (isSlow || isLost)
        m_interval += slowDown;
    askLater();
}

} // namespace factordesk::zitadel
