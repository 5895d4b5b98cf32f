// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_verify.h"

#include "app/cli/code_input.h"
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
    const auto code = readCode(inputs, arguments);
    if (!code)
        return Unexpected(code.error());
    const auto call = enrollment::verifyTotp(asked->server.changeMeans(), asked->person, *code);
    return finishChange(*call, console, QStringLiteral("Verified."), true);
}

} // namespace

Command verifyCommand()
{
    return {.name = QStringLiteral("verify"),
            .synopsis = QStringLiteral("USER_ID"),
            .summary = QStringLiteral("Confirm a person's registration with the first code."),
            .options = withServerOptions({codeFileOption()}),
            .fewestPositionals = 1,
            .mostPositionals = 1,
            .run = run};
}

} // namespace factordesk::cli
