// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_result.h"

namespace factordesk::exchange {

/// Reads Key URIs, one a line. A line that is none, or that cannot be used, is a row with its
/// reason; Google's transfer codes are of another format, and such a row too.
[[nodiscard]] Expected<Imported, ImportError> readUriList(const Input& input);

} // namespace factordesk::exchange
