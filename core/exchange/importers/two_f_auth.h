// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_result.h"

namespace factordesk::exchange {

/// 2FAuth's export in JSON.
[[nodiscard]] Expected<Imported, ImportError> readTwoFAuth(const Input& input);

} // namespace factordesk::exchange
