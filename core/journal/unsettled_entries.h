// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal_entry.h"
#include "core/journal/journal_folder.h"
#include "core/journal/journal_reader.h"

#include <map>
#include <optional>
#include <tuple>
#include <vector>

namespace factordesk::journal {

/// The changes that are Unsettled in a journal: of each kind, for each person on each server, the
/// last one, if nothing is known of it and no other change has been made for the person since: from
/// then on a reading says nothing of it. Reads the whole journal once, and after that only what was
/// written since, by whatever process. One thread at a time.
class UnsettledEntries
{
public:
    explicit UnsettledEntries(JournalFolder folder) : m_folder(std::move(folder)) {}

    /// Reads what is new. Blocks.
    void update();
    /// The one of that kind, person and server; no value where it is settled, or there is none.
    [[nodiscard]] std::optional<JournalEntry> like(const JournalEntry& entry) const;
    /// All of them on a server, in no particular order.
    [[nodiscard]] std::vector<JournalEntry> on(const EntryText& server) const;

private:
    using Key = std::tuple<Change, QString, QString>; ///< What, whom by their id, on which server.
    [[nodiscard]] static Key keyOf(const JournalEntry& entry);
    void take(const JournalEntry& entry);

    JournalFolder m_folder;
    JournalPlace m_place;
    std::map<Key, JournalEntry> m_entries;
};

} // namespace factordesk::journal
