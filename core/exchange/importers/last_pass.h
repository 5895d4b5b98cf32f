// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_result.h"

namespace factordesk::exchange {

/// LastPass Authenticator's export in JSON. Names that its owner has changed count.
[[nodiscard]] Expected<Imported, ImportError> readLastPass(const Input& input);

} // namespace factordesk::exchange
