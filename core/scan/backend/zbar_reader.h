// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/backend/found_symbol.h"
#include "core/scan/grey_image.h"

#include <vector>

namespace factordesk::scan {

/// Every QR symbol that ZBar finds, in no order.
[[nodiscard]] std::vector<FoundSymbol> readWithZbar(const GreyImage& image);

} // namespace factordesk::scan
