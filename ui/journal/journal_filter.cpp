// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journal_filter.h"

#include <QDateTime>

#include <algorithm>

namespace factordesk::ui {

namespace {

bool names(const journal::Account& account, const QString& words)
{
    const QString text = account.loginName.text() + u' ' + account.id.text();
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(
        wanted, [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

bool JournalFilter::takes(const journal::JournalEntry& entry) const
{
    return (!outcome || *outcome == entry.outcome) && (!admin || *admin == entry.who) &&
           (!day.isValid() || localTime(entry.when).date() == day) && names(entry.whom, person);
}

QDateTime localTime(WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
}

} // namespace factordesk::ui
