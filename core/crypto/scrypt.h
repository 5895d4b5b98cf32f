// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/secret/secure_bytes.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace factordesk::crypto {

/// What one derivation by scrypt costs (RFC 7914, section 2): about 128 n r bytes of memory, and
/// time with n r p.
struct ScryptCost
{
    std::uint64_t n = 1 << 15; ///< A power of two over 1.
    std::uint64_t r = 8;
    std::uint64_t p = 1;

    bool operator==(const ScryptCost&) const = default;
};

/// What a cost that comes from a file is held to before any memory is taken.
struct ScryptBounds
{
    std::uint64_t maximumMemory = 1ULL << 30; ///< Bytes.
    std::uint64_t maximumWork = 1ULL << 33;   ///< 128 n r p: about ten seconds on a slow computer.

    [[nodiscard]] bool allow(const ScryptCost& cost) const;
};

enum class ScryptError { CostOutOfBounds, OutOfMemory };

/// A key of `keySize` bytes by scrypt. Takes time and cannot be stopped meanwhile: run it outside
/// of the GUI thread.
[[nodiscard]] Expected<SecureBytes, ScryptError>
scrypt(std::span<const std::byte> password, std::span<const std::byte> salt, const ScryptCost& cost,
       const ScryptBounds& bounds = {}, std::size_t keySize = 32);

} // namespace factordesk::crypto
