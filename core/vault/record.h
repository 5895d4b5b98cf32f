// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random_source.h"
#include "core/crypto/aead.h"
#include "core/crypto/sha256.h"
#include "core/secret/secure_bytes.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace factordesk::vault {

/// What a sealed record holds, as the file numbers it (FORMAT.md, "Records").
enum class RecordKind : std::uint8_t { Index = 0, Entry = 1, Secret = 2, Damaged = 3 };

/// What a record is bound to: the header of its own save, its place and its kind. A record of
/// another save, moved or taken for another kind does not open.
struct RecordPlace
{
    crypto::Sha256Digest header{};
    std::uint32_t position = 0; ///< 0 for the index; the records follow from 1.
    std::uint8_t kind = 0;

    bool operator==(const RecordPlace&) const = default;
};

/// Bytes of a record besides its plaintext: nonce and tag.
inline constexpr std::size_t recordOverhead = crypto::aeadNonceSize + crypto::aeadTagSize;

[[nodiscard]] std::vector<std::byte> sealRecord(crypto::AeadKey key, const RecordPlace& place,
                                                std::span<const std::byte> plaintext,
                                                RandomSource& random);

/// No value when a bit of it, or its place, is another than when it was sealed.
[[nodiscard]] std::optional<SecureBytes> openRecord(crypto::AeadKey key, const RecordPlace& place,
                                                    std::span<const std::byte> sealed);

/// A record that no longer opens, with the place it was bound to: the plaintext of a record of the
/// kind Damaged, which keeps it through every later save.
[[nodiscard]] SecureBytes wrapDamaged(const RecordPlace& place, std::span<const std::byte> sealed);

} // namespace factordesk::vault
