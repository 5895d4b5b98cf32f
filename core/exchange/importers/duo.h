// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_result.h"

namespace factordesk::exchange {

/// Duo Mobile's accounts.json, the accounts in it that make codes from a secret alone.
[[nodiscard]] Expected<Imported, ImportError> readDuo(const Input& input);

} // namespace factordesk::exchange
