// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importers/sealed.h"

namespace factordesk::exchange {

/// Opens TOTP Authenticator's backup, base64 of AES-CBC, under the password or, for one made
/// without, under the one that the app always takes.
[[nodiscard]] Opened openTotpAuthenticator(const Input& input);

} // namespace factordesk::exchange
