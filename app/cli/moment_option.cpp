// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/moment_option.h"

#include "core/base/clock.h"

namespace factordesk::cli {

Option atOption()
{
    return {QStringLiteral("at"), QStringLiteral("UNIX_SECONDS"),
            QStringLiteral("The moment to look at, in seconds since 1970; now when absent.")};
}

Expected<otp::UnixTime, Failure> momentOf(const Arguments& arguments)
{
    const auto now = std::chrono::floor<std::chrono::seconds>(SystemClock().now());
    constexpr qint64 latest = 1'000'000'000'000'000;
    const Expected<qint64, Failure> seconds =
        arguments.number(QStringLiteral("at"), 0, latest, now.time_since_epoch().count());
    if (!seconds)
        return Unexpected(seconds.error());
    return otp::UnixTime(std::chrono::seconds(*seconds));
}

} // namespace factordesk::cli
