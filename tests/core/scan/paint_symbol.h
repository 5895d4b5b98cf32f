// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/symbol.h"

#include <QImage>
#include <QPainter>

namespace factordesk::test {

/// A symbol for `text` with its quiet zone, `scale` pixels a module.
inline QImage paintSymbol(const QByteArray& text, int scale = 4, QColor dark = Qt::black,
                          QColor light = Qt::white)
{
    const auto symbol = qr::Symbol::encode({text.constData(), std::size_t(text.size())},
                                           qr::ErrorCorrection::Medium)
                            .value();
    const int side = symbol.size() + 2 * qr::quietZone;
    QImage image(side, side, QImage::Format_RGB32);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x)
            image.setPixelColor(x, y,
                                symbol.isDark(x - qr::quietZone, y - qr::quietZone) ? dark : light);
    }
    return image.scaled(image.size() * scale);
}

} // namespace factordesk::test
