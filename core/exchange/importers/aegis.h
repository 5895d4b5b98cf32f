// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_result.h"

namespace factordesk::exchange {

/// Aegis' vault in plain JSON (its docs/vault.md), databases of version 1 to 3. mOTP's secret is
/// bytes there and becomes the hexadecimal text that is hashed; MD5 of TOTP and HOTP is SHA-1, as
/// Aegis itself reads an old mistake of its own.
[[nodiscard]] Expected<Imported, ImportError> readAegis(const Input& input);

} // namespace factordesk::exchange
