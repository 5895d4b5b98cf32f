// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_code.h"

#include "app/cli/account_input.h"
#include "app/cli/moment_option.h"
#include "core/otp/generator.h"

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

Expected<ExitStatus, Failure> run(const Arguments& arguments, const Console& console)
{
    const auto at = momentOf(arguments);
    if (!at)
        return Unexpected(at.error());
    const auto count = arguments.number(QStringLiteral("count"), 1, mostCodes, 1);
    if (!count)
        return Unexpected(count.error());
    Inputs inputs;
    auto account = readAccount(inputs, arguments.positional(0));
    if (!account)
        return Unexpected(account.error());
    if (const auto completed = completePin(*account); !completed)
        return Unexpected(completed.error());
    const otp::Parameters& parameters = account->parameters;
    const auto generator =
        otp::Generator::make(account->secret.bytes(), parameters, account->pin.bytes());
    if (!generator)
        return Unexpected(inputFailure(QStringLiteral("No code can be made of this secret.")));
    const otp::TimeStep first = otp::timeStepAt(*at, parameters.period);
    std::vector<Line> lines;
    for (qint64 i = 0; i < *count; ++i) {
        Line line{.code = {},
                  .counter = account->counter + static_cast<std::uint64_t>(i),
                  .step = first + i};
        line.code = parameters.kind == otp::Kind::Hotp ? generator->codeAt(line.counter)
                                                       : generator->codeAt(line.step);
        lines.push_back(line);
    }
    print(console, lines, parameters, arguments.has(QStringLiteral("count")));
    return ExitStatus::Done;
}

} // namespace

Command codeCommand()
{
    return {.name = QStringLiteral("code"),
            .synopsis = QStringLiteral("[FILE]"),
            .summary = QStringLiteral("Print the code of an account, from its otpauth URI."),
            .options = {atOption(),
                        {QStringLiteral("count"), QStringLiteral("N"),
                         QStringLiteral("Print so many codes in a row, the present one first.")}},
            .mostPositionals = 1,
            .run = run};
}

} // namespace factordesk::cli
