// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

namespace factordesk::test {

/// A clock that stands still until the test moves it.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(WallTime now = WallTime(std::chrono::milliseconds(1'700'000'000'000)))
        : m_now(now)
    {
    }

    [[nodiscard]] WallTime now() const override { return m_now; }
    [[nodiscard]] MonotonicTime monotonicNow() const override { return m_monotonic; }

    /// Time passes.
    void advance(std::chrono::milliseconds duration)
    {
        m_now += duration;
        m_monotonic += duration;
    }
    /// Somebody sets the wall clock.
    void set(WallTime now) { m_now = now; }

private:
    WallTime m_now;
    MonotonicTime m_monotonic{std::chrono::hours(1)};
};

} // namespace factordesk::test
