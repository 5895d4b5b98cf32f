// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_code.h"

#include "app/cli/account_input.h"
#include "app/cli/moment_option.h"
#include "app/cli/vault_access.h"
#include "core/otp/generator.h"
#include "core/vault/contents_changes.h"
#include "ui/text/vault_text.h"

#include <algorithm>

namespace factordesk::cli {

namespace {

constexpr qint64 mostCodes = 1000;

/// What one line of the output says.
struct Line
{
    otp::Code code;
    std::uint64_t counter = 0; ///< HOTP
    otp::TimeStep step;        ///< All others
};

qint64 secondsOf(otp::UnixTime at)
{
    return at.time_since_epoch().count();
}

void write(JsonWriter& json, const Line& line, const otp::Parameters& parameters)
{
    json.beginObject()
        .member(QLatin1String("type"), kindName(parameters.kind))
        .member(QLatin1String("code"), line.code.text());
    if (parameters.kind == otp::Kind::Hotp)
        json.member(QLatin1String("counter"), line.counter);
    else
        json.member(QLatin1String("timeStep"), line.step.value)
            .member(QLatin1String("validFrom"), secondsOf(beginOf(line.step, parameters.period)))
            .member(QLatin1String("validUntil"),
                    secondsOf(beginOf(line.step + 1, parameters.period)));
    json.endObject();
}

void print(const Console& console, const std::vector<Line>& lines,
           const otp::Parameters& parameters, bool isList)
{
    if (console.wantsJson()) {
        JsonWriter json;
        if (isList)
            json.beginArray();
        for (const Line& line : lines)
            write(json, line, parameters);
        if (isList)
            json.endArray();
        console.print(json);
        return;
    }
    for (const Line& line : lines) {
        console.print(line.code.text());
        console.print("\n");
    }
}

Expected<otpauth::Account, Failure> copyOf(const vault::Vault& vault, const QString& wanted)
{
    const vault::Contents& contents = vault.contents();
    const auto id = findEntry(contents, wanted);
    if (!id)
        return Unexpected(id.error());
    return std::ranges::find(contents.entries, *id, &vault::Entry::id)->account.copy();
}

/// The counters to come are written down as used before any code is shown.
Expected<void, Failure> takeCounters(vault::Vault& vault, const QString& wanted, qint64 count)
{
    const auto id = findEntry(vault.contents(), wanted);
    if (!id)
        return Unexpected(id.error());
    std::uint64_t counter = 0;
    for (qint64 i = 0; i < count; ++i) {
        if (const auto taken = vault::takeCounter(vault.contents(), *id, counter); !taken)
            return Unexpected(inputFailure(text::explain(taken.error()).paragraph()));
    }
    if (const auto saved = vault.save(); !saved)
        return Unexpected(inputFailure(text::explain(saved.error()).paragraph()));
    return {};
}

/// The account of a vault, which another program may have open unless the account is HOTP.
Expected<otpauth::Account, Failure> takeFromVault(const Arguments& arguments, Inputs& inputs,
                                                  qint64 count)
{
    const QString wanted = arguments.value(QStringLiteral("entry"));
    VaultAccess access;
    auto vault = access.open(arguments, inputs, vault::Vault::Access::ReadOnly);
    if (!vault)
        return Unexpected(vault.error());
    auto account = copyOf(**vault, wanted);
    if (!account || account->parameters.kind != otp::Kind::Hotp)
        return account;
    vault = access.open(arguments, inputs, vault::Vault::Access::Write);
    if (!vault)
        return Unexpected(vault.error());
    account = copyOf(**vault, wanted); // As it stands now.
    const auto taken = account ? takeCounters(**vault, wanted, count) : Expected<void, Failure>();
    if (!taken)
        return Unexpected(taken.error());
    return account;
}

Expected<otpauth::Account, Failure> accountOf(const Arguments& arguments, qint64 count)
{
    Inputs inputs;
    if (arguments.has(QStringLiteral("entry")))
        return takeFromVault(arguments, inputs, count);
    return readAccount(inputs, arguments.positional(0));
}

std::vector<Line> linesOf(const otpauth::Account& account, const otp::Generator& generator,
                          otp::UnixTime at, qint64 count)
{
    const otp::Parameters& parameters = account.parameters;
    const otp::TimeStep first = otp::timeStepAt(at, parameters.period);
    std::vector<Line> lines;
    for (qint64 i = 0; i < count; ++i) {
        Line line{.code = {},
                  .counter = account.counter + static_cast<std::uint64_t>(i),
                  .step = first + i};
        line.code = parameters.kind == otp::Kind::Hotp ? generator.codeAt(line.counter)
                                                       : generator.codeAt(line.step);
        lines.push_back(line);
    }
    return lines;
}

Expected<ExitStatus, Failure> run(const Arguments& arguments, const Console& console)
{
    const auto at = momentOf(arguments);
    if (!at)
        return Unexpected(at.error());
    const auto count = arguments.number(QStringLiteral("count"), 1, mostCodes, 1);
    if (!count)
        return Unexpected(count.error());
    auto account = accountOf(arguments, *count);
    if (!account)
        return Unexpected(account.error());
    if (const auto completed = completePin(*account); !completed)
        return Unexpected(completed.error());
    const auto generator =
        otp::Generator::make(account->secret.bytes(), account->parameters, account->pin.bytes());
    if (!generator)
        return Unexpected(inputFailure(QStringLiteral("No code can be made of this secret.")));
    print(console, linesOf(*account, *generator, *at, *count), account->parameters,
          arguments.has(QStringLiteral("count")));
    return ExitStatus::Done;
}

} // namespace

Command codeCommand()
{
    return {.name = QStringLiteral("code"),
            .synopsis = QStringLiteral("[FILE]"),
            .summary = QStringLiteral("Print the code of an account, from its otpauth URI or from "
                                      "the vault."),
            .options =
                QList<Option>{
                    atOption(),
                    {QStringLiteral("count"), QStringLiteral("N"),
                     QStringLiteral("Print so many codes in a row, the present one first.")},
                    {QStringLiteral("entry"), QStringLiteral("NAME"),
                     QStringLiteral("Take the account of this name or id from the vault; of HOTP "
                                    "the counter moves on.")}} +
                vaultOptions(),
            .mostPositionals = 1,
            .run = run};
}

} // namespace factordesk::cli
