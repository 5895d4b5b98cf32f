// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/clock_skew.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace factordesk::diagnosis {

namespace {

using namespace std::chrono_literals;

constexpr std::array<std::string_view, 7> dayNames = {"Sun", "Mon", "Tue", "Wed",
                                                      "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 12> monthNames = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// The index of `name` in `names`; their number when it is not among them.
template <std::size_t Size>
unsigned indexOf(std::string_view name, const std::array<std::string_view, Size>& names)
{
    return static_cast<unsigned>(std::ranges::find(names, name) - names.begin());
}

/// Whether `text` has the shape of `pattern`: '0' stands for a digit, 'a' for anything, and every
/// other character for itself.
bool hasShape(std::string_view text, std::string_view pattern)
{
    return std::ranges::equal(text, pattern, [](char c, char p) {
        return p == 'a' || (p == '0' ? c >= '0' && c <= '9' : c == p);
    });
}

int numberAt(std::string_view text, std::size_t position, std::size_t length)
{
    int value = 0;
    for (const char digit : text.substr(position, length))
        value = value * 10 + (digit - '0');
    return value;
}

} // namespace

bool ClockSkew::isBeyond(std::chrono::milliseconds limit) const
{
    return std::chrono::abs(offset) - error > limit;
}

std::optional<std::chrono::sys_seconds> parseHttpDate(std::string_view text)
{
    if (!hasShape(text, "aaa, 00 aaa 0000 00:00:00 GMT"))
        return std::nullopt;
    const std::chrono::year_month_day date(
        std::chrono::year(numberAt(text, 12, 4)),
        std::chrono::month(indexOf(text.substr(8, 3), monthNames) + 1),
        std::chrono::day(static_cast<unsigned>(numberAt(text, 5, 2))));
    const int hour = numberAt(text, 17, 2);
    const int minute = numberAt(text, 20, 2);
    const int second = numberAt(text, 23, 2);
    // Second 60 is a leap second, which Unix time counts as the first of the next minute.
    if (!date.ok() || hour > 23 || minute > 59 || second > 60)
        return std::nullopt;
    const std::chrono::sys_days day(date);
    if (indexOf(text.substr(0, 3), dayNames) != std::chrono::weekday(day).c_encoding())
        return std::nullopt;
    return day + std::chrono::hours(hour) + std::chrono::minutes(minute) +
           std::chrono::seconds(second);
}

std::optional<ClockSkew> clockSkew(std::chrono::sys_seconds serverDate, WallTime sent,
                                   WallTime received)
{
    if (received < sent)
        return std::nullopt;
    // The server wrote the header between `sent` and `received`, within the second it names.
    const std::chrono::milliseconds roundTrip = received - sent;
    const WallTime here = sent + roundTrip / 2;
    const WallTime there = serverDate + 500ms;
    return ClockSkew{.offset = there - here, .error = (roundTrip + 1ms) / 2 + 500ms};
}

ClockSkew combined(const ClockSkew& earlier, const ClockSkew& later)
{
    const bool agree =
        std::chrono::abs(earlier.offset - later.offset) <= earlier.error + later.error;
    return agree && earlier.error < later.error ? earlier : later;
}

} // namespace factordesk::diagnosis
