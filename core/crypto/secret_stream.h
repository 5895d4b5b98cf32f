// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/aead.h"
#include "core/secret/secure_bytes.h"

#include <cstddef>
#include <optional>
#include <span>

namespace factordesk::crypto {

inline constexpr std::size_t secretStreamHeaderSize = 24;

/// The first message of a stream that libsodium's crypto_secretstream_xchacha20poly1305 made, be it
/// tagged as the last one or not. No value when key, header or a bit of `message` is another.
[[nodiscard]] std::optional<SecureBytes>
openSecretStream(AeadKey key, std::span<const std::byte, secretStreamHeaderSize> header,
                 std::span<const std::byte> message);

} // namespace factordesk::crypto
