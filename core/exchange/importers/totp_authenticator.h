// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_result.h"

namespace factordesk::exchange {

/// What TOTP Authenticator keeps: its list of codes in JSON, also within Android's shared
/// preferences.
[[nodiscard]] Expected<Imported, ImportError> readTotpAuthenticator(const Input& input);

} // namespace factordesk::exchange
