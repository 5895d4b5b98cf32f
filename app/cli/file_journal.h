// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/intent_file.h"
#include "core/journal/journal_sink.h"
#include "core/journal/journal_writer.h"
#include "core/journal/unsettled_entries.h"

namespace factordesk::cli {

/// The journal of the person at this computer, written at once: a command does not end before its
/// entry is on the disk, and one that is killed leaves it for the next. What cannot be written is
/// told on standard error, and the command goes on.
class FileJournal final : public journal::JournalSink
{
public:
    FileJournal();
    void begin(const journal::JournalEntry& intent) override;
    void add(const journal::JournalEntry& entry) override;
    void settle(const journal::JournalEntry& entry) override;

private:
    static void warnOf(const journal::JournalEntry& entry, journal::WriteError error);

    journal::JournalWriter m_writer;
    journal::IntentFile m_intents;
    journal::UnsettledEntries m_unsettled;
    bool m_hasClearedUp = false; ///< What killed processes had left is in the journal.
};

} // namespace factordesk::cli
