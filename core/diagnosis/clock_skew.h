// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <chrono>
#include <optional>
#include <string_view>

namespace factordesk::diagnosis {

/// How far a server's clock is from this computer's, from one answer.
struct ClockSkew
{
    /// Server minus this computer: positive when the server is ahead (this computer is behind).
    std::chrono::milliseconds offset{0};
    /// The truth lies within offset ± error: half the round trip, plus half of the second that
    /// the Date header cuts off.
    std::chrono::milliseconds error{0};

    /// True when even the error bar cannot explain the offset away beyond `limit`.
    [[nodiscard]] bool isBeyond(std::chrono::milliseconds limit) const;
};

/// Reads an IMF-fixdate, as the HTTP Date header carries it (RFC 9110, section 5.6.7):
/// "Sun, 06 Nov 1994 08:49:37 GMT". The two obsolete forms are not read.
[[nodiscard]] std::optional<std::chrono::sys_seconds> parseHttpDate(std::string_view text);

/// The skew shown by an answer whose Date was `serverDate`, asked at `sent` and answered at
/// `received` by this computer's wall clock. No value when received lies before sent (the clock
/// was set in between).
[[nodiscard]] std::optional<ClockSkew> clockSkew(std::chrono::sys_seconds serverDate, WallTime sent,
                                                 WallTime received);

/// The better of two measurements: the new one unless the old error bar is narrower and agrees.
[[nodiscard]] ClockSkew combined(const ClockSkew& earlier, const ClockSkew& later);

} // namespace factordesk::diagnosis
