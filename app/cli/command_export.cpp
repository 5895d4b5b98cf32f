// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_export.h"

#include "app/cli/import_input.h"
#include "app/cli/prompt.h"
#include "core/exchange/export.h"
#include "core/exchange/private_file.h"
#include "ui/text/import_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace factordesk::cli {

namespace {

using exchange::ExportFormat;

Expected<ExportFormat, Failure> formatOf(const Arguments& arguments)
{
    constexpr auto names = std::to_array<std::pair<QLatin1String, ExportFormat>>({
        {QLatin1String("otpauth"), ExportFormat::UriList},
        {QLatin1String("aegis"), ExportFormat::Aegis},
        {QLatin1String("aegis-encrypted"), ExportFormat::AegisEncrypted},
        {QLatin1String("factordesk"), ExportFormat::Factordesk},
    });
    const QString name = arguments.value(QStringLiteral("format"));
    const auto found =
        std::ranges::find(names, name, &std::pair<QLatin1String, ExportFormat>::first);
    if (found == names.end())
        return Unexpected(usageFailure(QStringLiteral(
            "Say --format otpauth, --format aegis, --format aegis-encrypted or --format "
            "factordesk.")));
    return found->second;
}

/// Typed twice, since nothing is shown of it.
Expected<SecureBytes, Failure> newPassword(Inputs& inputs, const Arguments& arguments)
{
    const QString file = arguments.value(QStringLiteral("password-file"));
    if (!file.isEmpty())
        return inputs.read(file, QStringLiteral("Password"));
    auto typed = askWithoutEcho(QStringLiteral("New password of the written file"));
    if (!typed)
        return Unexpected(inputFailure(
            QStringLiteral("The written file needs a password: put it into a file and name that by "
                           "--password-file, or type it at the terminal.")));
    const auto again = askWithoutEcho(QStringLiteral("The same password again"));
    if (!again || !(*again == *typed))
        return Unexpected(inputFailure(QStringLiteral("The two passwords differ.")));
    return *std::move(typed);
}

/// How many accounts are in the file that was written.
Expected<std::size_t, Failure> write(const exchange::Imported& imported, const QString& output,
                                     ExportFormat format, const SecureBytes& password)
{
    std::vector<const vault::Entry*> entries;
    for (const exchange::Row& row : imported.rows) {
        if (row.content)
            entries.push_back(&*row.content);
    }
    SystemRandom random;
    const auto file = exchange::exportEntries(entries, {.format = format,
                                                        .password = password.bytes(),
                                                        .random = random,
                                                        .now = SystemClock().now()});
    if (!file)
        return Unexpected(inputFailure(text::explain(file.error())));
    const auto written = exchange::writePrivateFile(output, file->bytes());
    if (!written)
        return Unexpected(inputFailure(QStringLiteral("The output file cannot be written: %1.")
                                           .arg(qt_error_string(written.error().systemError))));
    return entries.size();
}

void report(const Console& console, const exchange::Imported& imported, std::size_t written,
            ExportFormat format)
{
    if (console.wantsJson()) {
        JsonWriter json;
        console.print(json.beginObject().member(QLatin1String("written"), written).endObject());
    } else {
        console.printLine(QStringLiteral("Accounts written: %1.").arg(written));
    }
    if (written < imported.rows.size())
        console.warn(QStringLiteral("Rows that are left out: %1. The command import tells why.")
                         .arg(imported.rows.size() - written));
    if (!exchange::isEncrypted(format))
        console.warn(QStringLiteral(
            "The file is not encrypted: whoever reads it has the secrets. Delete it after use."));
}

Expected<ExitStatus, Failure> run(const Arguments& arguments, const Console& console)
{
    const auto format = formatOf(arguments);
    if (!format)
        return Unexpected(format.error());
    const QString output = arguments.value(QStringLiteral("output"));
    if (output.isEmpty())
        return Unexpected(usageFailure(QStringLiteral("Name the written file by --output.")));
    const QString inputPassword = QStringLiteral("input-password-file");
    Inputs inputs;
    const auto imported = readExport(
        inputs,
        {.file = arguments.positional(0),
         .format = {},
         .passwordFile = arguments.value(
             arguments.has(inputPassword) ? inputPassword : QStringLiteral("password-file"))});
    if (!imported)
        return Unexpected(imported.error());
    SecureBytes password;
    if (exchange::isEncrypted(*format)) {
        auto given = newPassword(inputs, arguments);
        if (!given)
            return Unexpected(given.error());
        password = *std::move(given);
    }
    const auto written = write(*imported, output, *format, password);
    if (!written)
        return Unexpected(written.error());
    report(console, *imported, *written, *format);
    return ExitStatus::Done;
}

} // namespace

Command exportCommand()
{
    return {.name = QStringLiteral("export"),
            .synopsis = QStringLiteral("FILE"),
            .summary =
                QStringLiteral("Write what import reads as a file that only its owner may open."),
            .options = {{QStringLiteral("format"),
                         QStringLiteral("otpauth|aegis|aegis-encrypted|factordesk"),
                         QStringLiteral("What is written.")},
                        {QStringLiteral("password-file"), QStringLiteral("FILE"),
                         QStringLiteral("Where the password of the written file is, and of FILE, "
                                        "too; asked for when absent.")},
                        {QStringLiteral("input-password-file"), QStringLiteral("FILE"),
                         QStringLiteral("Where the password of FILE is, if it is another.")},
                        {QStringLiteral("output"), QStringLiteral("FILE"),
                         QStringLiteral("The written file; one of this name is replaced.")}},
            .fewestPositionals = 1,
            .mostPositionals = 1,
            .run = run};
}

} // namespace factordesk::cli
