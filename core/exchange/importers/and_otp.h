// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_result.h"

namespace factordesk::exchange {

/// andOTP's backup in plain JSON. The label of an old file, "Issuer - Name", is one name: it cannot
/// be told from a name with a dash.
[[nodiscard]] Expected<Imported, ImportError> readAndOtp(const Input& input);

} // namespace factordesk::exchange
