// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/signin/service_sign_in.h"

#include <utility>

namespace factordesk::zitadel {

ServiceSignIn::ServiceSignIn(SignInTools tools, ServerAddress address, std::unique_ptr<Grant> grant)
    : SignIn(tools, std::move(address)), m_grant(std::move(grant))
{
}

void ServiceSignIn::obtain()
{
    setPhase(Phase::AskingForToken);
    askForToken(m_grant->request(provider(), serverNow()), [this](Tokens tokens) {
        identify(std::move(tokens), std::move(m_grant), std::nullopt);
    });
}

} // namespace factordesk::zitadel
