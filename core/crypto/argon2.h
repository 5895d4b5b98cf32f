// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/crypto/argon2id.h"
#include "core/secret/secure_bytes.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace factordesk::crypto {

/// Argon2's kinds that files of other programs use (RFC 9106, section 3).
enum class Argon2Kind { D, Id };

/// Where a kind stands beside what argon2id() has: several lanes, which are worked at by a thread
/// each.
struct Argon2Cost
{
    Argon2idCost cost = {};
    std::uint32_t lanes = 1; ///< p; each has 8 KiB at least.
};

inline constexpr std::uint32_t argon2MaximumLanes = 64;
inline constexpr std::size_t argon2MinimumSaltSize = 8;

/// A key of argon2KeySize bytes by Argon2, version 0x13, for files of other programs: any number of
/// lanes and any salt from argon2MinimumSaltSize bytes on. Our own files use argon2id(). Error and
/// time as there; a salt that is too short is CostOutOfBounds.
[[nodiscard]] Expected<SecureBytes, Argon2idError>
argon2(Argon2Kind kind, std::span<const std::byte> password, std::span<const std::byte> salt,
       const Argon2Cost& cost, const Argon2idBounds& bounds = {});

/// Bytes of argon2()'s key.
inline constexpr std::size_t argon2KeySize = 32;

} // namespace factordesk::crypto
