// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/chip_content.h"

#include "ui/text/status_text.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>

namespace factordesk::ui {

namespace {

class ChipText
{
    Q_DECLARE_TR_FUNCTIONS(ChipText)

public:
    static QString clock(const diagnosis::ClockSkew& skew);
    static QString server(const enrollment::Connection& connection);
    static QString signedIn(const enrollment::Connection& connection);
};

QString ChipText::clock(const diagnosis::ClockSkew& skew)
{
    using std::chrono::seconds;
    if (!skew.isBeyond(seconds(2)))
        return tr("Clocks agree");
    const QString amount = text::durationText(std::chrono::round<seconds>(skew.offset));
    //: Of this computer's clock, compared with the server's; %1 is a duration.
    return skew.offset.count() > 0 ? tr("Clock %1 behind").arg(amount)
                                   : tr("Clock %1 ahead").arg(amount);
}

QString ChipText::server(const enrollment::Connection& connection)
{
    if (!connection.address)
        return {};
    if (connection.isPractice)
        return tr("Practice server");
    return connection.name.isEmpty() ? connection.address->displayText() : connection.name;
}

QString ChipText::signedIn(const enrollment::Connection& connection)
{
    if (connection.isPractice)
        return tr("Nothing here is real");
    if (connection.who)
        return connection.who->name;
    return connection.hasToken ? tr("Signed in by token") : QString();
}

} // namespace

ServerChipContent chipContent(const enrollment::Connection& connection)
{
    ServerChipContent content{.state = ServerState::None,
                              .server = ChipText::server(connection),
                              .person = ChipText::signedIn(connection),
                              .clock = {}};
    if (!connection.address)
        return content;
    content.state = connection.isPractice ? ServerState::Practice : ServerState::Connected;
    if (connection.skew)
        content.clock = ChipText::clock(*connection.skew);
    if (connection.trouble) {
        content.state = ServerState::Trouble;
        content.clock = text::explain(*connection.trouble).title;
    }
    return content;
}

} // namespace factordesk::ui
