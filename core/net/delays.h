// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>
#include <functional>

namespace factordesk::net {

/// Does things later. Passed in, so that in a test an hour takes no time.
class Delays
{
public:
    virtual ~Delays() = default;
    /// Calls `action` once, from the event loop, when `delay` is over; not at all when `context`
    /// has been deleted by then.
    virtual void after(std::chrono::milliseconds delay, QObject* context,
                       std::function<void()> action) = 0;
};

/// By Qt's timers.
class SystemDelays final : public Delays
{
public:
    void after(std::chrono::milliseconds delay, QObject* context,
               std::function<void()> action) override;
};

} // namespace factordesk::net
