// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QEvent>

namespace factordesk::test {

/// Lets everything happen that is due: queued calls, timers of zero length and deferred deletions,
/// and what follows from them. For tests where nothing takes longer than that; never waits.
inline void runEvents()
{
    // A chain of more links than this is a loop.
    constexpr int rounds = 200;
    for (int i = 0; i < rounds; ++i) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

} // namespace factordesk::test
