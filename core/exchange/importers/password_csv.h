// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_result.h"

namespace factordesk::exchange {

/// What password managers export as CSV, Bitwarden's and KeePassXC's, told by the columns' names.
/// Rows without a code are left out.
[[nodiscard]] Expected<Imported, ImportError> readPasswordCsv(const Input& input);

} // namespace factordesk::exchange
