// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importers/sealed.h"

namespace factordesk::exchange {

/// Opens the export of Ente Auth; the content is a list of Key URIs.
[[nodiscard]] Opened openEnte(const Input& input);

} // namespace factordesk::exchange
