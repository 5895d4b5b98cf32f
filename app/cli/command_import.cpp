// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_import.h"

#include "app/cli/account_input.h"
#include "app/cli/account_output.h"
#include "app/cli/import_input.h"
#include "ui/text/import_text.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <utility>

namespace factordesk::cli {

namespace {

using Problem = exchange::RowProblem::Kind;

/// Why a row is refused, for scripts.
QLatin1String reasonName(Problem kind)
{
    constexpr auto names = std::to_array<std::pair<Problem, QLatin1String>>({
        {Problem::NotAnAddress, QLatin1String("not-an-address")},
        {Problem::BadKeyUri, QLatin1String("bad-uri")},
        {Problem::BadMigrationPart, QLatin1String("bad-part")},
        {Problem::OtherExport, QLatin1String("other-export")},
        {Problem::Unreadable, QLatin1String("damaged")},
    });
    const auto found = std::ranges::find(names, kind, &std::pair<Problem, QLatin1String>::first);
    return found == names.end() ? QLatin1String("unsupported") : found->second;
}

QString placeOf(const exchange::Row& row)
{
    const QString number = QString::number(row.number);
    return row.label.isEmpty() ? number : QStringLiteral("%1 (%2)").arg(number, row.label);
}

void writeEntry(JsonWriter& json, const vault::Entry& entry)
{
    json.beginObject();
    writeMembers(json, entry.account);
    if (!entry.tags.isEmpty())
        json.member(QLatin1String("tags"), QJsonArray::fromStringList(entry.tags));
    if (!entry.note.isEmpty())
        json.member(QLatin1String("note"), entry.note);
    json.endObject();
}

void printJson(const Console& console, const exchange::Imported& imported)
{
    JsonWriter json;
    json.beginObject()
        .member(QLatin1String("format"), formatName(imported.format))
        .key(QLatin1String("accepted"))
        .beginArray();
    for (const exchange::Row& row : imported.rows) {
        if (row.content)
            writeEntry(json, *row.content);
    }
    json.endArray().key(QLatin1String("refused")).beginArray();
    for (const exchange::Row& row : imported.rows) {
        if (!row.content)
            json.beginObject()
                .member(QLatin1String("where"), placeOf(row))
                .member(QLatin1String("reason"), reasonName(row.content.error().kind))
                .member(QLatin1String("detail"), text::explain(row.content.error()))
                .endObject();
    }
    json.endArray().endObject();
    console.print(json);
}

/// Without the secrets, which nobody asked to see.
void printText(const Console& console, const exchange::Imported& imported)
{
    console.printLine(text::nameOf(imported.format));
    for (const exchange::Row& row : imported.rows) {
        if (row.content)
            console.printLine(QStringLiteral("%1  %2").arg(
                QString(kindName(row.content->account.parameters.kind)).leftJustified(6),
                row.label));
    }
    for (const exchange::Row& row : imported.rows) {
        if (!row.content)
            console.warn(
                QStringLiteral("%1: %2").arg(placeOf(row), text::explain(row.content.error())));
    }
}

Expected<ExitStatus, Failure> run(const Arguments& arguments, const Console& console)
{
    Inputs inputs;
    const auto imported =
        readExport(inputs, {.file = arguments.positional(0),
                            .format = arguments.value(QStringLiteral("format")),
                            .passwordFile = arguments.value(QStringLiteral("password-file"))});
    if (!imported)
        return Unexpected(imported.error());
    if (console.wantsJson())
        printJson(console, *imported);
    else
        printText(console, *imported);
    if (imported->missingParts > 0)
        console.warn(QStringLiteral("The export has more parts than are here; missing: %1.")
                         .arg(imported->missingParts));
    const bool isAnyAccepted = std::ranges::any_of(
        imported->rows, [](const exchange::Row& row) { return row.content.hasValue(); });
    return isAnyAccepted ? ExitStatus::Done : ExitStatus::InputRefused;
}

} // namespace

Command importCommand()
{
    return {.name = QStringLiteral("import"),
            .synopsis = QStringLiteral("FILE"),
            .summary = QStringLiteral("Show what is in the export of another program."),
            .options = {{QStringLiteral("format"), QStringLiteral("auto|NAME"),
                         QStringLiteral("The content tells it; only an encrypted andOTP backup "
                                        "needs --format andotp.")},
                        {QStringLiteral("password-file"), QStringLiteral("FILE"),
                         QStringLiteral("Where the password of an encrypted export is; it is "
                                        "asked for when absent.")}},
            .fewestPositionals = 1,
            .mostPositionals = 1,
            .run = run};
}

} // namespace factordesk::cli
