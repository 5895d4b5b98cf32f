// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_result.h"

namespace factordesk::exchange {

/// 2FAS' backup in plain JSON, schemas 1 to 4. What its owner has renamed there counts, not the
/// link that it was made from.
[[nodiscard]] Expected<Imported, ImportError> readTwoFas(const Input& input);

} // namespace factordesk::exchange
