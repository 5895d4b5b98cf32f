// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_remove.h"

#include "app/cli/await.h"
#include "app/cli/server_connection.h"
#include "app/cli/server_output.h"
#include "core/enrollment/change_calls.h"

namespace factordesk::cli {

namespace {

void print(const Console& console, const std::optional<zitadel::Details>& details)
{
    if (console.wantsJson()) {
        JsonWriter json;
        json.beginObject().key(QLatin1String("details"));
        writeDetails(json, details);
        json.endObject();
        console.print(json);
        return;
    }
    console.printLine(details ? QStringLiteral("Removed.")
                              : QStringLiteral("Removed: the answer was lost, but the person's "
                                               "TOTP has been read since and is gone."));
    printDetails(console, details);
}

Expected<ExitStatus, Failure> run(const Arguments& arguments, const Console& console)
{
    const auto person = userIdOf(arguments);
    if (!person)
        return Unexpected(person.error());
    Inputs inputs;
    auto server = ServerConnection::open(arguments, inputs);
    if (!server)
        return Unexpected(server.error());
    const auto call = enrollment::removeTotp(server->client(), *person, server->readingSchedule());
    await(*call, &net::PendingBase::finished);
    const auto& outcome = call->outcome();
    if (const auto failure = changeFailure(outcome.ending, outcome.status))
        return Unexpected(*failure);
    print(console, outcome.value);
    return ExitStatus::Done;
}

} // namespace

Command removeCommand()
{
    return {.name = QStringLiteral("remove"),
            .synopsis = QStringLiteral("USER_ID"),
            .summary = QStringLiteral("Remove a person's TOTP, pending or active."),
            .options = withServerOptions({}),
            .fewestPositionals = 1,
            .mostPositionals = 1,
            .run = run};
}

} // namespace factordesk::cli
