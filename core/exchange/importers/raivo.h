// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_result.h"

namespace factordesk::exchange {

/// Raivo's export in JSON, in which every value is text.
[[nodiscard]] Expected<Imported, ImportError> readRaivo(const Input& input);

} // namespace factordesk::exchange
