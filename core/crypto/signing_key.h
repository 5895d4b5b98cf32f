// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <utility>

namespace factordesk::crypto {

/// A key pair on P-256 that signs with ES256 (RFC 7518, section 3.4). Copies share the one
/// key; OpenSSL wipes it when the last goes.
class SigningKey
{
public:
    class Key; ///< The library's; see backend/.
    using Coordinate = std::array<std::byte, 32>;
    using Signature = std::array<std::byte, 64>;

    /// A new one, by OpenSSL's own generator; no value when that has failed.
    [[nodiscard]] static std::optional<SigningKey> generate();

    /// The public point, big-endian, as a JSON Web Key names it (RFC 7518, section 6.2.1).
    [[nodiscard]] const Coordinate& x() const { return m_x; }
    [[nodiscard]] const Coordinate& y() const { return m_y; }

    /// The two numbers of the signature, as a JSON Web Signature holds them; no value when OpenSSL
    /// has failed.
    [[nodiscard]] std::optional<Signature> sign(std::span<const std::byte> message) const;

private:
    SigningKey(std::shared_ptr<const Key> key, const Coordinate& x, const Coordinate& y)
        : m_key(std::move(key)), m_x(x), m_y(y)
    {
    }

    std::shared_ptr<const Key> m_key;
    Coordinate m_x;
    Coordinate m_y;
};

} // namespace factordesk::crypto
