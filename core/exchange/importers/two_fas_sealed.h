// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importers/sealed.h"

namespace factordesk::exchange {

/// Opens the backup of 2FAS (schema 1 to 4); the content is the same backup in plain. Where the
/// file has its check value ("reference"), Damaged is told from a wrong password.
[[nodiscard]] Opened openTwoFas(const Input& input);

} // namespace factordesk::exchange
