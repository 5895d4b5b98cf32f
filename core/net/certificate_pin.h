// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace factordesk::net {

/// The SHA-256 of one certificate as it is sent (DER): what a person compares by eye, and what a
/// pinned server is known by.
class CertificatePin
{
public:
    static constexpr int size = 32; ///< Bytes.

    /// The digest itself; no value unless it has 32 bytes.
    [[nodiscard]] static std::optional<CertificatePin> make(const QByteArray& digest);
    /// 64 hexadecimal digits; blanks and colons between them are skipped.
    [[nodiscard]] static std::optional<CertificatePin> fromText(const QString& text);
    /// Of a certificate in DER.
    [[nodiscard]] static CertificatePin of(const QByteArray& der);

    [[nodiscard]] const QByteArray& digest() const { return m_digest; }
    /// Pairs of hexadecimal digits in upper case, with colons: "AB:01:…", as browsers and openssl
    /// show it.
    [[nodiscard]] QString text() const;
    bool operator==(const CertificatePin&) const = default;

private:
    explicit CertificatePin(QByteArray digest) : m_digest(std::move(digest)) {}
    QByteArray m_digest;
};

} // namespace factordesk::net
