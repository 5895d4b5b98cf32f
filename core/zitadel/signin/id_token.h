// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/zitadel/signin/id_token_error.h"
#include "core/zitadel/signin/signed_in_as.h"
#include "core/zitadel/signin/web_keys.h"

#include <QString>

#include <chrono>
#include <string_view>

namespace factordesk::zitadel {

/// What an id_token must say.
struct IdTokenRules
{
    QString issuer;
    QString clientId;
    QString nonce = {}; ///< Empty where none was sent; then none is looked for.
    WallTime now = {};  ///< By the server's clock, as far as it is known.
    /// How far the two clocks may be apart all the same.
    std::chrono::seconds tolerance{60};
};

/// The longest id_token that is read, in bytes.
inline constexpr std::size_t longestIdToken = 32UL * 1024;

/// Checks an id_token in compact form (OpenID Connect Core, section 3.1.3.7; RFC 7515, section 5.2)
/// and tells who has signed in. The signature is checked before any claim is looked at; only RS256
/// and ES256 are accepted, whatever the token says of itself.
[[nodiscard]] Expected<SignedInAs, IdTokenError>
readIdToken(std::string_view token, const WebKeys& keys, const IdTokenRules& rules);

} // namespace factordesk::zitadel
