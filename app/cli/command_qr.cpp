// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_qr.h"

#include "app/cli/inputs.h"
#include "app/cli/private_file.h"
#include "app/cli/qr_image.h"
#include "core/qr/symbol.h"
#include "ui/text/input_text.h"

#include <QFileInfo>

#include <optional>

namespace factordesk::cli {

namespace {

enum class Format { Png, Svg, Text };

QLatin1String levelName(qr::ErrorCorrection level)
{
    switch (level) {
    case qr::ErrorCorrection::Low: break;
    case qr::ErrorCorrection::Medium: return QLatin1String("M");
    case qr::ErrorCorrection::Quartile: return QLatin1String("Q");
    case qr::ErrorCorrection::High: return QLatin1String("H");
    }
    return QLatin1String("L");
}

Expected<qr::ErrorCorrection, Failure> levelOf(const Arguments& arguments)
{
    const QString name = arguments.value(QStringLiteral("level"));
    if (name.isEmpty())
        return qr::ErrorCorrection::Medium;
    for (const qr::ErrorCorrection level :
         {qr::ErrorCorrection::Low, qr::ErrorCorrection::Medium, qr::ErrorCorrection::Quartile,
          qr::ErrorCorrection::High}) {
        if (name.compare(levelName(level), Qt::CaseInsensitive) == 0)
            return level;
    }
    return Unexpected(usageFailure(QStringLiteral("The option --level takes L, M, Q or H.")));
}

/// As asked for; otherwise by the name of the output, and text for standard output.
Expected<Format, Failure> formatOf(const Arguments& arguments)
{
    const QString output = arguments.value(QStringLiteral("output"));
    QString name = arguments.value(QStringLiteral("format")).toLower();
    if (name.isEmpty() && !output.isEmpty())
        name = QFileInfo(output).suffix().toLower();
    if (name == QLatin1String("png"))
        return Format::Png;
    if (name == QLatin1String("svg"))
        return Format::Svg;
    if (name == QLatin1String("text") || name == QLatin1String("txt") || name.isEmpty())
        return Format::Text;
    return Unexpected(usageFailure(QStringLiteral(
        "The format is not known: say --format png, --format svg or --format text.")));
}

QByteArray imageOf(const qr::Symbol& symbol, Format format, bool isColoured)
{
    switch (format) {
    case Format::Png: return pngImage(symbol);
    case Format::Svg: return svgImage(symbol);
    case Format::Text: break;
    }
    return textImage(symbol, isColoured);
}

void printJson(const Console& console, const qr::Symbol& symbol)
{
    JsonWriter json;
    json.beginObject()
        .member(QLatin1String("version"), symbol.version())
        .member(QLatin1String("level"), levelName(symbol.level()))
        .member(QLatin1String("mask"), symbol.mask())
        .key(QLatin1String("modules"))
        .beginArray();
    for (int y = 0; y < symbol.size(); ++y) {
        SecretText row;
        for (int x = 0; x < symbol.size(); ++x)
            row.append(symbol.isDark(x, y) ? '1' : '0');
        json.value(row.text());
    }
    json.endArray().endObject();
    console.print(json);
}

Expected<qr::Symbol, Failure> encode(const Arguments& arguments)
{
    const auto level = levelOf(arguments);
    if (!level)
        return Unexpected(level.error());
    Inputs inputs;
    const auto text = inputs.read(arguments.positional(0), QStringLiteral("Text"));
    if (!text)
        return Unexpected(text.error());
    auto symbol = qr::Symbol::encode(text->text(), *level, arguments.has(QStringLiteral("level")));
    if (!symbol)
        return Unexpected(inputFailure(text::explain(symbol.error())));
    return *std::move(symbol);
}

Expected<ExitStatus, Failure> run(const Arguments& arguments, const Console& console)
{
    const QString output = arguments.value(QStringLiteral("output"));
    const auto format = formatOf(arguments);
    if (!format)
        return Unexpected(format.error());
    const bool printsImage = output.isEmpty() && !console.wantsJson();
    if (printsImage && *format == Format::Png && Console::isTerminal())
        return Unexpected(usageFailure(
            QStringLiteral("A PNG image cannot be shown on a terminal: name a file by --output.")));
    const auto symbol = encode(arguments);
    if (!symbol)
        return Unexpected(symbol.error());
    if (!output.isEmpty()) {
        const auto written = writePrivateFile(output, imageOf(*symbol, *format, false));
        if (!written)
            return Unexpected(written.error());
    }
    if (console.wantsJson())
        printJson(console, *symbol);
    if (printsImage)
        console.print(imageOf(*symbol, *format, Console::isTerminal()).toStdString());
    return ExitStatus::Done;
}

} // namespace

Command qrCommand()
{
    return {.name = QStringLiteral("qr"),
            .synopsis = QStringLiteral("[FILE]"),
            .summary = QStringLiteral("Make a QR code of any text."),
            .options = {{QStringLiteral("format"), QStringLiteral("png|svg|text"),
                         QStringLiteral("By the name of the output when absent.")},
                        {QStringLiteral("level"), QStringLiteral("L|M|Q|H"),
                         QStringLiteral("Error correction; at least M when absent.")},
                        {QStringLiteral("output"), QStringLiteral("FILE"),
                         QStringLiteral("Where the image goes; standard output when absent.")}},
            .mostPositionals = 1,
            .run = run};
}

} // namespace factordesk::cli
