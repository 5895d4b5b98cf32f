// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/roster_leftovers.h"

#include "app/cli/ending_signals.h"
#include "app/cli/look_up.h"
#include "app/cli/server_connection.h"
#include "core/enrollment/leftover_removal.h"
#include "core/net/delays.h"
#include "core/roster/roster_json.h"
#include "ui/text/roster_text.h"

#include <QEventLoop>
#include <QFile>

#include <algorithm>

namespace factordesk::cli {

namespace {

using enrollment::LeftoverRemoval;
using roster::Roster;
using roster::RosterStore;
using roster::RowState;
using roster::StoreError;

Expected<void, Failure> keep(RosterStore& store, const Roster& roster, const std::vector<int>& rows)
{
    if (store.keepAll(roster, rows))
        return {};
    return Unexpected(inputFailure(text::explain(StoreError::NotWritten).paragraph()));
}

void print(const Console& console, const Roster& roster, const LeftoverRemoval& removal)
{
    if (!console.wantsJson()) {
        for (const LeftoverRemoval::Item& item : removal.items())
            console.printLine(
                QStringList{text::nameOf(roster.row(item.row)), text::leftoverText(item)}.join(
                    u'\t'));
        return;
    }
    JsonWriter json;
    json.beginObject().key(QLatin1String("rows")).beginArray();
    for (const LeftoverRemoval::Item& item : removal.items()) {
        const roster::Row& row = roster.row(item.row);
        json.beginObject()
            .member(QLatin1String("userId"), row.userId)
            .member(QLatin1String("loginName"), row.loginName)
            .member(QLatin1String("state"), QLatin1String(roster::rowStateName(row.state)))
            .member(QLatin1String("sentence"), text::leftoverText(item))
            .endObject();
    }
    json.endArray().endObject();
    console.print(json);
}

Expected<RosterStore, Failure> openList(const QString& path)
{
    auto store = RosterStore::open(path);
    if (store)
        return *std::move(store);
    switch (store.error()) {
    case StoreError::None:
        return Unexpected(inputFailure(QStringLiteral("%1 is not there.").arg(path)));
    case StoreError::Damaged:
        return Unexpected(inputFailure(
            QStringLiteral("%1 is no list that --letters has left: its name ends in .roster, and "
                           "begins as the letters' did.")
                .arg(path)));
    case StoreError::NotReadable:
    case StoreError::NewerFormat:
    case StoreError::InUse:
    case StoreError::NotWritten: break;
    }
    return Unexpected(
        inputFailure(QStringLiteral("%1: %2").arg(path, text::explain(store.error()).paragraph())));
}

/// Ends with what the server said where it pauses: nobody is here to let it go on. When the program
/// is to end, what was sent is still settled.
Expected<void, Failure> remove(LeftoverRemoval& removal, RosterStore& store, const Roster& roster,
                               const EndingSignals& ending)
{
    QEventLoop loop;
    QObject::connect(&ending, &EndingSignals::received, &removal, &LeftoverRemoval::stop);
    Expected<void, Failure> kept;
    QObject::connect(&removal, &LeftoverRemoval::itemDone, &loop, [&](int item) {
        if (kept)
            kept = keep(store, roster, {removal.items().at(std::size_t(item)).row});
    });
    QObject::connect(&removal, &LeftoverRemoval::changed, &loop, [&] {
        if (removal.pausedBy() || !removal.isRunning())
            loop.quit();
    });
    if (!ending.wasReceived())
        removal.start();
    if (removal.isRunning() && !removal.pausedBy())
        loop.exec();
    if (removal.pausedBy())
        return Unexpected(statusFailure(*removal.pausedBy(), true));
    return kept;
}

} // namespace

QString lettersListPath(const QString& lettersPath)
{
    return lettersPath + QStringLiteral(".roster");
}

bool hasLeftovers(const Roster& roster)
{
    return roster.count(RowState::LeftPending) + roster.count(RowState::Unsettled) +
               roster.count(RowState::UnderWay) >
           0;
}

Expected<RosterStore, Failure> beginLettersList(const QString& lettersPath, const QString& server,
                                                const Roster& roster)
{
    const QString path = lettersListPath(lettersPath);
    {
        const auto earlier = RosterStore::open(path);
        if (!earlier && earlier.error() != StoreError::None)
            return Unexpected(inputFailure(
                QStringLiteral("%1: %2").arg(path, text::explain(earlier.error()).paragraph())));
        if (earlier && hasLeftovers(earlier->found()))
            return Unexpected(inputFailure(
                QStringLiteral("%1 lists people whose registrations are left over from letters "
                               "that were never finished. Remove these first: factordesk-cli "
                               "roster %1 --remove-leftovers")
                    .arg(path)));
    }
    auto store = RosterStore::create(path, server, roster);
    if (!store)
        return Unexpected(inputFailure(
            QStringLiteral("%1: %2").arg(path, text::explain(store.error()).paragraph())));
    return *std::move(store);
}

Expected<ExitStatus, Failure> removeLeftovers(const Arguments& arguments, const Console& console)
{
    const EndingSignals ending;
    const QString path = arguments.positional(0);
    auto store = openList(path);
    if (!store)
        return Unexpected(store.error());
    Inputs inputs;
    auto server = ServerConnection::open(arguments, inputs);
    if (!server)
        return Unexpected(server.error());
    if (server->connection().address->origin().toString() != store->server())
        return Unexpected(inputFailure(
            QStringLiteral("These people belong to another server: %1.").arg(store->server())));
    Roster roster = store->found();
    if (const auto settled = lookUp(server->client(), roster, LookUp::LeftOver, &ending); !settled)
        return Unexpected(settled.error());
    net::SystemDelays delays;
    LeftoverRemoval removal(server->client(), server->changeMeans().journal, delays, roster,
                            server->changeMeans().schedule);
    if (const auto removed = remove(removal, *store, roster, ending); !removed)
        return Unexpected(removed.error());
    print(console, roster, removal);
    if (hasLeftovers(roster))
        return ExitStatus::Refused;
    QFile::remove(path);
    return ExitStatus::Done;
}

} // namespace factordesk::cli
