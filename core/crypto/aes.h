// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace factordesk::crypto {

/// AES with keys of 256 bits in the modes that other programs' files have. Our own vault is sealed
/// by aead.h.
inline constexpr std::size_t aesKeySize = 32;
inline constexpr std::size_t aesBlockSize = 16;
inline constexpr std::size_t gcmNonceSize = 12;
inline constexpr std::size_t gcmTagSize = 16;

using AesKey = std::span<const std::byte, aesKeySize>;
using AesIv = std::span<const std::byte, aesBlockSize>;
using GcmNonce = std::span<const std::byte, gcmNonceSize>;

/// AES-256-GCM (NIST SP 800-38D): the ciphertext, as long as `plaintext`, and the tag of gcmTagSize
/// bytes behind it. A nonce must never be used twice with the same key.
[[nodiscard]] std::vector<std::byte> sealGcm(AesKey key, GcmNonce nonce,
                                             std::span<const std::byte> associatedData,
                                             std::span<const std::byte> plaintext);

/// The plaintext of what sealGcm() made; no value, and nothing of the plaintext, when key, nonce,
/// associated data or a bit of `sealed` is another.
[[nodiscard]] std::optional<SecureBytes> unsealGcm(AesKey key, GcmNonce nonce,
                                                   std::span<const std::byte> associatedData,
                                                   std::span<const std::byte> sealed);

/// AES-256-CBC (NIST SP 800-38A) with PKCS #7 padding, which is taken off; no value when it is not
/// one. Nothing is authenticated: one wrong key in some 256 gives a value that is noise.
[[nodiscard]] std::optional<SecureBytes> decryptCbc(AesKey key, AesIv iv,
                                                    std::span<const std::byte> ciphertext);

} // namespace factordesk::crypto
