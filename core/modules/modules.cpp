// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modules/modules.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPluginLoader>

namespace factordesk {

QString ownFile(const QString& name)
{
    const QDir program(QCoreApplication::applicationDirPath());
    for (const QString& folder :
         {QStringLiteral("modules"), QStringLiteral(FACTORDESK_MODULES_FROM_PROGRAM)}) {
        QString path = program.absoluteFilePath(QStringLiteral("%1/%2").arg(folder, name));
        if (QFileInfo::exists(path))
            return path;
    }
    return {};
}

QString modulePath(const QString& name)
{
    return ownFile(name + QStringLiteral(".so"));
}

Expected<QObject*, QString> loadModule(const QString& name)
{
    const QString path = modulePath(name);
    if (path.isEmpty())
        return Unexpected(QString());
    QPluginLoader loader(path);
    if (QObject* const instance = loader.instance())
        return instance;
    return Unexpected(loader.errorString());
}

} // namespace factordesk
