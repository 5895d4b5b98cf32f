// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_verify.h"

#include "app/cli/await.h"
#include "app/cli/code_input.h"
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
        json.member(QLatin1String("settled"), true).endObject();
        console.print(json);
        return;
    }
    console.printLine(details ? QStringLiteral("Verified.")
                              : QStringLiteral("Verified: the answer was lost, but the person's "
                                               "TOTP has been read since and is active."));
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
    const auto code = readCode(inputs, arguments);
    if (!code)
        return Unexpected(code.error());
    const auto call =
        enrollment::verifyTotp(server->client(), *person, *code, server->readingSchedule());
    await(*call, &net::PendingBase::finished);
    const auto& outcome = call->outcome();
    if (const auto failure = changeFailure(outcome.ending, outcome.status))
        return Unexpected(*failure);
    print(console, outcome.value);
    return ExitStatus::Done;
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
