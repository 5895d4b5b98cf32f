// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_result.h"

namespace factordesk::exchange {

/// The store of FreeOTP 1 and of FreeOTP+, Android's shared preferences with JSON in them.
[[nodiscard]] Expected<Imported, ImportError> readFreeOtp(const Input& input);

} // namespace factordesk::exchange
