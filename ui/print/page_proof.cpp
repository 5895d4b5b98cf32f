// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/page_proof.h"

#include "core/scan/reader.h"

#include <QImage>

#include <algorithm>
#include <cstring>
#include <iterator>

namespace factordesk::ui {

namespace {

constexpr int dotsAnInch = 150;
constexpr double inchesAMetre = 1000 / 25.4;

/// White again. QImage::fill() would want a painter of its own, and one may be at work.
void wipe(QImage& page)
{
    std::memset(page.bits(), 0xff, std::size_t(page.sizeInBytes()));
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
    const auto readPage = [&] {
        std::ranges::move(scan::readSymbols(page), std::back_inserter(found));
        wipe(page); // for the next page, and so that nothing of this one stays in memory
        return true;
    };
    PaperWriter paper(page, layout.paintRectPixels(dotsAnInch), readPage, style);
    if (!paper.isGood())
        return {};
    paint(paper);
    if (!paper.end())
        found.clear();
    else
        readPage();
    return found;
}

} // namespace factordesk::ui
