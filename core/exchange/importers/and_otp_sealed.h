// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importers/sealed.h"

namespace factordesk::exchange {

/// Opens the backup of andOTP: as it is written since version 0.6.3, and as before. The file says
/// nothing of itself, so that any bytes may be one: read only where somebody chose the format.
[[nodiscard]] Opened openAndOtp(const Input& input);

} // namespace factordesk::exchange
