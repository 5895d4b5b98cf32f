// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"
#include "core/zitadel/signin/signed_in_as.h"
#include "core/zitadel/token_source.h"

#include <memory>
#include <optional>

namespace factordesk::enrollment {

/// What a connection needs besides its profile, which holds no secret.
struct ServerSecrets
{
    SecureBytes token = {}; ///< Empty for none.
    /// In place of `token`, for a session that is kept alive; nullptr for none.
    std::shared_ptr<zitadel::TokenSource> source = {};
    std::optional<zitadel::SignedInAs> who = {}; ///< As far as the server told.
    SecureBytes proxyPassword = {};
};

} // namespace factordesk::enrollment
