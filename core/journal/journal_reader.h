// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal_folder.h"
#include "core/journal/journal_line.h"

#include <QFile>
#include <QStringList>

#include <optional>

namespace factordesk::journal {

/// A line as it stands in a file, be it good or not.
struct ReadLine
{
    QString file;                ///< The file's name, without its folder.
    qsizetype line = 1;          ///< Within the file, from 1.
    bool isWhole = true;         ///< It has its line end.
    crypto::Sha256Digest digest; ///< Of the line as it stands; zeroes where it is too long.
    Expected<JournalLine, LineError> content;
};

/// Where reading stopped: in front of a line.
struct JournalPlace
{
    QString file = {}; ///< Empty: at the beginning.
    qint64 offset = 0; ///< Bytes.
};

/// Reads a journal from its first line to its last, a line at a time and in bounded memory. Checks
/// nothing: checkJournal() does. May run while others write.
class JournalReader
{
public:
    /// Reads the files that are there now.
    explicit JournalReader(JournalFolder folder);
    /// Reads on from there; the numbers of lines count from there, too. From the beginning where
    /// the journal no longer reaches so far.
    JournalReader(JournalFolder folder, const JournalPlace& from);

    /// No value at the end. Where a file cannot be read, too: see unreadableFile().
    [[nodiscard]] std::optional<ReadLine> next();
    /// Behind the last whole line that was read.
    [[nodiscard]] const JournalPlace& place() const { return m_place; }
    /// The name of the file at which reading stopped, or the path of the folder that cannot be
    /// read; empty while all is well.
    [[nodiscard]] const QString& unreadableFile() const { return m_unreadableFile; }

private:
    [[nodiscard]] bool openNext();

    JournalFolder m_folder;
    QStringList m_waiting; ///< Files yet to be read.
    QString m_name;        ///< Of the file that is open.
    QFile m_file;
    qsizetype m_line = 0;
    JournalPlace m_place;
    QString m_unreadableFile;
};

} // namespace factordesk::journal
