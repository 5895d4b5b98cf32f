// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_register.h"

#include "app/cli/await.h"
#include "app/cli/server_connection.h"
#include "app/cli/server_output.h"
#include "core/enrollment/change_calls.h"

namespace factordesk::cli {

namespace {

void print(const Console& console, const zitadel::Registration& registration)
{
    if (console.wantsJson()) {
        JsonWriter json;
        json.beginObject().key(QLatin1String("details"));
        writeDetails(json, registration.details);
        json.member(QLatin1String("uri"), registration.uri.text())
            .member(QLatin1String("secret"), registration.secret.text())
            .endObject();
        console.print(json);
        return;
    }
    console.printLine(QStringLiteral("Registered: an earlier QR code no longer works."));
    printDetails(console, registration.details);
    console.print("secret          ");
    console.print(registration.secret.text());
    console.print("\nuri             ");
    console.print(registration.uri.text());
    console.print("\n");
}

Expected<ExitStatus, Failure> run(const Arguments& arguments, const Console& console)
{
    Inputs inputs;
    auto asked = PersonAtServer::open(arguments, inputs);
    if (!asked)
        return Unexpected(asked.error());
    const auto call = enrollment::registerTotp(asked->server.changeMeans(), asked->person);
    await(*call, &net::PendingBase::finished);
    const auto& outcome = call->outcome();
    if (const auto failure = registrationFailure(outcome))
        return Unexpected(*failure);
    print(console, *outcome.value);
    return ExitStatus::Done;
}

} // namespace

Command registerCommand()
{
    return {.name = QStringLiteral("register"),
            .synopsis = QStringLiteral("USER_ID"),
            .summary = QStringLiteral("Register TOTP for a person and print the secret."),
            .options = withServerOptions({}),
            .fewestPositionals = 1,
            .mostPositionals = 1,
            .run = run};
}

} // namespace factordesk::cli
