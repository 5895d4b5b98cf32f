// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_result.h"

namespace factordesk::exchange {

/// FreeOTP+'s export in JSON.
[[nodiscard]] Expected<Imported, ImportError> readFreeOtpPlus(const Input& input);

} // namespace factordesk::exchange
