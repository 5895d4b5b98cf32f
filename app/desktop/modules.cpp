// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/modules.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPluginLoader>

namespace factordesk::app {

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

QObject* loadModule(const QString& name)
{
    const QString path = modulePath(name);
    if (path.isEmpty())
        return nullptr;
    QPluginLoader loader(path);
    QObject* const instance = loader.instance();
    if (!instance)
        qWarning("the module %s does not fit: %s", qPrintable(path),
                 qPrintable(loader.errorString()));
    return instance;
}

} // namespace factordesk::app
