// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_result.h"

namespace factordesk::exchange {

/// Stratum's export as a web page, for the Key URIs in it.
[[nodiscard]] Expected<Imported, ImportError> readStratumHtml(const Input& input);

} // namespace factordesk::exchange
