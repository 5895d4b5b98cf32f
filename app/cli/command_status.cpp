// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_status.h"

#include "app/cli/await.h"
#include "app/cli/factor_states.h"
#include "app/cli/server_connection.h"
#include "app/cli/server_output.h"

namespace factordesk::cli {

namespace {

Expected<ExitStatus, Failure> run(const Arguments& arguments, const Console& console)
{
    Inputs inputs;
    auto asked = PersonAtServer::open(arguments, inputs);
    if (!asked)
        return Unexpected(asked.error());
    const auto call = asked->server.client().user(asked->person);
    await(*call, &net::PendingBase::finished);
    if (!call->result())
        return Unexpected(statusFailure(call->result().error(), true));
    const auto people = readFactorStates(asked->server.client(), {*call->result()});
    if (!people)
        return Unexpected(people.error());
    if (console.wantsJson()) {
        JsonWriter json;
        writePerson(json, people->first());
        console.print(json);
    } else {
        printPerson(console, people->first());
    }
    return ExitStatus::Done;
}

} // namespace

Command statusCommand()
{
    return {.name = QStringLiteral("status"),
            .synopsis = QStringLiteral("USER_ID"),
            .summary = QStringLiteral("Say where a person's TOTP stands."),
            .options = withServerOptions({}),
            .fewestPositionals = 1,
            .mostPositionals = 1,
            .run = run};
}

} // namespace factordesk::cli
