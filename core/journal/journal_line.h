// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/crypto/sha256.h"
#include "core/journal/journal_entry.h"

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>

namespace factordesk::journal {

/// What the writer noticed about its own journal before it wrote a line.
struct WriterNotes
{
    bool clockWentBack = false; ///< The line before tells of a later time.
    bool headWasLost = false;   ///< What guards the last line was gone (see JournalHead).
    bool otherMachine = false;  ///< The line before was written on another computer.
    bool wasLeftOver = false; ///< Written by a later start: the program had ended before it could.
    EntryText setAside = {};  ///< The file that a torn line was moved to; empty when none was.
    bool operator==(const WriterNotes&) const = default;
};

/// One line of a journal: an entry and its place in the chain.
struct JournalLine
{
    std::uint64_t number = 1;           ///< From 1, over all files.
    crypto::Sha256Digest previous = {}; ///< Of the line before, without its line end; zeroes in
                                        ///< the first.
    EntryText machine = {};             ///< Where it was written (see MachineId).
    WriterNotes notes = {};
    JournalEntry entry = {};
    bool operator==(const JournalLine&) const = default;
};

/// Bytes, without the line end. The writer never reaches it, and the reader takes no more.
inline constexpr qsizetype longestLine = 32 * 1024;

enum class LineError {
    TooLong,
    NotAnEntry, ///< No JSON object of ours, or a member that is missing or cannot be read.
    Newer,      ///< Of a later version of the format.
};

/// One line of JSON, without a line end, at most longestLine bytes.
[[nodiscard]] QByteArray encodeLine(const JournalLine& line);
/// Reads what encodeLine() wrote. `bytes` may be any; members that are not known are passed over.
[[nodiscard]] Expected<JournalLine, LineError> decodeLine(QByteArrayView bytes);

/// What the next line's `previous` is to be.
[[nodiscard]] crypto::Sha256Digest digestOf(QByteArrayView line);

/// The words that stand in the file, for other programs' sake: "verify", "settled-as-done".
[[nodiscard]] QLatin1String wordFor(Change change);
[[nodiscard]] QLatin1String wordFor(Outcome outcome);

/// As it stands in the file: RFC 3339, UTC, with milliseconds.
[[nodiscard]] QString timeText(WallTime time);

} // namespace factordesk::journal
