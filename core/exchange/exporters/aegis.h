// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/export.h"

namespace factordesk::exchange {

/// Aegis' vault (docs/vault.md of Aegis), contents of version 3: tags are groups, a pin is a
/// favourite. `random` names the entries.
[[nodiscard]] SecureBytes writeAegis(Entries entries, RandomSource& random);

/// The same, encrypted: one password slot by scrypt, AES-256-GCM. Errors: CostOutOfBounds,
/// OutOfMemory.
[[nodiscard]] Expected<SecureBytes, ExportError> writeEncryptedAegis(Entries entries,
                                                                     const ExportRequest& request);

} // namespace factordesk::exchange
