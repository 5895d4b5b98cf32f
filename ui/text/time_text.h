// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/clock_skew.h"

#include <QDateTime>
#include <QString>

#include <chrono>

namespace factordesk::text {

/// "45 seconds", "3 minutes", "2 hours": one unit, rounded to the nearest, without a sign.
[[nodiscard]] QString durationText(std::chrono::seconds duration);

/// A moment in local time with its zone, as the person's locale writes it; "not known" when
/// invalid.
[[nodiscard]] QString localTimeText(const QDateTime& moment);
/// The same moment in UTC, ISO 8601 with milliseconds.
[[nodiscard]] QString utcTimeText(const QDateTime& moment);
/// "just now", "5 minutes ago", "in 3 minutes"; empty for an invalid moment.
[[nodiscard]] QString agoText(const QDateTime& moment, const QDateTime& now);

/// How this computer's clock stands against the server's: "This computer's clock is 2 minutes
/// behind the server's." or that they agree, as far as the error bar tells.
[[nodiscard]] QString clockText(const diagnosis::ClockSkew& skew);

} // namespace factordesk::text
