// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"

namespace factordesk::enrollment {

/// What a connection needs besides its profile, which holds no secret.
struct ServerSecrets
{
    SecureBytes token = {}; ///< Empty for none.
    SecureBytes proxyPassword = {};
};

} // namespace factordesk::enrollment
