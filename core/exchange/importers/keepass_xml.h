// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_result.h"

namespace factordesk::exchange {

/// KeePass' export in XML, of KeePass 2 and KeePassXC, with codes kept as either of them keeps
/// them. What is in the recycle bin or in an entry's history is left out.
[[nodiscard]] Expected<Imported, ImportError> readKeePassXml(const Input& input);

} // namespace factordesk::exchange
