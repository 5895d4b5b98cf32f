// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include "app/cli/command.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace factordesk::cli {

namespace {

Expected<ExitStatus, Failure> checkPositionals(const Command& command, const Arguments& arguments)
{
    const qsizetype count = arguments.positionals().size();
    const QString form = (command.name + u' ' + command.synopsis).trimmed();
    if (count < command.fewestPositionals)
        return Unexpected(usageFailure(QStringLiteral("An argument is missing: %1.").arg(form)));
    if (count <= command.mostPositionals)
        return ExitStatus::Done;
    return Unexpected(usageFailure(
        QStringLiteral("There are too many arguments: %1. Secrets and codes are not taken as "
                       "arguments, since other programs on this computer can read them.")
            .arg(form)));
}

Expected<ExitStatus, Failure> runCommand(const Command& command, const QStringList& rest,
                                         const Console& console)
{
    const QList<Option> common{{QStringLiteral("json"), {}, {}}, {QStringLiteral("help"), {}, {}}};
    const auto arguments = Arguments::parse(rest, command.options + common);
    if (!arguments)
        return Unexpected(arguments.error());
    if (arguments->has(QStringLiteral("help"))) {
        console.print(helpText(command).toStdString());
        return ExitStatus::Done;
    }
    const auto checked = checkPositionals(command, *arguments);
    return checked ? command.run(*arguments, console) : checked;
}

Expected<ExitStatus, Failure> runProgram(const QStringList& arguments, const Console& console)
{
    const QList<Command> commands = allCommands();
    const QString name = arguments.value(0);
    if (name == QLatin1String("--version")) {
        console.printLine(QStringLiteral("factordesk-cli ") +
                          QCoreApplication::applicationVersion());
        return ExitStatus::Done;
    }
    if (name == QLatin1String("--help")) {
        console.print(helpText(commands).toStdString());
        return ExitStatus::Done;
    }
    const auto command = std::ranges::find(commands, name, &Command::name);
    if (command != commands.end())
        return runCommand(*command, arguments.mid(1), console);
    return Unexpected(usageFailure(
        name.isEmpty() || name.startsWith(u'-')
            ? QStringLiteral(
                  "A command is missing, and comes first: factordesk-cli --help lists them.")
            : QStringLiteral("There is no such command: factordesk-cli --help lists them.")));
}

} // namespace

int run(const QStringList& arguments)
{
    const Console console(arguments.contains(QStringLiteral("--json")));
    const Expected<ExitStatus, Failure> result = runProgram(arguments, console);
    if (!result)
        return static_cast<int>(console.report(result.error()));
    const std::optional<Failure> lost = console.outputFailure();
    return static_cast<int>(lost ? console.report(*lost) : *result);
}

} // namespace factordesk::cli
