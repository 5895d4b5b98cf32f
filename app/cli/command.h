// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/console.h"
#include "app/cli/failure.h"
#include "core/base/expected.h"

#include <QList>
#include <QString>

namespace factordesk::cli {

/// One command of the program. --json and --help are understood by all and not among `options`.
struct Command
{
    QString name;
    QString synopsis; ///< Of the positional arguments: "[FILE]".
    QString summary;  ///< One sentence.
    QList<Option> options;
    qsizetype fewestPositionals = 0;
    qsizetype mostPositionals = 0;
    /// Does it and prints what came of it; a failure is printed by the caller.
    Expected<ExitStatus, Failure> (*run)(const Arguments&, const Console&) = nullptr;
};

/// All of them, in the order in which the help lists them.
[[nodiscard]] QList<Command> allCommands();

/// What `--help` prints for one command, and for the program.
[[nodiscard]] QString helpText(const Command& command);
[[nodiscard]] QString helpText(const QList<Command>& commands);

} // namespace factordesk::cli
