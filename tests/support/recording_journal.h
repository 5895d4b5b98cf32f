// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal_sink.h"

#include <QList>

namespace factordesk::test {

/// Keeps what the journal was told.
class RecordingJournal final : public journal::JournalSink
{
public:
    QList<journal::JournalEntry> begun;
    QList<journal::JournalEntry> entries; ///< Settlements among them.

    void begin(const journal::JournalEntry& intent) override { begun.append(intent); }
    void add(const journal::JournalEntry& entry) override { entries.append(entry); }
    void settle(const journal::JournalEntry& entry) override { entries.append(entry); }
};

} // namespace factordesk::test
