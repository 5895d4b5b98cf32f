// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/backend/zxing_reader.h"

#define ZX_USE_UTF8 // or the header warns about the type of text(), which is not used here
#include <ZXing/ReadBarcode.h>

#include <algorithm>
#include <span>

namespace factordesk::scan {

namespace {

QRect around(const ZXing::Position& corners)
{
    const auto [left, right] = std::ranges::minmax(corners, {}, &ZXing::PointI::x);
    const auto [top, bottom] = std::ranges::minmax(corners, {}, &ZXing::PointI::y);
    return {QPoint(left.x, top.y), QPoint(right.x, bottom.y)};
}

} // namespace

std::vector<FoundSymbol> readWithZxing(const GreyImage& image)
{
    const ZXing::ImageView view(image.pixels().data(), image.width(), image.height(),
                                ZXing::ImageFormat::Lum);
    const auto hints = ZXing::DecodeHints()
                           .setFormats(ZXing::BarcodeFormat::QRCode)
                           .setTryHarder(true)
                           .setTryRotate(true);
    std::vector<FoundSymbol> found;
    for (const ZXing::Result& result : ZXing::ReadBarcodes(view, hints)) {
        if (result.isValid())
            found.push_back({around(result.position()),
                             SecureBytes::copyOf(std::as_bytes(std::span(result.bytes())))});
    }
    return found;
}

} // namespace factordesk::scan
