// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal_sink.h"
#include "core/journal/journal_writer.h"

namespace factordesk::cli {

/// The journal of the person at this computer, written at once: a command does not end before its
/// entry is on the disk. What cannot be written is told on standard error, and the command goes on.
class FileJournal final : public journal::JournalSink
{
public:
    FileJournal();
    void add(const journal::JournalEntry& entry) override;

private:
    journal::JournalWriter m_writer;
};

} // namespace factordesk::cli
