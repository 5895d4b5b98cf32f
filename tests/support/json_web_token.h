// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace factordesk::test {

/// Writes and checks JSON Web Tokens, by OpenSSL directly and without core/crypto, so that each
/// checks the other. Keys are RSA keys in PEM form.
[[nodiscard]] QByteArray signedToken(const QJsonObject& header, const QJsonObject& claims,
                                     const QByteArray& privateKeyPem);

/// header.payload with another signature than its own; empty for none at all.
[[nodiscard]] QByteArray unsignedToken(const QJsonObject& header, const QJsonObject& claims,
                                       const QByteArray& signature);

struct CheckedToken
{
    QJsonObject header;
    QJsonObject claims;
};

/// No value unless the signature (RS256) is that of the key.
[[nodiscard]] std::optional<CheckedToken> checkedToken(const QByteArray& token,
                                                       const QByteArray& privateKeyPem);

/// The public half as a JSON Web Key.
[[nodiscard]] QJsonObject webKey(const QByteArray& privateKeyPem, const QString& keyId);

[[nodiscard]] QByteArray base64Url(const QByteArray& bytes);

} // namespace factordesk::test
