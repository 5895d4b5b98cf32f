// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/export.h"

namespace factordesk::exchange {

/// A vault of its own under the password, without a recovery key. Errors: TooLarge,
/// CostOutOfBounds, OutOfMemory.
[[nodiscard]] Expected<SecureBytes, ExportError> writeFactordesk(Entries entries,
                                                                 const ExportRequest& request);

} // namespace factordesk::exchange
