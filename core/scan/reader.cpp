// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/reader.h"

#include "core/scan/backend/zbar_reader.h"
#include "core/scan/backend/zxing_reader.h"
#include "core/scan/grey_image.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace factordesk::scan {

namespace {

void append(std::vector<FoundSymbol>& to, std::vector<FoundSymbol> more)
{
    std::ranges::move(more, std::back_inserter(to));
}

std::vector<FoundSymbol> findSymbols(GreyImage& image)
{
    std::vector<FoundSymbol> found = readWithZxing(image);
    image.invert();
    append(found, readWithZxing(image));
    if (!found.empty())
        return found;
    append(found, readWithZbar(image));
    image.invert();
    append(found, readWithZbar(image));
    return found;
}

/// From top to bottom and, within a row, from left to right. A symbol stands in a row when its
/// middle is above the lower edge of the row's highest symbol.
void sortForReading(std::vector<FoundSymbol>& found)
{
    const auto middle = [](const FoundSymbol& symbol) { return symbol.place.center().y(); };
    std::ranges::sort(found, {}, middle);
    for (auto row = found.begin(); row != found.end();) {
        const int lowerEdge = row->place.bottom();
        const auto next = std::find_if(row, found.end(), [&](const FoundSymbol& symbol) {
            return middle(symbol) > lowerEdge;
        });
        std::sort(row, next, [](const FoundSymbol& left, const FoundSymbol& right) {
            return left.place.center().x() < right.place.center().x();
        });
        row = next;
    }
}

} // namespace

std::vector<SecureBytes> readSymbols(const QImage& image)
{
    if (image.isNull() || qint64(image.width()) * image.height() > maximumPixels)
        return {};
    GreyImage grey(image);
    std::vector<FoundSymbol> found = findSymbols(grey);
    sortForReading(found);
    std::vector<SecureBytes> contents;
    for (FoundSymbol& symbol : found) {
        if (std::ranges::find(contents, symbol.content) == contents.end())
            contents.push_back(std::move(symbol.content));
    }
    return contents;
}

} // namespace factordesk::scan
