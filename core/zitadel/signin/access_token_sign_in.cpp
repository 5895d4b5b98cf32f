// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/signin/access_token_sign_in.h"

#include <utility>

namespace factordesk::zitadel {

AccessTokenSignIn::AccessTokenSignIn(SignInTools tools, ServerAddress address, SecureBytes token)
    : SignIn(tools, std::move(address)), m_token(std::move(token))
{
}

void AccessTokenSignIn::obtain()
{
    identify(Tokens{.access = std::move(m_token)}, nullptr, std::nullopt);
}

void AccessTokenSignIn::goOnWithoutProvider(const SignInFailure& failure)
{
    // Whoever cannot be reached cannot be reached by the next call either. But an answer that is
    // another provider's must not be given a token that is not for it.
    if (failure.error == SignInError::OtherIssuer || failure.error == SignInError::UnsafeEndpoint)
        fail(failure);
    else
        obtain();
}

} // namespace factordesk::zitadel
