// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/sha256.h"
#include "core/journal/journal_folder.h"

#include <cstdint>
#include <optional>

namespace factordesk::journal {

/// The end of the chain, in a small file beside the journal. Each line guards the one before it;
/// the head guards the last one, which could otherwise be changed or removed unnoticed.
///
/// It is written after the line. When the power goes in between, it is one line behind, and never
/// more.
struct JournalHead
{
    std::uint64_t number = 0; ///< Of the last line; 0 before the first.
    crypto::Sha256Digest digest = {};
    bool operator==(const JournalHead&) const = default;

    /// No value where there is none that can be read.
    [[nodiscard]] static std::optional<JournalHead> read(const JournalFolder& folder);
    /// Returns once the disk has it; false when it could not be written, and errno says why.
    [[nodiscard]] bool write(const JournalFolder& folder) const;
};

} // namespace factordesk::journal
