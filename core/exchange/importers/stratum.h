// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_result.h"

namespace factordesk::exchange {

/// Stratum's backup in plain JSON (its doc/BACKUP_FORMAT.md), Authenticator Pro's as well.
[[nodiscard]] Expected<Imported, ImportError> readStratum(const Input& input);

} // namespace factordesk::exchange
