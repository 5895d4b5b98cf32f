// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <chrono>
#include <deque>
#include <optional>

namespace factordesk::roster {

/// How long a person takes at the desk, from the moments when people were done. Forgets what is
/// long ago, and does not count breaks.
class Pace
{
public:
    /// Longer than that nobody takes: it was a break.
    static constexpr std::chrono::minutes longest{20};

    void note(MonotonicTime doneAt);
    /// The median of the last few; no value before two were done.
    [[nodiscard]] std::optional<std::chrono::seconds> perPerson() const;

private:
    std::optional<MonotonicTime> m_last;
    std::deque<std::chrono::milliseconds> m_durations;
};

} // namespace factordesk::roster
