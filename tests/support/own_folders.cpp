// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/own_folders.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <memory>
#include <utility>

namespace factordesk::test {

QString useOwnFolders()
{
    static std::unique_ptr<QTemporaryDir> folders;
    folders = std::make_unique<QTemporaryDir>();
    if (!folders->isValid())
        qFatal("no folder for the test: %s", qPrintable(folders->errorString()));
    for (const auto& [variable, name] :
         {std::pair{"XDG_CONFIG_HOME", "config"}, std::pair{"XDG_DATA_HOME", "data"},
          std::pair{"XDG_STATE_HOME", "state"}, std::pair{"XDG_CACHE_HOME", "cache"}})
        qputenv(variable, folders->filePath(QString::fromLatin1(name)).toLocal8Bit());
    return folders->path();
}

} // namespace factordesk::test
