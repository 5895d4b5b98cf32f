// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importers/plain_account.h"

namespace factordesk::exchange {

/// One token as FreeOTP 1 and FreeOTP+ keep it, in JSON. Their counter is the last one used, and
/// becomes the next.
[[nodiscard]] Row rowOfFreeOtpToken(const JsonFields& token, int number);

/// The account of a token as FreeOTP 1, 2 and FreeOTP+ describe it, but for its secret; the counter
/// as it stands there. Names that its owner has changed count; the issuer "Steam" is Steam's codes.
[[nodiscard]] PlainAccount freeOtpAccount(const JsonFields& token);

} // namespace factordesk::exchange
