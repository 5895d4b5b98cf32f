// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEventLoop>

namespace factordesk::cli {

/// Runs the event loop until `sender` emits `finished`, which must not have been emitted before.
template <class Sender, class Signal>
void await(const Sender& sender, Signal finished)
{
    QEventLoop loop;
    QObject::connect(&sender, finished, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace factordesk::cli
