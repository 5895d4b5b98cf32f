// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/symbol.h"
#include "core/secret/secure_bytes.h"

#include <QImage>

#include <map>

namespace factordesk::ui {

/// A QR symbol as pixels that have proved to be readable. Each picture is read back (core/scan) and
/// compared byte for byte with what it should say before anyone gets it. Pictures are kept by
/// their scale and wiped when this goes.
class QrPicture
{
public:
    /// `expected`: the bytes that the symbol encodes.
    QrPicture(qr::Symbol symbol, SecureBytes expected);
    QrPicture(const QrPicture&) = delete;
    QrPicture& operator=(const QrPicture&) = delete;
    ~QrPicture();

    /// Modules along a side, without and with the quiet zone.
    [[nodiscard]] int symbolModules() const { return m_symbol.size(); }
    [[nodiscard]] int modules() const { return m_symbol.size() + 2 * qr::quietZone; }

    /// The symbol with its quiet zone, black on white, `scale` pixels a module (1 or more); a null
    /// image when reading it back did not give the expected bytes. Takes about 10 ms the first time
    /// for a scale, no time later.
    [[nodiscard]] const QImage& at(int scale);
    /// The same when it is there already; else nullptr.
    [[nodiscard]] const QImage* known(int scale) const;

private:
    [[nodiscard]] QImage render(int scale) const;
    [[nodiscard]] bool isReadable(const QImage& image) const;

    qr::Symbol m_symbol;
    SecureBytes m_expected;
    std::map<int, QImage> m_images;
};

} // namespace factordesk::ui
