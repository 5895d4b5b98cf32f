// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/delays.h"

#include <QTimer>

#include <utility>

namespace factordesk::net {

void SystemDelays::after(std::chrono::milliseconds delay, QObject* context,
                         std::function<void()> action)
{
    QTimer::singleShot(delay, context, std::move(action));
}

} // namespace factordesk::net
