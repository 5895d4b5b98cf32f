// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace factordesk::crypto {

inline constexpr std::size_t aeadKeySize = 32;
inline constexpr std::size_t aeadNonceSize = 24;
inline constexpr std::size_t aeadTagSize = 16;

using AeadKey = std::span<const std::byte, aeadKeySize>;
/// Long enough to be drawn at random for every message under one key.
using AeadNonce = std::span<const std::byte, aeadNonceSize>;

/// XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03, section 2): the ciphertext, as long as
/// `plaintext`, and the tag of aeadTagSize bytes behind it. `associatedData` is authenticated and
/// not part of the result. A nonce must never be used twice with the same key.
[[nodiscard]] std::vector<std::byte> seal(AeadKey key, AeadNonce nonce,
                                          std::span<const std::byte> associatedData,
                                          std::span<const std::byte> plaintext);

/// The plaintext of what seal() made; no value, and nothing of the plaintext, when key, nonce,
/// associated data or a bit of `sealed` is another.
[[nodiscard]] std::optional<SecureBytes> unseal(AeadKey key, AeadNonce nonce,
                                                std::span<const std::byte> associatedData,
                                                std::span<const std::byte> sealed);

} // namespace factordesk::crypto
