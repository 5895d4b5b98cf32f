// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/grey_image.h"

#include <QPainter>

#include <algorithm>

namespace factordesk::scan {

namespace {

QImage onWhitePaper(const QImage& image)
{
    if (!image.hasAlphaChannel())
        return image.convertToFormat(QImage::Format_RGB32);
    QImage opaque(image.size(), QImage::Format_RGB32);
    opaque.fill(Qt::white);
    QPainter painter(&opaque);
    painter.drawImage(QRect(QPoint(), image.size()), image);
    return opaque;
}

} // namespace

GreyImage::GreyImage(const QImage& image)
    : m_width(image.width())
    , m_height(image.height())
    , m_pixels(static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height))
{
    // By hand, since Qt's conversion to Format_Grayscale8 takes as long as reading the symbols.
    const QImage opaque = onWhitePaper(image);
    auto out = m_pixels.bytes().begin();
    for (int y = 0; y < m_height; ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(opaque.constScanLine(y));
        out = std::transform(line, line + m_width, out,
                             [](QRgb pixel) { return static_cast<std::byte>(qGray(pixel)); });
    }
}

std::span<const std::uint8_t> GreyImage::pixels() const
{
    return {reinterpret_cast<const std::uint8_t*>(m_pixels.bytes().data()), m_pixels.size()};
}

void GreyImage::invert()
{
    std::ranges::transform(m_pixels.bytes(), m_pixels.bytes().begin(),
                           [](std::byte brightness) { return ~brightness; });
}

} // namespace factordesk::scan
