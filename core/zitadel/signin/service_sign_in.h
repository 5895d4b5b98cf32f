// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/signin/sign_in.h"

namespace factordesk::zitadel {

/// A service account signs in by a grant that needs no person: a key file, or client credentials.
class ServiceSignIn final : public SignIn
{
    Q_OBJECT

public:
    ServiceSignIn(SignInTools tools, ServerAddress address, std::unique_ptr<Grant> grant);

private:
    void obtain() override;

    std::unique_ptr<Grant> m_grant;
};

} // namespace factordesk::zitadel
