// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/expected.h"
#include "core/crypto/private_key.h"
#include "core/secret/secure_bytes.h"

#include <QString>

namespace factordesk::zitadel {

/// Why a file is no service account's key.
enum class KeyFileError {
    TooLarge,          ///< Beyond largestKeyFile: surely something else.
    NotJson,           ///< Or no JSON object.
    NotServiceAccount, ///< A key, but an application's: its `type` is not "serviceaccount".
    NoKeyId,           ///< No `keyId`.
    NoUserId,          ///< No `userId`.
    NoKey,             ///< No `key`.
    KeyMalformed,      ///< The `key` is no private key in PEM form.
    KeyEncrypted,
    KeyNotRsa, ///< Elliptic or of another kind.
    KeyTooShort,
};

inline constexpr std::size_t largestKeyFile = 64UL * 1024;

/// A service account's key, as ZITADEL hands it out as a JSON file:
/// {"type":"serviceaccount","keyId":"…","key":"-----BEGIN RSA PRIVATE KEY-----…","userId":"…"}.
/// Move-only.
class ServiceAccountKey
{
public:
    [[nodiscard]] static Expected<ServiceAccountKey, KeyFileError> read(const SecureBytes& file);

    [[nodiscard]] const QString& keyId() const { return m_keyId; }
    [[nodiscard]] const QString& userId() const { return m_userId; }

    /// What was read, to be kept. A secret.
    [[nodiscard]] const SecureBytes& file() const { return m_file; }

    /// A JSON Web Token that shows possession of the key (RFC 7523, section 3): for `audience`,
    /// issued at `now`, good for ten minutes. As good as a password as long as it lives.
    [[nodiscard]] SecureBytes assertion(const QString& audience, WallTime now) const;

private:
    ServiceAccountKey(QString keyId, QString userId, crypto::RsaPrivateKey key, SecureBytes file);

    QString m_keyId;
    QString m_userId;
    crypto::RsaPrivateKey m_key;
    SecureBytes m_file;
};

} // namespace factordesk::zitadel
