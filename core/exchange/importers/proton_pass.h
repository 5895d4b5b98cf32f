// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_result.h"

namespace factordesk::exchange {

/// The data.json of a Proton Pass export: the code of each login, and those in fields of its own.
[[nodiscard]] Expected<Imported, ImportError> readProtonPass(const Input& input);

} // namespace factordesk::exchange
