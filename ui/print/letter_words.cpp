// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/letter_words.h"

#include <QDateTime>

namespace factordesk::ui {

QString LetterWords::date(WallTime moment) const
{
    const auto local = QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count());
    return m_language.locale().toString(local.date(), QLocale::LongFormat);
}

QString LetterWords::issuedBy(const enrollment::Connection& connection, WallTime at) const
{
    const LetterWords& words = *this;
    const QString who = !connection.who                       ? QString()
                        : connection.who->loginName.isEmpty() ? connection.who->name
                                                              : connection.who->loginName;
    if (who.isEmpty())
        //: At the foot of a letter; %1 is a date.
        return words(QT_TRANSLATE_NOOP("Letter", "Issued on %1")).arg(date(at));
    //: At the foot of a letter; %1 is a date, %2 the admin's login name.
    return words(QT_TRANSLATE_NOOP("Letter", "Issued on %1 by %2")).arg(date(at), who);
}

QString serverOf(const enrollment::Connection& connection)
{
    return connection.address ? connection.address->displayText() : connection.name;
}

} // namespace factordesk::ui
