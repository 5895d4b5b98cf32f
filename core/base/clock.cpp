// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

namespace factordesk {

WallTime SystemClock::now() const
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now());
}

MonotonicTime SystemClock::monotonicNow() const
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now());
}

} // namespace factordesk
