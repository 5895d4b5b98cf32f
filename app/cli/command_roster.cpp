// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_roster.h"

#include "app/cli/ending_signals.h"
#include "app/cli/look_up.h"
#include "app/cli/roster_leftovers.h"
#include "app/cli/roster_letters.h"
#include "app/cli/server_connection.h"
#include "core/roster/people_columns.h"
#include "core/roster/people_file.h"
#include "core/roster/roster_json.h"
#include "ui/text/roster_text.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <unistd.h>

namespace factordesk::cli {

namespace {

using roster::Roster;
using roster::RowState;

constexpr QLatin1String lettersOption("letters");
constexpr QLatin1String consentOption("put-secrets-on-paper");
constexpr QLatin1String leftoversOption("remove-leftovers");

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

Expected<roster::PeopleTable, roster::PeopleFileError> readStandardInput()
{
    QFile input;
    if (!input.open(STDIN_FILENO, QIODevice::ReadOnly))
        return Unexpected(roster::PeopleFileError::NotOpened);
    // One byte more tells what is too long, and an endless one ends.
    return roster::readPeopleFile(input.read(roster::maximumBytes + 1));
}

Expected<roster::PeopleTable, Failure> readTable(const QString& file, Inputs& inputs)
{
    const bool isStandardInput = file == QLatin1String("-");
    if (isStandardInput) {
        if (const auto taken = inputs.takeStandardInput(); !taken)
            return Unexpected(taken.error());
    }
    auto table = isStandardInput ? readStandardInput() : roster::readPeopleFileAt(file);
    if (!table)
        return Unexpected(inputFailure(text::explain(table.error()).paragraph()));
    if (table->unequalRows > 0)
        Console(false).warn(QStringLiteral("Rows with fewer columns than the others: %1.")
                                .arg(QString::number(table->unequalRows)));
    return *std::move(table);
}

/// The members that every row has, whatever is done with it.
void writeRow(JsonWriter& json, const roster::Row& row)
{
    json.member(QLatin1String("line"), row.line)
        .member(QLatin1String("key"), row.key)
        .member(QLatin1String("userId"), row.userId)
        .member(QLatin1String("loginName"), row.loginName)
        .member(QLatin1String("displayName"), row.displayName)
        .member(QLatin1String("state"), QLatin1String(roster::rowStateName(row.state)));
}

void printJson(const Console& console, const Roster& roster, const roster::PeopleColumns& columns)
{
    JsonWriter json;
    json.beginObject().key(QLatin1String("columns")).beginArray();
    for (const roster::ColumnRole role : columns.roles)
        json.value(roleName(role));
    json.endArray().key(QLatin1String("rows")).beginArray();
    for (const roster::Row& row : roster.rows()) {
        json.beginObject();
        writeRow(json, row);
        json.member(QLatin1String("sentence"), text::rowReason(roster, row)).endObject();
    }
    json.endArray().member(QLatin1String("ready"), roster.count(RowState::Ready)).endObject();
    console.print(json);
}

void printRow(const Console& console, const roster::Row& row, const QString& state,
              const QString& reason)
{
    QStringList parts{QString::number(row.line), state, text::nameOf(row)};
    if (!reason.isEmpty())
        parts.append(reason);
    console.printLine(parts.join(u'\t'));
}

void print(const Console& console, const Roster& roster, const roster::PeopleColumns& columns)
{
    if (console.wantsJson()) {
        printJson(console, roster, columns);
        return;
    }
    for (const roster::Row& row : roster.rows())
        printRow(console, row, text::rowStateText(row.state), text::rowReason(roster, row));
    console.printLine(
        QStringLiteral("%1 of %2 can be called")
            .arg(QString::number(roster.count(RowState::Ready)), QString::number(roster.size())));
}

void printLettersJson(const Console& console, const Roster& roster, const RosterLetters& letters)
{
    JsonWriter json;
    json.beginObject().key(QLatin1String("rows")).beginArray();
    for (int row = 0; row < roster.size(); ++row) {
        json.beginObject();
        writeRow(json, roster.row(row));
        json.member(QLatin1String("letter"), letters.hasLetter(row))
            .member(QLatin1String("sentence"), letters.sentence(row))
            .endObject();
    }
    json.endArray().member(QLatin1String("letters"), letters.count()).endObject();
    console.print(json);
}

void print(const Console& console, const Roster& roster, const RosterLetters& letters)
{
    if (console.wantsJson()) {
        printLettersJson(console, roster, letters);
        return;
    }
    for (int row = 0; row < roster.size(); ++row) {
        const QString state = letters.hasLetter(row) ? QStringLiteral("Letter")
                                                     : text::rowStateText(roster.row(row).state);
        printRow(console, roster.row(row), state, letters.sentence(row));
    }
    console.printLine(QStringLiteral("%1 of %2 have a letter")
                          .arg(QString::number(letters.count()), QString::number(roster.size())));
}

/// The list and its columns, before anybody is asked.
struct List
{
    roster::PeopleColumns columns;
    Roster roster;
};

Expected<List, Failure> readList(const QString& file, Inputs& inputs)
{
    const auto table = readTable(file, inputs);
    if (!table)
        return Unexpected(table.error());
    const roster::PeopleColumns columns = roster::guessColumns(*table);
    if (!columns.canBeLookedUp())
        return Unexpected(inputFailure(
            QStringLiteral("No column holds user ids, login names or e-mail addresses: give one "
                           "the heading \"user id\", \"login name\" or \"e-mail\".")));
    return List{columns, Roster(roster::rowsOf(*table, columns))};
}

Expected<ExitStatus, Failure> dryRun(const Arguments& arguments, const Console& console)
{
    Inputs inputs;
    auto server = ServerConnection::open(arguments, inputs);
    if (!server)
        return Unexpected(server.error());
    auto list = readList(arguments.positional(0), inputs);
    if (!list)
        return Unexpected(list.error());
    Roster& roster = list->roster;
    if (const auto lookedUp = lookUp(server->client(), roster, LookUp::Everybody); !lookedUp)
        return Unexpected(lookedUp.error());
    print(console, roster, list->columns);
    return roster.count(RowState::Ready) == roster.size() ? ExitStatus::Done : ExitStatus::Refused;
}

Expected<ExitStatus, Failure> writeLetters(const Arguments& arguments, const Console& console)
{
    // Whoever is registered is to have their letter: nothing ends between the two.
    const EndingSignals ending;
    Inputs inputs;
    auto server = ServerConnection::open(arguments, inputs);
    if (!server)
        return Unexpected(server.error());
    auto list = readList(arguments.positional(0), inputs);
    if (!list)
        return Unexpected(list.error());
    Roster& roster = list->roster;
    if (const auto lookedUp = lookUp(server->client(), roster, LookUp::Everybody, &ending);
        !lookedUp)
        return Unexpected(lookedUp.error());
    RosterLetters letters(*server, roster, arguments.value(lettersOption));
    if (const auto written = letters.write([&ending] { return ending.wasReceived(); }); !written)
        return Unexpected(written.error());
    print(console, roster, letters);
    if (const QString left = letters.leftoversPath(); !left.isEmpty())
        console.warn(QStringLiteral("Registered without a letter: see %1, or remove these "
                                    "registrations with: factordesk-cli roster %1 "
                                    "--remove-leftovers")
                         .arg(left));
    return letters.count() == roster.size() ? ExitStatus::Done : ExitStatus::Refused;
}

Expected<ExitStatus, Failure> run(const Arguments& arguments, const Console& console)
{
    const bool isDry = arguments.has(QStringLiteral("dry-run"));
    const bool isRemoval = arguments.has(leftoversOption);
    if (int(isDry) + int(isRemoval) + int(arguments.has(lettersOption)) != 1)
        return Unexpected(usageFailure(
            QStringLiteral("People are enrolled at the desk; here they are looked up with "
                           "--dry-run, or registered for letters with --letters OUT.pdf, which "
                           "--remove-leftovers takes back where there are none.")));
    if (isDry)
        return dryRun(arguments, console);
    if (isRemoval)
        return removeLeftovers(arguments, console);
    if (!arguments.has(consentOption))
        return Unexpected(usageFailure(
            QStringLiteral("Each letter carries a secret: whoever reads it, or the file, can make "
                           "the person's codes. Add --put-secrets-on-paper if that is what you "
                           "want.")));
    if (arguments.value(lettersOption).isEmpty())
        return Unexpected(usageFailure(QStringLiteral("--letters names no file.")));
    if (QFileInfo(arguments.value(lettersOption)).isDir())
        return Unexpected(usageFailure(QStringLiteral("--letters names a folder, not a file.")));
    return writeLetters(arguments, console);
}

} // namespace

Command rosterCommand()
{
    return {.name = QStringLiteral("roster"),
            .synopsis = QStringLiteral("FILE"),
            .summary =
                QStringLiteral("Look up the people of a CSV file, and say who of them could be "
                               "enrolled; or register them and write a letter for each."),
            .options = withServerOptions(
                {{QStringLiteral("dry-run"), QString(), QStringLiteral("Change nothing.")},
                 {lettersOption, QStringLiteral("OUT.pdf"),
                  QStringLiteral("Register each who can be, so that an earlier QR code no longer "
                                 "works, and write a page for each to hand over.")},
                 {consentOption, QString(),
                  QStringLiteral("Required with --letters, whose pages carry the secrets.")},
                 {leftoversOption, QString(),
                  QStringLiteral("FILE is the list that unfinished letters left beside their "
                                 "place: remove its registrations.")}}),
            .fewestPositionals = 1,
            .mostPositionals = 1,
            .run = run};
}

bool writesLetters(const QStringList& arguments)
{
    return arguments.value(0) == QLatin1String("roster") &&
           std::ranges::any_of(arguments, [](const QString& argument) {
               return argument.startsWith(QLatin1String("--letters"));
           });
}

} // namespace factordesk::cli
