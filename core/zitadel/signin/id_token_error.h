// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace factordesk::zitadel {

/// Why an id_token does not prove who has signed in (OpenID Connect Core, section 3.1.3.7).
enum class IdTokenError {
    Missing,    ///< None came where one was asked for.
    Malformed,  ///< No compact JSON Web Signature with claims in it.
    Algorithm,  ///< Signed by an algorithm other than RS256 and ES256, or not at all.
    UnknownKey, ///< By a key that the server does not publish.
    Signature,  ///< Does not belong to the claims.
    Issuer,     ///< By somebody else.
    Audience,   ///< For another application.
    Expired,
    IssuedInTheFuture,
    Nonce, ///< For another sign-in.
};

} // namespace factordesk::zitadel
