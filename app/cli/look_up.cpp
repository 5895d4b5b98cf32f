// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/look_up.h"

#include "app/cli/console.h"
#include "app/cli/ending_signals.h"
#include "core/net/delays.h"

#include <QEventLoop>

namespace factordesk::cli {

using namespace std::chrono_literals;
using roster::PeopleResolver;

namespace {

/// A script does not wait for ever.
constexpr std::chrono::seconds longestWait = 5min;

Failure tooLongFailure(std::chrono::seconds wait)
{
    return {.kind = Failure::Kind::Network,
            .message = QStringLiteral("The server asks to be left alone for %1 s. Nothing was "
                                      "changed; try again later.")
                           .arg(wait.count())};
}

} // namespace

Expected<void, Failure> lookUp(zitadel::Client& client, roster::Roster& roster, LookUp whom,
                               const EndingSignals* ending)
{
    net::SystemDelays delays;
    PeopleResolver resolver(client, delays, roster);
    QEventLoop loop;
    QObject::connect(&resolver, &PeopleResolver::finished, &loop, &QEventLoop::quit);
    QObject::connect(&resolver, &PeopleResolver::paused, &loop, &QEventLoop::quit);
    QObject::connect(&resolver, &PeopleResolver::waitChanged, &loop, [&] {
        if (!resolver.waitsFor())
            return;
        if (*resolver.waitsFor() > longestWait)
            loop.quit();
        else
            Console(false).warn(QStringLiteral("The server asks for patience: going on in %1 s.")
                                    .arg(resolver.waitsFor()->count()));
    });
    if (ending)
        QObject::connect(ending, &EndingSignals::received, &loop, &QEventLoop::quit);
    if (whom == LookUp::Everybody)
        resolver.start();
    else
        resolver.settle();
    if (resolver.isRunning())
        loop.exec();
    if (resolver.pausedBy())
        return Unexpected(statusFailure(*resolver.pausedBy(), true));
    if (resolver.waitsFor() > longestWait)
        return Unexpected(tooLongFailure(*resolver.waitsFor()));
    return {};
}

} // namespace factordesk::cli
