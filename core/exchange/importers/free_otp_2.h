// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_result.h"

namespace factordesk::exchange {

/// FreeOTP 2's backup: a map of texts as Java serialises it (Object Serialization Stream Protocol,
/// chapter 6), in which each secret lies under a master key, and that under the password. Of the
/// stream nothing is read but a HashMap of strings.
[[nodiscard]] Expected<Imported, ImportError> readFreeOtp2(const Input& input);

} // namespace factordesk::exchange
