// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_journal.h"

#include "core/journal/chain_check.h"
#include "core/journal/journal_reader.h"
#include "core/journal/machine_id.h"
#include "ui/text/journal_text.h"

namespace factordesk::cli {

namespace {

using namespace journal;

const QString checkOption = QStringLiteral("check");

/// Stable names for `--json`, never translated.
QLatin1String nameOf(Fault fault)
{
    switch (fault) {
    case Fault::Changed: return QLatin1String("changed");
    case Fault::Removed: return QLatin1String("removed");
    case Fault::Swapped: return QLatin1String("swapped");
    case Fault::Inserted: return QLatin1String("inserted");
    case Fault::Torn: return QLatin1String("torn");
    case Fault::OtherMachine: return QLatin1String("other-machine");
    case Fault::HeadLost: return QLatin1String("head-lost");
    case Fault::Newer: return QLatin1String("newer");
    case Fault::Unreadable: return QLatin1String("unreadable");
    }
    Q_UNREACHABLE();
}

void printResult(const Console& console, const CheckResult& result)
{
    if (!console.wantsJson()) {
        if (result.isIntact())
            console.printLine(text::explain(result).paragraph());
        return;
    }
    JsonWriter json;
    json.beginObject()
        .member(QLatin1String("entries"), result.entries)
        .member(QLatin1String("intact"), result.isIntact());
    if (result.firstBreak) {
        const ChainBreak& found = *result.firstBreak;
        json.key(QLatin1String("firstBreak"))
            .beginObject()
            .member(QLatin1String("fault"), nameOf(found.fault))
            .member(QLatin1String("file"), found.file)
            .member(QLatin1String("line"), found.line);
        if (found.fault == Fault::Removed)
            json.member(QLatin1String("firstMissing"), found.firstMissing)
                .member(QLatin1String("lastMissing"), found.lastMissing);
        json.endObject();
    }
    json.endObject();
    console.print(json);
}

Expected<ExitStatus, Failure> check(const Console& console, const JournalFolder& folder)
{
    const CheckResult result = checkJournal(folder, thisMachine());
    printResult(console, result);
    if (result.isIntact())
        return ExitStatus::Done;
    console.warn(text::explain(result).paragraph());
    return ExitStatus::Refused;
}

/// One line for people: when, what, whom, outcome, by whom.
QString lineFor(const JournalEntry& entry)
{
    return QStringLiteral("%1  %2  %3  %4  %5  %6")
        .arg(timeText(entry.when), wordFor(entry.change).toString().leftJustified(8),
             wordFor(entry.outcome).toString().leftJustified(19), text::accountText(entry.whom),
             QStringLiteral("by ") + text::accountText(entry.who), entry.server.text());
}

/// A line at a time, since a journal may hold the work of years.
Expected<ExitStatus, Failure> printEntries(const Console& console, const JournalFolder& folder)
{
    JournalReader reader(folder);
    qsizetype printed = 0;
    qsizetype unreadable = 0;
    while (const std::optional<ReadLine> line = reader.next()) {
        if (!line->content) {
            ++unreadable;
            continue;
        }
        if (console.wantsJson()) {
            console.print(printed == 0 ? "[" : ",");
            console.print(encodeLine(*line->content).toStdString());
        } else {
            console.printLine(lineFor(line->content->entry));
        }
        ++printed;
    }
    if (console.wantsJson())
        console.print(printed == 0 ? "[]\n" : "]\n");
    if (unreadable == 0 && reader.unreadableFile().isEmpty())
        return ExitStatus::Done;
    console.warn(
        QStringLiteral("Not all of the journal can be read: --check tells what is wrong."));
    return ExitStatus::Refused;
}

Expected<ExitStatus, Failure> run(const Arguments& arguments, const Console& console)
{
    const JournalFolder folder = JournalFolder::ofThisUser();
    return arguments.has(checkOption) ? check(console, folder) : printEntries(console, folder);
}

} // namespace

Command journalCommand()
{
    return {.name = QStringLiteral("journal"),
            .synopsis = QString(),
            .summary = QStringLiteral("Print what was done to whom from this computer, or check "
                                      "that nothing of it was changed."),
            .options = {{checkOption, {}, QStringLiteral("Follow the chain of the entries.")}},
            .fewestPositionals = 0,
            .mostPositionals = 0,
            .run = run};
}

} // namespace factordesk::cli
