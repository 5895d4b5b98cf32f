// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>
#include <QStringList>

namespace factordesk::journal {

/// The names within the folder of a journal.
class JournalFolder
{
public:
    explicit JournalFolder(QString path) : m_path(std::move(path)) {}

    /// Where the journal of the person at this computer is kept, whatever program writes it.
    [[nodiscard]] static JournalFolder ofThisUser();

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] QString pathOf(const QString& fileName) const;
    /// The names of the journal's files ("journal-2026-11.jsonl"), oldest month first.
    [[nodiscard]] QStringList files() const;
    /// Whether files() could tell: the folder can be read, or there is none yet.
    [[nodiscard]] bool isReadable() const;
    /// The file of the month in which `time` is, by UTC. From the year 0 to 9999.
    [[nodiscard]] static QString fileFor(WallTime time);
    /// A name for the torn end of `file` that nothing has yet: "journal-2026-11.torn-1".
    [[nodiscard]] QString freeTornName(const QString& file) const;
    [[nodiscard]] QString headPath() const { return pathOf(QStringLiteral("journal.head")); }
    [[nodiscard]] QString lockPath() const { return pathOf(QStringLiteral("journal.lock")); }
    /// The names of the files of entries that are not in the journal yet (see IntentFile).
    [[nodiscard]] QStringList intentFiles() const;
    /// A name for such a file that no other process will choose.
    [[nodiscard]] static QString newIntentName();
    /// Makes the folder, for its owner alone, if it is not there.
    [[nodiscard]] bool make() const;

private:
    QString m_path;
};

} // namespace factordesk::journal
