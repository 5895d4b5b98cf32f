// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/sign_out.h"

#include <utility>

namespace factordesk::ui {

SignOut::~SignOut() = default;

void SignOut::begin(zitadel::TokenSource& source, std::shared_ptr<net::HttpClient> http)
{
    m_failure.reset();
    m_call.reset(); // Before its network goes.
    m_http = std::move(http);
    m_call = source.revoke();
    m_state = m_call ? State::Asking : State::ForgottenOnly;
    if (m_call)
        connect(m_call.get(), &net::PendingBase::finished, this, &SignOut::takeAnswer);
    emit changed();
}

void SignOut::forget()
{
    if (std::exchange(m_state, State::None) == State::None)
        return;
    m_failure.reset();
    emit changed();
}

void SignOut::takeAnswer()
{
    const auto answer = m_call->takeResult();
    net::retire(std::move(m_call));
    if (m_state != State::Asking)
        return;
    m_state = answer ? State::Revoked : State::NotRevoked;
    if (!answer)
        m_failure = answer.error();
    emit changed();
}

} // namespace factordesk::ui
