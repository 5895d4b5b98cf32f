// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importers/sealed.h"

namespace factordesk::exchange {

/// Opens the vault of Aegis (docs/vault.md of Aegis) by any of its password slots; the content is
/// its plain vault. A password that opens a slot of a content that does not open tells Damaged.
/// NoReader: no slot is opened by a password.
[[nodiscard]] Opened openAegis(const Input& input);

} // namespace factordesk::exchange
