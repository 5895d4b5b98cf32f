// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/hmac.h"
#include "core/secret/secure_bytes.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace factordesk::crypto {

/// The most iterations that are run: bounds the time that a file can ask for to some ten seconds.
inline constexpr std::uint64_t pbkdf2MaximumIterations = 10'000'000;

/// A key of `keySize` bytes by PBKDF2 with HMAC (RFC 8018, section 5.2). No value, at once, for no
/// iteration and for more than pbkdf2MaximumIterations. Takes time: run it outside of the GUI
/// thread.
[[nodiscard]] std::optional<SecureBytes> pbkdf2(HashAlgorithm algorithm,
                                                std::span<const std::byte> password,
                                                std::span<const std::byte> salt,
                                                std::uint64_t iterations, std::size_t keySize = 32);

} // namespace factordesk::crypto
