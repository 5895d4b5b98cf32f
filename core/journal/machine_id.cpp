// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/machine_id.h"

#include <QCryptographicHash>
#include <QSysInfo>

namespace factordesk::journal {

EntryText thisMachine()
{
    QByteArray id = QSysInfo::machineUniqueId();
    if (id.isEmpty())
        id = QSysInfo::machineHostName().toUtf8();
    // Qt's own SHA-256, the same digest: asked before the window's first paint, when OpenSSL would
    // still have to read its settings and set up its providers.
    const QByteArray digest =
        QCryptographicHash::hash("factordesk journal: " + id, QCryptographicHash::Sha256);
    constexpr qsizetype keptBytes = 8;
    return EntryText::of(QLatin1String(digest.first(keptBytes).toHex()));
}

} // namespace factordesk::journal
