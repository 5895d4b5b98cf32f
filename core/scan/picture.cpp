// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/picture.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>
#include <array>

namespace factordesk::scan {

namespace {

constexpr std::array formats{"png", "jpeg", "webp"};

/// A view as a device, not a copy: the file may lie in locked memory.
class PictureFile
{
public:
    explicit PictureFile(std::span<const std::byte> file)
        : m_view(QByteArray::fromRawData(reinterpret_cast<const char*>(file.data()),
                                         qsizetype(file.size())))
        , m_buffer(&m_view)
    {
        m_buffer.open(QIODevice::ReadOnly);
        m_format = QImageReader::imageFormat(&m_buffer);
    }

    [[nodiscard]] bool isPicture() const
    {
        return std::ranges::find(formats, m_format) != formats.end();
    }

    [[nodiscard]] Expected<QImage, PictureError> read()
    {
        QImageReader reader(&m_buffer, m_format);
        reader.setAutoTransform(true);
        QImage image = reader.read();
        if (image.isNull())
            return Unexpected(PictureError{.isPicture = true, .reason = reader.errorString()});
        return image;
    }

private:
    QByteArray m_view;
    QBuffer m_buffer;
    QByteArray m_format;
};

} // namespace

bool isPicture(std::span<const std::byte> file)
{
    return PictureFile(file).isPicture();
}

Expected<QImage, PictureError> readPicture(std::span<const std::byte> file)
{
    PictureFile picture(file);
    if (!picture.isPicture())
        return Unexpected(PictureError{});
    return picture.read();
}

} // namespace factordesk::scan
