// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/qr_picture.h"

#include "core/scan/reader.h"

#include <QPainter>

#include <utility>
#include <vector>

namespace factordesk::ui {

QrPicture::QrPicture(qr::Symbol symbol, SecureBytes expected)
    : m_symbol(std::move(symbol)), m_expected(std::move(expected))
{
}

QrPicture::~QrPicture()
{
    for (auto& [scale, image] : m_images)
        image.fill(Qt::white);
}

const QImage& QrPicture::at(int scale)
{
    const auto known = m_images.find(scale);
    if (known != m_images.end())
        return known->second;
    QImage image = render(scale);
    if (!isReadable(image))
        image = QImage();
    return m_images.emplace(scale, std::move(image)).first->second;
}

const QImage* QrPicture::known(int scale) const
{
    const auto found = m_images.find(scale);
    return found == m_images.end() ? nullptr : &found->second;
}

QImage QrPicture::render(int scale) const
{
    const int side = modules() * scale;
    QImage image(side, side, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    for (int y = 0; y < m_symbol.size(); ++y) {
        for (int x = 0; x < m_symbol.size(); ++x) {
            if (m_symbol.isDark(x, y))
                painter.fillRect((x + qr::quietZone) * scale, (y + qr::quietZone) * scale, scale,
                                 scale, Qt::black);
        }
    }
    return image;
}

bool QrPicture::isReadable(const QImage& image) const
{
    const std::vector<SecureBytes> read = scan::readSymbols(image);
    return read.size() == 1 && read.front() == m_expected;
}

} // namespace factordesk::ui
