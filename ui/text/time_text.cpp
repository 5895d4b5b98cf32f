// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/time_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace factordesk::text {

namespace {

class TimeText
{
    Q_DECLARE_TR_FUNCTIONS(TimeText)

public:
    static QString duration(std::chrono::seconds duration);
    static QString local(const QDateTime& moment);
    static QString ago(const QDateTime& moment, const QDateTime& now);
    static QString clock(const diagnosis::ClockSkew& skew);
};

QString TimeText::duration(std::chrono::seconds duration)
{
    const auto rounded = [&](int unit) {
        return static_cast<int>(std::lround(std::abs(double(duration.count())) / unit));
    };
    constexpr int minute = 60;
    constexpr int hour = 60 * minute;
    constexpr int day = 24 * hour;
    if (rounded(1) < 100)
        return tr("%n second(s)", "a duration", rounded(1));
    if (rounded(minute) < 100)
        return tr("%n minute(s)", "a duration", rounded(minute));
    if (rounded(hour) < 48)
        return tr("%n hour(s)", "a duration", rounded(hour));
    return tr("%n day(s)", "a duration", rounded(day));
}

QString TimeText::local(const QDateTime& moment)
{
    if (!moment.isValid())
        return tr("not known");
    const QDateTime here = moment.toLocalTime();
    //: A date and time, then the time zone's abbreviation.
    return tr("%1 %2").arg(QLocale().toString(here, QLocale::ShortFormat),
                           here.timeZoneAbbreviation());
}

QString TimeText::ago(const QDateTime& moment, const QDateTime& now)
{
    if (!moment.isValid())
        return {};
    const std::chrono::seconds age(moment.secsTo(now));
    if (std::chrono::abs(age) < std::chrono::seconds(5))
        return tr("just now");
    return age > std::chrono::seconds(0) ? tr("%1 ago").arg(duration(age))
                                         : tr("in %1").arg(duration(age));
}

QString TimeText::clock(const diagnosis::ClockSkew& skew)
{
    using std::chrono::seconds;
    if (!skew.isBeyond(seconds(2)))
        return tr("This computer's clock agrees with the server's.");
    const QString amount = duration(std::chrono::round<seconds>(skew.offset));
    return skew.offset > std::chrono::milliseconds(0)
               ? tr("This computer's clock is %1 behind the server's.").arg(amount)
               : tr("This computer's clock is %1 ahead of the server's.").arg(amount);
}

} // namespace

QString durationText(std::chrono::seconds duration)
{
    return TimeText::duration(duration);
}

QString localTimeText(const QDateTime& moment)
{
    return TimeText::local(moment);
}

QString utcTimeText(const QDateTime& moment)
{
    return moment.isValid() ? moment.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QString agoText(const QDateTime& moment, const QDateTime& now)
{
    return TimeText::ago(moment, now);
}

QString clockText(const diagnosis::ClockSkew& skew)
{
    return TimeText::clock(skew);
}

} // namespace factordesk::text
