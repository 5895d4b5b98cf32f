// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/pending.h"

#include <QTimer>

namespace factordesk::net {

void PendingBase::announceFinished()
{
    QTimer::singleShot(0, this, [this] {
        if (std::exchange(m_finished, true))
            return;
        emit finished();
    });
}

} // namespace factordesk::net
