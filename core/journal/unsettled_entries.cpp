// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/unsettled_entries.h"

namespace factordesk::journal {

namespace {

bool mayHaveChanged(Outcome outcome)
{
    return outcome == Outcome::Done || outcome == Outcome::FoundDone ||
           outcome == Outcome::Unsettled;
}

} // namespace

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
        take(line->content->entry);
    }
    m_place = reader.place();
}

void UnsettledEntries::take(const JournalEntry& entry)
{
    m_entries.erase(keyOf(entry));
    if (mayHaveChanged(entry.outcome)) {
        for (const Change other : allChanges)
            m_entries.erase({other, entry.whom.id.text(), entry.server.text()});
    }
    if (entry.outcome == Outcome::Unsettled)
        m_entries.emplace(keyOf(entry), entry);
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
