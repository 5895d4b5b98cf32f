// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace factordesk::zitadel {

/// How somebody comes by a token.
enum class SignInMethod {
    Browser,           ///< Authorization code with PKCE, in the system's browser.
    DeviceCode,        ///< RFC 8628: a code to confirm on another device.
    AccessToken,       ///< A personal access token, pasted.
    KeyFile,           ///< A service account's key: JWT profile (RFC 7523).
    ClientCredentials, ///< A service account's client id and secret (RFC 6749, section 4.4).
};

} // namespace factordesk::zitadel
