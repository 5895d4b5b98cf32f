// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/backend/found_symbol.h"
#include "core/scan/grey_image.h"

#include <vector>

namespace factordesk::scan {

/// Every QR symbol that ZXing-C++ finds, in no order.
[[nodiscard]] std::vector<FoundSymbol> readWithZxing(const GreyImage& image);

} // namespace factordesk::scan
