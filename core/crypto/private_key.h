// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/crypto/public_key.h"
#include "core/secret/secure_bytes.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace factordesk::crypto {

/// Why a text is no private key that can sign with RS256.
enum class PrivateKeyError {
    Malformed, ///< No private key in PEM form.
    Encrypted, ///< Its password is needed, and nobody is asked for it.
    NotRsa,    ///< Elliptic or of another kind.
    TooShort,  ///< Fewer than the 2048 bits that RFC 7518, section 3.3, asks for.
};

/// An RSA private key that signs. Copies share the one key; OpenSSL wipes it when the last goes.
class RsaPrivateKey
{
public:
    class Key; ///< The library's; see backend/.

    /// Reads the first key of a PEM text, in PKCS #1 ("RSA PRIVATE KEY") or PKCS #8
    /// ("PRIVATE KEY") form.
    [[nodiscard]] static Expected<RsaPrivateKey, PrivateKeyError> fromPem(std::string_view pem);

    /// A new one of 2048 bits, by OpenSSL's own generator; no value when that has failed. Takes
    /// tenths of a second.
    [[nodiscard]] static std::optional<RsaPrivateKey> generate();

    /// RSASSA-PKCS1-v1_5 with SHA-256: RS256 (RFC 7518, section 3.3).
    [[nodiscard]] std::vector<std::byte> sign(std::span<const std::byte> message) const;

    /// The key in PKCS #1 form, not encrypted; empty when OpenSSL has failed.
    [[nodiscard]] SecureBytes pem() const;
    /// What checks its signatures; no value when OpenSSL has failed.
    [[nodiscard]] std::optional<PublicKey> publicKey() const;

private:
    explicit RsaPrivateKey(std::shared_ptr<const Key> key) : m_key(std::move(key)) {}

    std::shared_ptr<const Key> m_key;
};

} // namespace factordesk::crypto
