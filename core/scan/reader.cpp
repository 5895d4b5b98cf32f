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

using Pass = std::vector<FoundSymbol> (*)(const GreyImage&);

/// Everything `pass` finds on the image and on its inverse, in which the image is left: every
/// further pair of passes is made in the other order.
std::vector<FoundSymbol> readBothWays(GreyImage& image, Pass pass, const std::stop_token& stop)
{
    if (stop.stop_requested())
        return {};
    std::vector<FoundSymbol> found = pass(image);
    image.invert();
    if (!stop.stop_requested())
        append(found, pass(image));
    return found;
}

std::vector<FoundSymbol> findSymbols(GreyImage& image, const std::stop_token& stop)
{
    std::vector<FoundSymbol> found = readBothWays(image, readWithZxing, stop);
    if (found.empty())
        found = readBothWays(image, readWithZbar, stop);
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

std::vector<SecureBytes> readSymbols(const QImage& image, const std::stop_token& stop)
{
    if (image.isNull() || qint64(image.width()) * image.height() > maximumPixels)
        return {};
    GreyImage grey(image);
    std::vector<FoundSymbol> found = findSymbols(grey, stop);
    if (stop.stop_requested())
        return {};
    sortForReading(found);
    std::vector<SecureBytes> contents;
    for (FoundSymbol& symbol : found) {
        if (std::ranges::find(contents, symbol.content) == contents.end())
            contents.push_back(std::move(symbol.content));
    }
    return contents;
}

} // namespace factordesk::scan
