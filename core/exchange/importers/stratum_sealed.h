// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importers/sealed.h"

namespace factordesk::exchange {

/// Open the backups of Stratum and of Authenticator Pro, its older name (doc/BACKUP_FORMAT.md of
/// Stratum). The legacy one is not authenticated: what is no JSON text is taken for a failure, and
/// what is changed within a text remains for the plain reader to refuse.
[[nodiscard]] Opened openStratumStrong(const Input& input);
[[nodiscard]] Opened openStratumLegacy(const Input& input);

} // namespace factordesk::exchange
