// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal_folder.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QUuid>

namespace factordesk::journal {

JournalFolder JournalFolder::ofThisUser()
{
    // Not AppDataLocation, which is another for each program.
    return JournalFolder(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                         QStringLiteral("/factordesk/journal"));
}

QString JournalFolder::pathOf(const QString& fileName) const
{
    return QDir(m_path).filePath(fileName);
}

QStringList JournalFolder::files() const
{
    static const QRegularExpression form(QStringLiteral("\\Ajournal-\\d{4}-\\d{2}\\.jsonl\\z"));
    // Whatever has the name, so that what cannot be read as a file is told and not passed over.
    return QDir(m_path).entryList(QDir::AllEntries | QDir::System, QDir::Name).filter(form);
}

bool JournalFolder::isReadable() const
{
    const QFileInfo folder(m_path);
    if (folder.exists() || folder.isSymLink())
        return folder.isDir() && folder.isReadable() && folder.isExecutable();
    // Nobody knows what is in a folder that cannot be entered.
    const QFileInfo outside(folder.path());
    return !outside.exists() || (outside.isDir() && outside.isExecutable());
}

QString JournalFolder::fileFor(WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC)
        .toString(QStringLiteral("'journal-'yyyy-MM'.jsonl'"));
}

QString JournalFolder::freeTornName(const QString& file) const
{
    const QString stem = file.chopped(QLatin1String(".jsonl").size());
    for (int number = 1;; ++number) {
        const QString name = QStringLiteral("%1.torn-%2").arg(stem).arg(number);
        if (!QFile::exists(pathOf(name)))
            return name;
    }
}

QStringList JournalFolder::intentFiles() const
{
    return QDir(m_path).entryList({QStringLiteral("journal.intents-*")}, QDir::Files, QDir::Name);
}

QString JournalFolder::newIntentName()
{
    return QStringLiteral("journal.intents-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
}

bool JournalFolder::make() const
{
    if (QDir(m_path).exists())
        return true;
    return QDir().mkpath(m_path) &&
           QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace factordesk::journal
