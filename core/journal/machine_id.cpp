// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/machine_id.h"

#include "core/journal/journal_line.h"

#include <QSysInfo>

namespace factordesk::journal {

EntryText thisMachine()
{
    QByteArray id = QSysInfo::machineUniqueId();
    if (id.isEmpty())
        id = QSysInfo::machineHostName().toUtf8();
    const crypto::Sha256Digest digest = digestOf("factordesk journal: " + id);
    constexpr qsizetype keptBytes = 8;
    const QByteArray kept(reinterpret_cast<const char*>(digest.data()), keptBytes);
    return EntryText::of(QLatin1String(kept.toHex()));
}

} // namespace factordesk::journal
