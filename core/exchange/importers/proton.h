// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_result.h"

namespace factordesk::exchange {

/// Proton Authenticator's export in plain JSON.
[[nodiscard]] Expected<Imported, ImportError> readProton(const Input& input);

} // namespace factordesk::exchange
