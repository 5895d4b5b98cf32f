// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/qr_image.h"

#include <QBuffer>
#include <QImage>

#include <array>

namespace factordesk::cli {

namespace {

constexpr int pixelsPerModule = 8;

int sideOf(const qr::Symbol& symbol)
{
    return symbol.size() + 2 * qr::quietZone;
}

} // namespace

QByteArray pngImage(const qr::Symbol& symbol)
{
    const int side = sideOf(symbol) * pixelsPerModule;
    QImage image(side, side, QImage::Format_Grayscale8);
    for (int y = 0; y < side; ++y) {
        uchar* const line = image.scanLine(y);
        for (int x = 0; x < side; ++x)
            line[x] = symbol.isDark(x / pixelsPerModule - qr::quietZone,
                                    y / pixelsPerModule - qr::quietZone)
                          ? 0
                          : 255;
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray svgImage(const qr::Symbol& symbol)
{
    const QByteArray side = QByteArray::number(sideOf(symbol));
    QByteArray path;
    for (int y = 0; y < symbol.size(); ++y) {
        for (int x = 0; x < symbol.size(); ++x) {
            if (symbol.isDark(x, y))
                path += 'M' + QByteArray::number(x + qr::quietZone) + ',' +
                        QByteArray::number(y + qr::quietZone) + "h1v1h-1z";
        }
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + ' ' + side +
           "\" shape-rendering=\"crispEdges\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>"
           "<path d=\"" +
           path + "\"/></svg>\n";
}

QByteArray textImage(const qr::Symbol& symbol, bool isColoured)
{
    // By upper and lower module: neither, lower, upper, both dark.
    static const std::array<QByteArray, 4> blocks{" ", "▄", "▀", "█"};
    QByteArray text;
    for (int y = -qr::quietZone; y < symbol.size() + qr::quietZone; y += 2) {
        if (isColoured)
            text += "\x1b[38;5;16;48;5;231m";
        for (int x = -qr::quietZone; x < symbol.size() + qr::quietZone; ++x) {
            const unsigned upper = symbol.isDark(x, y) ? 2U : 0U;
            const unsigned lower = symbol.isDark(x, y + 1) ? 1U : 0U;
            text += blocks.at(upper + lower);
        }
        text += isColoured ? "\x1b[0m\n" : "\n";
    }
    return text;
}

} // namespace factordesk::cli
