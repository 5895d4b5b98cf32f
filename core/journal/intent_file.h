// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/file_descriptor.h"
#include "core/journal/journal_folder.h"
#include "core/journal/journal_line.h"

#include <QSet>

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace factordesk::journal {

/// An entry on its way into the journal.
struct Intent
{
    enum class Kind {
        Begun,      ///< The change may have been sent; its outcome is Unsettled until it is known.
        Ended,      ///< What came of it is known.
        Settlement, ///< See JournalSink::settle().
    };
    Kind kind = Kind::Begun;
    JournalEntry entry = {}; ///< Its event is not empty.
    bool operator==(const Intent&) const = default;
};

/// What one process is about to write into the journal, so that a later one writes it when this one
/// is killed. A line of JSON for each intent and for each that is written; empty while none is
/// open. Locked (flock(2)) for as long as the process lives. Any thread.
///
/// The operating system has an intent when keep() returns, so that killing the program loses
/// nothing; the disk has it when sync() returns.
class IntentFile
{
public:
    explicit IntentFile(JournalFolder folder);
    /// Removes the file, if none is open.
    ~IntentFile();
    IntentFile(const IntentFile&) = delete;
    IntentFile& operator=(const IntentFile&) = delete;

    /// In the place of an earlier one of the same event. False where it cannot be written.
    bool keep(const Intent& intent);
    /// The journal on the disk has it.
    void close(const EntryText& event);
    /// Blocks until the disk has all that was kept before. False where it does not take it.
    bool sync();

    /// Those that the lines of such a file leave open, in the order of their beginnings. A line
    /// that is torn or cannot be read is passed over.
    [[nodiscard]] static std::vector<Intent> openIn(QByteArrayView content);

private:
    [[nodiscard]] bool isOpened();
    [[nodiscard]] bool append(const QByteArray& line);

    JournalFolder m_folder;
    std::mutex m_mutex;
    std::shared_ptr<FileDescriptor> m_file; ///< nullptr until the first intent.
    QString m_path;
    bool m_isInFolder = false; ///< Its name, too, is on the disk.
    qint64 m_end = 0;
    QSet<QString> m_open; ///< Events.
};

} // namespace factordesk::journal
