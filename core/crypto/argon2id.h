// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/secret/secure_bytes.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace factordesk::crypto {

/// What one derivation by Argon2id costs: memory m in KiB and passes t (RFC 9106, section 3.1).
/// There is one lane (p = 1), the only number that libsodium has.
struct Argon2idCost
{
    std::uint32_t memoryKib = 64 * 1024;
    std::uint32_t passes = 3;

    bool operator==(const Argon2idCost&) const = default;
};

/// What a cost that comes from a file is held to before any memory is taken.
struct Argon2idBounds
{
    std::uint32_t minimumMemoryKib = 8;
    std::uint32_t maximumMemoryKib = 1024 * 1024; ///< 1 GiB
    std::uint32_t minimumPasses = 1;
    std::uint32_t maximumPasses = 1024;
    /// Of memory times passes: bounds the time, to about ten seconds on a slow computer.
    std::uint64_t maximumWorkKib = 8ULL * 1024 * 1024;

    [[nodiscard]] bool allow(const Argon2idCost& cost) const;
};

enum class Argon2idError {
    CostOutOfBounds, ///< Outside `bounds`, or what the algorithm itself can do.
    OutOfMemory,     ///< The system did not give the memory.
};

inline constexpr std::size_t argon2idSaltSize = 16;
/// The shortest key there is, in bytes.
inline constexpr std::size_t argon2idMinimumKeySize = 16;

/// A key of `keySize` bytes by Argon2id, version 0x13 (RFC 9106), without secret value or
/// associated data. Takes the time that `cost` asks for, and cannot be stopped meanwhile: run it
/// outside of the GUI thread, and let its result go when it is no longer wanted.
[[nodiscard]] Expected<SecureBytes, Argon2idError>
argon2id(std::span<const std::byte> password, std::span<const std::byte, argon2idSaltSize> salt,
         const Argon2idCost& cost, const Argon2idBounds& bounds = {}, std::size_t keySize = 32);

} // namespace factordesk::crypto
