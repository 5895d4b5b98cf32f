// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"

#include <QImage>

#include <cstdint>
#include <span>

namespace factordesk::scan {

/// The brightness of an image's pixels, row by row without gaps, one byte each. Wiped when it goes:
/// a picture of a symbol is as secret as the symbol.
class GreyImage
{
public:
    /// Transparent pixels count as lying on white paper. `image` must not be null.
    explicit GreyImage(const QImage& image);

    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] std::span<const std::uint8_t> pixels() const;

    /// Makes dark light and light dark.
    void invert();

private:
    int m_width;
    int m_height;
    SecureBytes m_pixels;
};

} // namespace factordesk::scan
