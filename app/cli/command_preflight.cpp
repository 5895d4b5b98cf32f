// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_preflight.h"

#include "app/cli/await.h"
#include "app/cli/server_connection.h"
#include "core/enrollment/preflight.h"
#include "ui/text/check_text.h"

namespace factordesk::cli {

namespace {

using enrollment::Check;
using enrollment::Preflight;

void print(const Console& console, const QList<Check>& checks)
{
    if (!console.wantsJson()) {
        for (const Check& check : checks)
            console.printLine(QStringLiteral("%1 %2 %3")
                                  .arg(QString(text::outcomeName(check.outcome)).leftJustified(8),
                                       QString(text::checkName(check.kind)).leftJustified(10),
                                       text::explain(check).paragraph()));
        return;
    }
    JsonWriter json;
    json.beginArray();
    for (const Check& check : checks)
        json.beginObject()
            .member(QLatin1String("check"), text::checkName(check.kind))
            .member(QLatin1String("outcome"), text::outcomeName(check.outcome))
            .member(QLatin1String("sentence"), text::explain(check).paragraph())
            .endObject();
    json.endArray();
    console.print(json);
}

Expected<ExitStatus, Failure> run(const Arguments& arguments, const Console& console)
{
    Inputs inputs;
    auto asked = PersonAtServer::open(arguments, inputs);
    if (!asked)
        return Unexpected(asked.error());
    Preflight preflight(asked->server.client(), asked->person);
    preflight.run();
    if (preflight.isRunning())
        await(preflight, &Preflight::finished);
    const Check& reached = preflight.checks().first();
    if (reached.outcome == enrollment::CheckOutcome::Stop && reached.status)
        return Unexpected(statusFailure(*reached.status, true));
    print(console, preflight.checks());
    if (!preflight.hasStop())
        return ExitStatus::Done;
    console.warn(QStringLiteral("Registering for this person will not work as things stand."));
    return ExitStatus::Refused;
}

} // namespace

Command preflightCommand()
{
    return {.name = QStringLiteral("preflight"),
            .synopsis = QStringLiteral("USER_ID"),
            .summary = QStringLiteral(
                "Look, before anything is changed, at what could keep an enrollment from "
                "succeeding."),
            .options = withServerOptions({}),
            .fewestPositionals = 1,
            .mostPositionals = 1,
            .run = run};
}

} // namespace factordesk::cli
