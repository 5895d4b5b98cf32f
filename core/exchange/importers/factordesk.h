// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_result.h"

namespace factordesk::exchange {

/// Reads a vault of this program by its password: an export, or a copy of somebody's vault. What is
/// set aside in it is a row with the problem Unreadable.
[[nodiscard]] Expected<Imported, ImportError> readFactordesk(const Input& input);

} // namespace factordesk::exchange
