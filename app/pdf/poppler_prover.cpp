// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/poppler_prover.h"

#include "core/scan/reader.h"

#include <QImage>
#include <QVariant>

#include <algorithm>
#include <memory>
#include <poppler/qt6/poppler-qt6.h>

namespace factordesk::app {

namespace {

bool isShown(const Poppler::Document& pdf, const ui::PageSymbol& symbol)
{
    const std::unique_ptr<Poppler::Page> page = pdf.page(symbol.page);
    if (!page)
        return false;
    const QRect& place = symbol.place;
    QImage picture = page->renderToImage(ui::proofDotsAnInch, ui::proofDotsAnInch, place.x(),
                                         place.y(), place.width(), place.height());
    const std::vector<SecureBytes> found = scan::readSymbols(picture);
    picture.fill(Qt::white); // Nothing of a secret stays in memory.
    return std::ranges::any_of(found, [&symbol](const SecureBytes& content) {
        return crypto::sha256(content.bytes()) == symbol.content;
    });
}

} // namespace

PopplerProver::PopplerProver()
{
    // What it would say of a page may be on the page.
    Poppler::setDebugErrorFunction([](const QString&, const QVariant&) {}, {});
}

std::size_t PopplerProver::countReadable(const QString& path,
                                         std::span<const ui::PageSymbol> symbols) const
{
    const std::unique_ptr<Poppler::Document> pdf = Poppler::Document::load(path);
    if (!pdf || pdf->isLocked())
        return 0;
    pdf->setRenderHint(Poppler::Document::Antialiasing);
    const auto failed = std::ranges::find_if_not(
        symbols, [&pdf](const ui::PageSymbol& symbol) { return isShown(*pdf, symbol); });
    return static_cast<std::size_t>(failed - symbols.begin());
}

} // namespace factordesk::app
