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
    const auto id = userIdOf(arguments);
    if (!id)
        return Unexpected(id.error());
    Inputs inputs;
    auto server = ServerConnection::open(arguments, inputs);
    if (!server)
        return Unexpected(server.error());
    const auto call = server->client().user(*id);
    await(*call, &net::PendingBase::finished);
    if (!call->result())
        return Unexpected(statusFailure(call->result().error(), true));
    const auto people = readFactorStates(server->client(), {*call->result()});
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
