// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/secret/secure_writer.h"
#include "core/vault/entry.h"
#include "core/vault/set_aside.h"

#include <QString>

#include <cstddef>
#include <span>

namespace factordesk::vault {

/// Why a record is no entry, and what it calls itself as far as that was read.
struct EntryFault
{
    SetAsideReason reason = SetAsideReason::Malformed;
    QString label = {};
};

/// The longest record, in bytes.
inline constexpr std::size_t maximumRecordSize = 256 * 1024;

/// Appends an entry, without its id, as FORMAT.md says ("Entry").
void encodeEntry(const Entry& entry, SecureWriter& writer);

/// The opposite. A field that is not known here, twice there, or out of range makes it fail: what
/// could make a wrong code is never guessed. The id stays null.
[[nodiscard]] Expected<Entry, EntryFault> decodeEntry(std::span<const std::byte> record);

} // namespace factordesk::vault
