// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/export.h"

namespace factordesk::exchange {

/// Key URIs, one a line. Notes, tags and pins are not in it: the format has no place for them.
[[nodiscard]] SecureBytes writeUriList(Entries entries);

} // namespace factordesk::exchange
