// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keyring/owed_removals.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <utility>

namespace factordesk::keyring {

namespace {

constexpr qint64 largestFile = 1024 * 1024;

} // namespace

OwedRemovals::OwedRemovals(QString path) : m_path(std::move(path)) {}

bool OwedRemovals::contains(const SecretName& name)
{
    return owed().contains(name.text());
}

void OwedRemovals::add(const SecretName& name)
{
    if (contains(name))
        return;
    owed().append(name.text());
    write();
}

void OwedRemovals::settle(const SecretName& name)
{
    settle(name.text());
}

void OwedRemovals::settle(const QString& name)
{
    if (owed().removeAll(name) > 0)
        write();
}

QStringList& OwedRemovals::owed()
{
    if (!m_owed) {
        QFile file(m_path);
        const bool isReadable = file.open(QIODevice::ReadOnly) && file.size() <= largestFile;
        const QString lines = isReadable ? QString::fromUtf8(file.readAll()) : QString();
        m_owed = lines.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }
    return *m_owed;
}

void OwedRemovals::write()
{
    if (m_owed->isEmpty()) {
        QFile::remove(m_path);
        return;
    }
    QDir().mkpath(QFileInfo(m_path).path());
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(m_owed->join(QLatin1Char('\n')).toUtf8() + '\n');
    file.commit();
}

} // namespace factordesk::keyring
