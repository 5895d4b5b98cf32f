// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace factordesk::crypto {

enum class HashAlgorithm { Sha1, Sha256, Sha512 };

/// Bytes of one digest: 20, 32 or 64.
[[nodiscard]] std::size_t digestSize(HashAlgorithm algorithm);

/// The longest digest of HashAlgorithm, in bytes.
inline constexpr std::size_t maximumDigestSize = 64;

/// One HMAC (RFC 2104) value; the first `size` bytes count.
struct HmacDigest
{
    std::array<std::byte, maximumDigestSize> data{};
    std::size_t size = 0;

    [[nodiscard]] std::span<const std::byte> bytes() const { return std::span(data).first(size); }
};

/// A key made ready for HMAC: the hash states after the inner and the outer padded key are kept,
/// so that each message costs two compressions and the key itself need not be kept at all. The
/// states are as secret as the key and live in locked memory.
///
/// Move-only. A key longer than the hash's block is hashed first (RFC 2104, section 2); an empty
/// key is allowed by HMAC, and refused further out where a secret may not be empty.
class HmacKey
{
public:
    class States; ///< What the library that does the work keeps; see backend/.

    HmacKey(HashAlgorithm algorithm, std::span<const std::byte> key);
    HmacKey(HmacKey&&) noexcept;
    HmacKey& operator=(HmacKey&&) noexcept;
    ~HmacKey();

    [[nodiscard]] HashAlgorithm algorithm() const;
    /// Safe from several threads at once.
    [[nodiscard]] HmacDigest digest(std::span<const std::byte> message) const;

private:
    std::unique_ptr<States> m_states;
};

} // namespace factordesk::crypto
