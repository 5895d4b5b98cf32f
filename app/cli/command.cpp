// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "app/cli/command_code.h"
#include "app/cli/command_diagnose.h"
#include "app/cli/command_export.h"
#include "app/cli/command_import.h"
#include "app/cli/command_journal.h"
#include "app/cli/command_practice.h"
#include "app/cli/command_preflight.h"
#include "app/cli/command_qr.h"
#include "app/cli/command_register.h"
#include "app/cli/command_remove.h"
#include "app/cli/command_roster.h"
#include "app/cli/command_scan.h"
#include "app/cli/command_status.h"
#include "app/cli/command_uri.h"
#include "app/cli/command_users.h"
#include "app/cli/command_vault.h"
#include "app/cli/command_verify.h"

#include <algorithm>

namespace factordesk::cli {

namespace {

const QList<Option>& commonOptions()
{
    static const QList<Option> options{
        {QStringLiteral("json"), {}, QStringLiteral("Print one JSON document.")},
        {QStringLiteral("help"), {}, QStringLiteral("Print this help.")}};
    return options;
}

/// "  left    right", with the right side in one column.
QString columns(const QList<std::pair<QString, QString>>& rows)
{
    qsizetype width = 0;
    for (const auto& [left, right] : rows)
        width = std::max(width, left.size());
    QString text;
    for (const auto& [left, right] : rows)
        text += QStringLiteral("  %1  %2\n").arg(left.leftJustified(width), right);
    return text;
}

} // namespace

QList<Command> allCommands()
{
    return {codeCommand(),     uriCommand(),       qrCommand(),       scanCommand(),
            diagnoseCommand(), importCommand(),    exportCommand(),   verifyCommand(),
            registerCommand(), removeCommand(),    statusCommand(),   usersCommand(),
            rosterCommand(),   preflightCommand(), practiceCommand(), journalCommand(),
            vaultCommand()};
}

QString helpText(const Command& command)
{
    QList<std::pair<QString, QString>> rows;
    for (const Option& option : command.options + commonOptions()) {
        QString left = QStringLiteral("--") + option.name;
        if (!option.valueName.isEmpty())
            left += u' ' + option.valueName;
        rows.append({left, option.description});
    }
    return QStringLiteral("Usage: factordesk-cli %1 %2 [options]\n\n%3\n\nOptions:\n%4")
        .arg(command.name, command.synopsis, command.summary, columns(rows))
        .replace(QStringLiteral("  [options]"), QStringLiteral(" [options]"));
}

QString helpText(const QList<Command>& commands)
{
    QList<std::pair<QString, QString>> rows;
    for (const Command& command : commands)
        rows.append({command.name, command.summary});
    return QStringLiteral("Usage: factordesk-cli COMMAND [arguments] [options]\n\nCommands:\n%1\n"
                          "factordesk-cli COMMAND --help tells more; --version prints the "
                          "version.\n\n"
                          "FILE may be - for standard input. Secrets, codes and tokens are read "
                          "from a file, from\nstandard input or at a prompt, never from an "
                          "argument.\n\n"
                          "Exit status: 0 done; 1 the server or the check said no; 2 wrong usage; "
                          "3 could not\nreach, or the outcome is not settled; 4 input refused.\n")
        .arg(columns(rows));
}

} // namespace factordesk::cli
