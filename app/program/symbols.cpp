// SPDX-License-Identifier: GPL-3.0-or-later
// In the place of core/qr/backend and core/scan/backend.
#include "app/program/load.h"

namespace factordesk {

Expected<qr::Symbol, qr::SymbolError> qr::Symbol::encode(std::string_view text,
                                                         ErrorCorrection level, bool exactLevel)
{
    return late::functions().encodeSymbol(text, level, exactLevel);
}

std::vector<scan::FoundSymbol> scan::readWithZbar(const GreyImage& image)
{
    return late::functions().readWithZbar(image);
}

std::vector<scan::FoundSymbol> scan::readWithZxing(const GreyImage& image)
{
    return late::functions().readWithZxing(image);
}

} // namespace factordesk
