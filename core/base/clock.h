// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace factordesk {

/// A moment of wall-clock time, UTC, in milliseconds since 1970-01-01 (leap seconds not counted).
using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;

/// A moment on a clock that only goes forward; its zero means nothing.
using MonotonicTime = std::chrono::time_point<std::chrono::steady_clock, std::chrono::milliseconds>;

/// Where time comes from. Everything that needs the time takes a `const Clock&` (borrowed; it
/// must outlive the borrower), so that a test can hold time still.
class Clock
{
public:
    virtual ~Clock() = default;
    /// The wall clock. It may jump, forward or back, when somebody sets it.
    [[nodiscard]] virtual WallTime now() const = 0;
    /// For measuring durations; never jumps back.
    [[nodiscard]] virtual MonotonicTime monotonicNow() const = 0;
};

/// The computer's own clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] WallTime now() const override;
    [[nodiscard]] MonotonicTime monotonicNow() const override;
};

} // namespace factordesk
