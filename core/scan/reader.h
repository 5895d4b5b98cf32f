// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"

#include <QImage>
#include <QtGlobal>

#include <stop_token>
#include <vector>

namespace factordesk::scan {

/// The largest image that is read, in pixels: more than any screen or camera.
inline constexpr qint64 maximumPixels = 100'000'000;

/// Reads every QR symbol in an image, in reading order (top to bottom, left to right), each as the
/// bytes it holds; of symbols with the same content the first. Empty when there are none, when
/// `image` is null and when it is over maximumPixels. ZXing-C++ first, on the image and on its
/// inverse; ZBar where ZXing finds nothing. Takes 10 to 250 ms on a large picture: call it off the
/// GUI thread unless the image is known to be small. Pure and safe from any thread.
/// Once `stop` is requested it returns after the pass it is in (70 ms on a 4K picture), with
/// nothing.
[[nodiscard]] std::vector<SecureBytes> readSymbols(const QImage& image,
                                                   const std::stop_token& stop = {});

} // namespace factordesk::scan
