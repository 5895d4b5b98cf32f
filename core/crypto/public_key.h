// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <utility>

namespace factordesk::crypto {

/// What a public key's signatures are made with (RFC 7518, section 3.1).
enum class SignatureAlgorithm {
    Rs256, ///< RSASSA-PKCS1-v1_5 with SHA-256.
    Es256, ///< ECDSA on P-256 with SHA-256.
};

/// A public key that checks signatures, made from the numbers of a JSON Web Key: big-endian
/// unsigned bytes. Copies share the one key, which nothing changes.
class PublicKey
{
public:
    class Key; ///< The library's; see backend/.

    /// Modulus of 2048 to 16384 bits and an odd exponent of 3 or more; no value otherwise
    /// (RFC 7518, section 6.3.1).
    [[nodiscard]] static std::optional<PublicKey> rsa(std::span<const std::byte> modulus,
                                                      std::span<const std::byte> exponent);
    /// A point on P-256, 32 bytes a coordinate; no value when it is not on the curve (RFC 7518,
    /// section 6.2.1).
    [[nodiscard]] static std::optional<PublicKey> p256(std::span<const std::byte> x,
                                                       std::span<const std::byte> y);

    [[nodiscard]] SignatureAlgorithm algorithm() const { return m_algorithm; }
    /// Whether `signature`, as a JSON Web Signature holds it, is this key's over `message`.
    [[nodiscard]] bool verifies(std::span<const std::byte> message,
                                std::span<const std::byte> signature) const;

private:
    PublicKey(SignatureAlgorithm algorithm, std::shared_ptr<const Key> key)
        : m_algorithm(algorithm), m_key(std::move(key))
    {
    }

    SignatureAlgorithm m_algorithm;
    std::shared_ptr<const Key> m_key;
};

} // namespace factordesk::crypto
