// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_roster.h"

#include "app/cli/await.h"
#include "app/cli/server_connection.h"
#include "core/net/delays.h"
#include "core/roster/people_columns.h"
#include "core/roster/people_file.h"
#include "core/roster/people_resolver.h"
#include "core/roster/roster_json.h"
#include "ui/text/roster_text.h"

#include <QFile>

#include <cstdio>

namespace factordesk::cli {

namespace {

using roster::PeopleResolver;
using roster::Roster;
using roster::RowState;

/// As --json has them; not translated.
QLatin1String roleName(roster::ColumnRole role)
{
    using roster::ColumnRole;
    switch (role) {
    case ColumnRole::Ignored: break;
    case ColumnRole::UserId: return QLatin1String("userId");
    case ColumnRole::LoginName: return QLatin1String("loginName");
    case ColumnRole::Email: return QLatin1String("email");
    case ColumnRole::Name: return QLatin1String("name");
    }
    return QLatin1String("ignored");
}

Expected<roster::PeopleTable, Failure> readTable(const QString& file)
{
    const auto read = [&]() -> Expected<roster::PeopleTable, roster::PeopleFileError> {
        if (file != QLatin1String("-"))
            return roster::readPeopleFileAt(file);
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            return Unexpected(roster::PeopleFileError::NotOpened);
        return roster::readPeopleFile(input.readAll());
    };
    auto table = read();
    if (!table)
        return Unexpected(inputFailure(text::explain(table.error()).paragraph()));
    return *std::move(table);
}

/// Ends with what the server said where it pauses: nobody is here to let it go on.
Expected<void, Failure> lookUp(zitadel::Client& client, Roster& roster)
{
    net::SystemDelays delays;
    PeopleResolver resolver(client, delays, roster);
    QEventLoop loop;
    QObject::connect(&resolver, &PeopleResolver::finished, &loop, &QEventLoop::quit);
    QObject::connect(&resolver, &PeopleResolver::paused, &loop, &QEventLoop::quit);
    resolver.start();
    if (resolver.isRunning())
        loop.exec();
    if (resolver.pausedBy())
        return Unexpected(statusFailure(*resolver.pausedBy(), true));
    return {};
}

void writeRow(JsonWriter& json, const Roster& roster, const roster::Row& row)
{
    json.beginObject()
        .member(QLatin1String("line"), row.line)
        .member(QLatin1String("key"), row.key)
        .member(QLatin1String("userId"), row.userId)
        .member(QLatin1String("loginName"), row.loginName)
        .member(QLatin1String("displayName"), row.displayName)
        .member(QLatin1String("state"), QLatin1String(roster::rowStateName(row.state)))
        .member(QLatin1String("sentence"), text::rowReason(roster, row))
        .endObject();
}

void printJson(const Console& console, const Roster& roster, const roster::PeopleColumns& columns)
{
    JsonWriter json;
    json.beginObject().key(QLatin1String("columns")).beginArray();
    for (const roster::ColumnRole role : columns.roles)
        json.value(roleName(role));
    json.endArray().key(QLatin1String("rows")).beginArray();
    for (const roster::Row& row : roster.rows())
        writeRow(json, roster, row);
    json.endArray().member(QLatin1String("ready"), roster.count(RowState::Ready)).endObject();
    console.print(json);
}

void print(const Console& console, const Roster& roster, const roster::PeopleColumns& columns)
{
    if (console.wantsJson()) {
        printJson(console, roster, columns);
        return;
    }
    for (const roster::Row& row : roster.rows()) {
        QStringList parts{QString::number(row.line), text::rowStateText(row.state),
                          text::nameOf(row)};
        if (const QString reason = text::rowReason(roster, row); !reason.isEmpty())
            parts.append(reason);
        console.printLine(parts.join(u'\t'));
    }
    console.printLine(
        QStringLiteral("%1 of %2 can be called")
            .arg(QString::number(roster.count(RowState::Ready)), QString::number(roster.size())));
}

Expected<ExitStatus, Failure> run(const Arguments& arguments, const Console& console)
{
    if (!arguments.has(QStringLiteral("dry-run")))
        return Unexpected(usageFailure(
            QStringLiteral("People are enrolled at the desk; here they are looked up alone: add "
                           "--dry-run.")));
    Inputs inputs;
    auto server = ServerConnection::open(arguments, inputs);
    if (!server)
        return Unexpected(server.error());
    const auto table = readTable(arguments.positional(0));
    if (!table)
        return Unexpected(table.error());
    const roster::PeopleColumns columns = roster::guessColumns(*table);
    if (!columns.canBeLookedUp())
        return Unexpected(inputFailure(
            QStringLiteral("No column holds user ids, login names or e-mail addresses: give one "
                           "the heading \"user id\", \"login name\" or \"e-mail\".")));
    Roster roster(roster::rowsOf(*table, columns));
    const auto lookedUp = lookUp(server->client(), roster);
    if (!lookedUp)
        return Unexpected(lookedUp.error());
    print(console, roster, columns);
    return roster.count(RowState::Ready) == roster.size() ? ExitStatus::Done : ExitStatus::Refused;
}

} // namespace

Command rosterCommand()
{
    return {.name = QStringLiteral("roster"),
            .synopsis = QStringLiteral("FILE"),
            .summary = QStringLiteral(
                "Look up the people of a CSV file, and say who of them could be enrolled."),
            .options = withServerOptions({{QStringLiteral("dry-run"), QString(),
                                           QStringLiteral("Change nothing; required.")}}),
            .fewestPositionals = 1,
            .mostPositionals = 1,
            .run = run};
}

} // namespace factordesk::cli
