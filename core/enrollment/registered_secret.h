// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/expected.h"
#include "core/otpauth/key_uri.h"
#include "core/secret/secure_bytes.h"
#include "core/zitadel/values.h"

namespace factordesk::enrollment {

/// A secret that the server has registered, as this desk shows it.
struct RegisteredSecret
{
    SecureBytes uri;          ///< As received; what the QR carries, byte for byte.
    otpauth::Account account; ///< The URI as a phone will read it.
    zitadel::Details details;
    WallTime shownAt;

    /// Reads the URI of a registration; the error is the URI's, for a server that sends a broken
    /// or an unusual one.
    [[nodiscard]] static Expected<RegisteredSecret, otpauth::KeyUriError>
    make(zitadel::Registration registration, WallTime now);
};

} // namespace factordesk::enrollment
