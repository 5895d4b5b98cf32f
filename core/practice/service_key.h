// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random_source.h"
#include "core/crypto/public_key.h"
#include "core/secret/secure_bytes.h"

#include <QByteArray>

#include <optional>

namespace factordesk::practice {

/// The key of the practice server's service account: made anew, and good as long as the server
/// runs.
class ServiceKey
{
public:
    /// No value when OpenSSL has failed. Takes tenths of a second.
    [[nodiscard]] static std::optional<ServiceKey> make(RandomSource& random);

    /// As ZITADEL hands it out, a JSON object:
    /// {"type":"serviceaccount","keyId":"…","key":"-----BEGIN RSA PRIVATE KEY-----…","userId":"…"}.
    /// A secret.
    [[nodiscard]] const SecureBytes& file() const { return m_file; }

    /// Whether an assertion shows possession of the key at `now`, to that issuer (RFC 7523,
    /// section 3): RS256 by this key, the account as issuer and subject, issued within the last
    /// hour, not expired.
    [[nodiscard]] bool accepts(const QByteArray& assertion, const QByteArray& issuer,
                               WallTime now) const;

private:
    ServiceKey(QByteArray keyId, crypto::PublicKey key, SecureBytes file);

    QByteArray m_keyId;
    crypto::PublicKey m_key;
    SecureBytes m_file;
};

} // namespace factordesk::practice
