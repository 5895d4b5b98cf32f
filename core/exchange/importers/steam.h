// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_result.h"

namespace factordesk::exchange {

/// Steam's own files: a .maFile, or one with several accounts by number.
[[nodiscard]] Expected<Imported, ImportError> readSteam(const Input& input);

} // namespace factordesk::exchange
