// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/otp/parameters.h"

#include <algorithm>

namespace factordesk::otp {

Expected<Digits, ParameterError> Digits::make(int count)
{
    if (count < 4 || count > 10)
        return Unexpected(ParameterError::DigitsOutOfRange);
    Digits digits;
    digits.m_count = count;
    return digits;
}

Expected<Period, ParameterError> Period::make(std::chrono::seconds length)
{
    using namespace std::chrono_literals;
    if (length < 1s || length > 24h)
        return Unexpected(ParameterError::PeriodOutOfRange);
    Period period;
    period.m_length = length;
    return period;
}

Parameters motpParameters()
{
    using namespace std::chrono_literals;
    return {
        .kind = Kind::Motp, .digits = Digits::make(6).value(), .period = Period::make(10s).value()};
}

Parameters yandexParameters()
{
    return {
        .kind = Kind::Yandex, .algorithm = Algorithm::Sha256, .digits = Digits::make(8).value()};
}

TimeStep timeStepAt(UnixTime at, Period period)
{
    const auto sinceEpoch = std::max(at.time_since_epoch(), std::chrono::seconds::zero());
    return {sinceEpoch / period.length()};
}

UnixTime beginOf(TimeStep step, Period period)
{
    return UnixTime(step.value * period.length());
}

} // namespace factordesk::otp
