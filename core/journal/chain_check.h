// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal_entry.h"
#include "core/journal/journal_folder.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace factordesk::journal {

/// What is wrong with a journal at the first place where it is.
enum class Fault {
    Changed,      ///< The line is not what was written.
    Removed,      ///< Lines are missing in front of this one.
    Swapped,      ///< The line stands too early: others that belong before it follow later.
    Inserted,     ///< The line does not belong here: it was added, or stands here a second time.
    Torn,         ///< The line has no end: the program or the computer stopped while it wrote.
    OtherMachine, ///< From here on, lines were written on another computer.
    HeadLost,     ///< The file that guards the last line is gone: lines may be missing at the end.
    Newer,        ///< The line was written by a newer version.
    Unreadable,   ///< The file, or the folder, cannot be read.
};

/// The first broken line.
struct ChainBreak
{
    Fault fault = Fault::Changed;
    QString file = {}; ///< The file's name, without its folder; the folder's path where it is that.
    qsizetype line = 1; ///< Within the file, from 1; for lines missing at the end, one beyond it.
    std::uint64_t firstMissing = 0; ///< For Removed: the numbers of the entries that are missing.
    std::uint64_t lastMissing = 0;
    bool operator==(const ChainBreak&) const = default;
};

struct CheckResult
{
    std::uint64_t entries = 0; ///< That can be read, in all files.
    std::optional<ChainBreak> firstBreak = {};
    [[nodiscard]] bool isIntact() const { return !firstBreak; }
};

/// Reads the whole journal and follows its chain. `machine` is this computer (thisMachine()): a
/// journal that ends with lines of another one is not this computer's.
///
/// Any one line that was changed, removed, moved or added is found and named. Who rewrites every
/// line from there to the end, and the head, is not: nothing on this computer could tell.
[[nodiscard]] CheckResult checkJournal(const JournalFolder& folder, const EntryText& machine);

} // namespace factordesk::journal
