// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_remove.h"

#include "app/cli/server_connection.h"
#include "app/cli/server_output.h"
#include "core/enrollment/change_calls.h"

namespace factordesk::cli {

namespace {

Expected<ExitStatus, Failure> run(const Arguments& arguments, const Console& console)
{
    Inputs inputs;
    auto asked = PersonAtServer::open(arguments, inputs);
    if (!asked)
        return Unexpected(asked.error());
    const auto call = enrollment::removeTotp(asked->server.changeMeans(), asked->person);
    return finishChange(*call, console, QStringLiteral("Removed."), false);
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
