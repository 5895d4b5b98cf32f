// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/page_proof.h"

#include "core/scan/reader.h"

#include <QImage>

#include <algorithm>
#include <cstring>
#include <iterator>
#include <optional>

namespace factordesk::ui {

namespace {

constexpr int dotsAnInch = 120;
constexpr double inchesAMetre = 1000 / 25.4;

/// White again. QImage::fill() would want a painter of its own, and one may be at work.
void wipe(QImage& page)
{
    std::memset(page.bits(), 0xff, std::size_t(page.sizeInBytes()));
}

/// A part of a page, without a copy of what may be a secret: it must not outlive the page.
QImage part(const QImage& page, const QRect& place)
{
    const QRect inside = place & page.rect();
    return {page.constScanLine(inside.top()) + inside.left(), inside.width(), inside.height(),
            page.bytesPerLine(), page.format()};
}

QImage blankPage(const QPageLayout& layout)
{
    QImage page(layout.fullRectPixels(dotsAnInch).size(), QImage::Format_Grayscale8);
    page.setDotsPerMeterX(qRound(dotsAnInch * inchesAMetre));
    page.setDotsPerMeterY(page.dotsPerMeterX());
    wipe(page);
    return page;
}

} // namespace

std::vector<SecureBytes> symbolsOnPages(const QPageLayout& layout, const PageStyle& style,
                                        const PagePainting& paint)
{
    QImage page = blankPage(layout);
    std::vector<SecureBytes> found;
    std::optional<PaperWriter> paper;
    const auto readPage = [&] {
        // Not the whole page, which takes fifteen times as long: there is a symbol nowhere else.
        for (const QRect& place : paper->symbolPlaces())
            std::ranges::move(scan::readSymbols(part(page, place)), std::back_inserter(found));
        wipe(page); // for the next page, and so that nothing of this one stays in memory
        return true;
    };
    paper.emplace(page, layout.paintRectPixels(dotsAnInch), readPage, style);
    if (!paper->isGood())
        return {};
    paint(*paper);
    if (!paper->end())
        found.clear();
    else
        readPage();
    return found;
}

} // namespace factordesk::ui
