// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/expected.h"
#include "core/crypto/sha256.h"
#include "core/vault/vault_error.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace factordesk::vault {

/// 16 random bytes that name something.
using RandomId = std::array<std::byte, 16>;

/// What a slot's key is derived from. The numbers are the file's; others are of newer programs,
/// whose slots are kept as they are.
enum class SlotKind : std::uint8_t { Password = 1, RecoveryKey = 2 };

/// One way to the master key, as the file has it (see slot.h for what is inside).
struct Slot
{
    std::uint8_t kind = 0;
    std::vector<std::byte> body;
};

/// The readable part of a vault's file (FORMAT.md, "Header").
struct Header
{
    RandomId vaultId{};
    RandomId saveId{}; ///< Another one with every save.
    WallTime savedAt{};
    std::uint32_t indexSize = 0; ///< Of the sealed index behind the header, in bytes.
    std::vector<Slot> keySlots;

    [[nodiscard]] const Slot* slot(SlotKind kind) const;
    /// Takes the place of the slot of the same kind, or the last place.
    void setSlot(Slot slot);
};

/// A header as it stands at the beginning of a file.
struct EncodedHeader
{
    std::vector<std::byte> bytes;  ///< With its checksum.
    crypto::Sha256Digest digest{}; ///< What every record of the file is bound to.
};

struct ParsedHeader
{
    Header header;
    crypto::Sha256Digest digest{};
    std::size_t size = 0; ///< In bytes, with the checksum.
};

inline constexpr std::size_t maximumSlots = 16;
/// In bytes, with the checksum.
inline constexpr std::size_t largestHeader = 8192;

[[nodiscard]] EncodedHeader encodeHeader(const Header& header);

/// Reads the header of a file. Kinds of error: NotAVault, NewerVersion, Damaged.
[[nodiscard]] Expected<ParsedHeader, VaultError> parseHeader(std::span<const std::byte> file);

} // namespace factordesk::vault
