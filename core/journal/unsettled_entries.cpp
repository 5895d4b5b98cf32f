// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/unsettled_entries.h"

namespace factordesk::journal {

UnsettledEntries::Key UnsettledEntries::keyOf(const JournalEntry& entry)
{
    return {entry.change, entry.whom.id.text(), entry.server.text()};
}

void UnsettledEntries::update()
{
    JournalReader reader(m_folder, m_place);
    // It is another journal than the one before, or a shorter one.
    if (reader.place().file.isEmpty())
        m_entries.clear();
    while (const std::optional<ReadLine> line = reader.next()) {
        if (!line->isWhole || !line->content)
            continue;
        const JournalEntry& entry = line->content->entry;
        if (entry.outcome == Outcome::Unsettled)
            m_entries.insert_or_assign(keyOf(entry), entry);
        else
            m_entries.erase(keyOf(entry));
    }
    m_place = reader.place();
}

std::optional<JournalEntry> UnsettledEntries::like(const JournalEntry& entry) const
{
    const auto found = m_entries.find(keyOf(entry));
    return found == m_entries.end() ? std::nullopt : std::optional(found->second);
}

std::vector<JournalEntry> UnsettledEntries::on(const EntryText& server) const
{
    std::vector<JournalEntry> entries;
    for (const auto& [key, entry] : m_entries) {
        if (entry.server == server)
            entries.push_back(entry);
    }
    return entries;
}

} // namespace factordesk::journal
