// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_uri.h"

#include "app/cli/account_input.h"
#include "app/cli/account_output.h"
#include "core/encoding/base32.h"

namespace factordesk::cli {

namespace {

void printJson(const Console& console, const otpauth::Account& account)
{
    JsonWriter json;
    json.beginObject();
    writeMembers(json, account);
    json.endObject();
    console.print(json);
}

void printText(const Console& console, const otpauth::Account& account)
{
    const otp::Parameters& parameters = account.parameters;
    const auto line = [&console](const char* name, const QString& value) {
        console.printLine(
            QStringLiteral("%1 %2").arg(QString::fromLatin1(name).leftJustified(10), value));
    };
    line("type", kindName(parameters.kind));
    line("issuer", account.issuer);
    line("name", account.name);
    line("algorithm", algorithmName(parameters.algorithm));
    line("digits", QString::number(parameters.digits.count()));
    if (parameters.kind == otp::Kind::Hotp)
        line("counter", QString::number(account.counter));
    else
        line("period", QString::number(parameters.period.length().count()));
    console.print("secret     ");
    console.print(encoding::encodeBase32(account.secret.bytes()).text());
    console.print("\nuri        ");
    console.print(otpauth::buildKeyUri(account).text());
    console.print("\n");
}

Expected<ExitStatus, Failure> run(const Arguments& arguments, const Console& console)
{
    Inputs inputs;
    const auto account = readAccount(inputs, arguments.positional(0));
    if (!account)
        return Unexpected(account.error());
    if (console.wantsJson())
        printJson(console, *account);
    else
        printText(console, *account);
    return ExitStatus::Done;
}

} // namespace

Command uriCommand()
{
    return {.name = QStringLiteral("uri"),
            .synopsis = QStringLiteral("[FILE]"),
            .summary = QStringLiteral(
                "Take an otpauth URI apart, and print it as this program writes it."),
            .options = {},
            .mostPositionals = 1,
            .run = run};
}

} // namespace factordesk::cli
