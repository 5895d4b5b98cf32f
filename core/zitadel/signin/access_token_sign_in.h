// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/signin/sign_in.h"

namespace factordesk::zitadel {

/// A token that was pasted. The provider is asked whose it is; a server that does not tell, or is
/// no provider, still gets the token with the first call, and its answer says whether it is good.
class AccessTokenSignIn final : public SignIn
{
    Q_OBJECT

public:
    AccessTokenSignIn(SignInTools tools, ServerAddress address, SecureBytes token);

private:
    void obtain() override;
    void goOnWithoutProvider(const SignInFailure& failure) override;

    SecureBytes m_token;
};

} // namespace factordesk::zitadel
