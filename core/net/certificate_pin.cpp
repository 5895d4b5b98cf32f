// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/certificate_pin.h"

#include <QCryptographicHash>

#include <algorithm>

namespace factordesk::net {

namespace {

bool isHexDigit(QChar character)
{
    return (character >= u'0' && character <= u'9') || (character >= u'a' && character <= u'f') ||
           (character >= u'A' && character <= u'F');
}

} // namespace

std::optional<CertificatePin> CertificatePin::make(const QByteArray& digest)
{
    if (digest.size() != size)
        return std::nullopt;
    return CertificatePin(digest);
}

std::optional<CertificatePin> CertificatePin::fromText(const QString& text)
{
    QString digits = text;
    digits.removeIf([](QChar character) { return character == u':' || character.isSpace(); });
    // QByteArray::fromHex() skips what it does not know.
    if (digits.size() != 2 * size || !std::ranges::all_of(digits, isHexDigit))
        return std::nullopt;
    return make(QByteArray::fromHex(digits.toLatin1()));
}

CertificatePin CertificatePin::of(const QByteArray& der)
{
    return CertificatePin(QCryptographicHash::hash(der, QCryptographicHash::Sha256));
}

QString CertificatePin::text() const
{
    return QString::fromLatin1(m_digest.toHex(':').toUpper());
}

} // namespace factordesk::net
