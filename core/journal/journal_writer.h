// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/journal/journal_folder.h"
#include "core/journal/journal_head.h"
#include "core/journal/journal_line.h"
#include "core/journal/journal_tail.h"

namespace factordesk::journal {

enum class WriteError {
    NoFolder,    ///< The folder is not there and cannot be made.
    Busy,        ///< Another process has held the journal for two seconds.
    DiskFull,    ///< No room, or over the quota or the largest size of a file.
    CannotWrite, ///< Permissions, a read-only or a failing disk.
};

/// Appends to a journal. Several writers may work on one folder at once, in one process or many:
/// each append takes the lock of the folder, reads where the chain ends and goes on from there.
///
/// A line that a crash left torn is moved to a file of its own first. Where the head tells of lines
/// that are no longer there, the chain goes on from the head, so that checkJournal() finds the gap
/// for ever after. Entries go to the file of their month, but never to an older one than the last,
/// so that files in the order of their names are the chain even when the clock jumps back.
class JournalWriter
{
public:
    /// `machine` is what lines say of where they were written: thisMachine().
    JournalWriter(JournalFolder folder, EntryText machine);

    /// Returns once the disk has the entry; after an error it does not have it, unless it is a
    /// failing disk that nobody can believe. Blocks; any thread.
    Expected<void, WriteError> append(const JournalEntry& entry) const;
    /// The same for one that should have been written before: its time may be before that of the
    /// line before, and the line says why.
    Expected<void, WriteError> appendLeftOver(const JournalEntry& entry) const;

    [[nodiscard]] const JournalFolder& folder() const { return m_folder; }

private:
    Expected<void, WriteError> append(const JournalEntry& entry, WriterNotes notes) const;
    [[nodiscard]] Expected<void, WriteError> setTornAside(JournalTail& tail,
                                                          WriterNotes& notes) const;
    [[nodiscard]] Expected<JournalHead, WriteError> settleHead(const JournalTail& tail,
                                                               WriterNotes& notes) const;
    [[nodiscard]] Expected<void, WriteError> write(const JournalLine& line,
                                                   const JournalTail& tail) const;

    JournalFolder m_folder;
    EntryText m_machine;
};

} // namespace factordesk::journal
