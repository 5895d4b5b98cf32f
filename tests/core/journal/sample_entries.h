// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal_folder.h"
#include "core/journal/journal_writer.h"

#include <QByteArray>
#include <QList>
#include <QString>

/// Journals of invented people, for the tests.
namespace factordesk::test {

/// Noon of a day of 2026, UTC.
[[nodiscard]] WallTime noon(int month, int day);

/// What happened to the person of that number: another change and outcome for each.
[[nodiscard]] journal::JournalEntry sampleEntry(int number);

/// The computer of the tests.
[[nodiscard]] journal::EntryText testMachine();

/// Appends sampleEntry(1) to sampleEntry(count); every fifth is of the next month.
void fillJournal(const journal::JournalFolder& folder, int count);

/// The journal's lines with their line ends, over all its files.
[[nodiscard]] QList<QByteArray> linesOf(const journal::JournalFolder& folder);

/// A template for QTemporaryDir: in memory where that is possible, since a disk takes its time for
/// each of many thousand writes.
[[nodiscard]] QString quickTemporary();

/// The whole of one file, and its replacement.
[[nodiscard]] QByteArray contentOf(const QString& path);
void overwrite(const QString& path, const QByteArray& content);

} // namespace factordesk::test
