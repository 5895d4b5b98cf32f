// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/base/random_source.h"
#include "core/vault/contents.h"
#include "core/vault/vault_error.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <vector>

namespace factordesk::vault {

/// An entry and where it stood, to be put back there.
struct RemovedEntry
{
    Entry entry;
    EntryId before = {}; ///< The entry that followed it; null when it was the last.
};

/// Takes a change back: the contents are as before it. Only when nothing was changed since.
using Undo = std::function<void(Contents&)>;
/// The way back of a change that was made; or why it was not.
using Changed = Expected<Undo, VaultError>;

// The changes of a vault's contents, in memory. Kinds of error: NoSuchEntry, NotACounter.

/// At the end. `ids` gets the new ones, in the order of the entries.
[[nodiscard]] Changed addEntries(Contents& contents, std::vector<Entry> entries,
                                 RandomSource& random, std::vector<EntryId>& ids);
/// Takes the place of the entry with its id.
[[nodiscard]] Changed replaceEntry(Contents& contents, Entry entry);
/// `removed` gets copies of what was taken away. An entry that is set aside can be removed, too;
/// then there is nothing to put back.
[[nodiscard]] Changed removeEntries(Contents& contents, const std::vector<EntryId>& ids,
                                    std::vector<RemovedEntry>& removed);
/// Where they stood, as far as that can be told; the rest at the end.
[[nodiscard]] Changed putBackEntries(Contents& contents, std::vector<RemovedEntry> entries);
/// To stand before another entry; last where that is null.
[[nodiscard]] Changed moveEntry(Contents& contents, const EntryId& id, const EntryId& before);
/// `counter` gets the one to use; the entry has the next.
[[nodiscard]] Changed takeCounter(Contents& contents, const EntryId& id, std::uint64_t& counter);
/// Empty removes it.
[[nodiscard]] Changed setSecret(Contents& contents, const QString& name, SecureBytes secret);

/// Before earlier contents become the present ones again: a counter does not go back, so that no
/// code of an account is made twice; and what is no account, such as a token, stays as it is.
void keepWhatMovedOn(Contents& earlier, const Contents& present);

} // namespace factordesk::vault
