// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_result.h"

namespace factordesk::exchange {

/// Bitwarden's export in plain JSON, of its password manager and of Bitwarden Authenticator. Items
/// without a code are left out.
[[nodiscard]] Expected<Imported, ImportError> readBitwarden(const Input& input);

} // namespace factordesk::exchange
