// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_scan.h"

#include "app/cli/inputs.h"
#include "core/scan/picture.h"
#include "core/scan/reader.h"

namespace factordesk::cli {

namespace {

/// One symbol, and where it was found.
struct Found
{
    QString file;
    SecureBytes text;
};

Expected<QImage, Failure> readImage(Inputs& inputs, const QString& file)
{
    const auto content = inputs.read(file, QStringLiteral("Image"), scan::maximumPictureFile);
    if (!content)
        return Unexpected(content.error());
    auto image = scan::readPicture(content->bytes());
    if (!image)
        return Unexpected(inputFailure(
            image.error().isPicture
                ? QStringLiteral("%1 cannot be read as an image: %2.")
                      .arg(file, image.error().reason)
                : QStringLiteral("%1 is not a PNG, JPEG or WebP image that can be read here.")
                      .arg(file)));
    return *std::move(image);
}

void print(const Console& console, const std::vector<Found>& symbols, bool namesFiles)
{
    JsonWriter json;
    json.beginArray();
    for (const Found& found : symbols)
        json.beginObject()
            .member(QLatin1String("file"), found.file)
            .member(QLatin1String("text"), found.text.text())
            .endObject();
    json.endArray();
    if (console.wantsJson()) {
        console.print(json);
        return;
    }
    for (const Found& found : symbols) {
        if (namesFiles)
            console.print((found.file + QStringLiteral(": ")).toStdString());
        console.print(found.text.text());
        console.print("\n");
    }
}

Expected<ExitStatus, Failure> run(const Arguments& arguments, const Console& console)
{
    Inputs inputs;
    std::vector<Found> symbols;
    for (const QString& file : arguments.positionals()) {
        const auto image = readImage(inputs, file);
        if (!image)
            return Unexpected(image.error());
        for (SecureBytes& text : scan::readSymbols(*image))
            symbols.push_back({file, std::move(text)});
    }
    print(console, symbols, arguments.positionals().size() > 1);
    if (!symbols.empty())
        return ExitStatus::Done;
    console.warn(QStringLiteral("No QR code was found: try a sharper or larger picture of it."));
    return ExitStatus::Refused;
}

} // namespace

Command scanCommand()
{
    return {.name = QStringLiteral("scan"),
            .synopsis = QStringLiteral("FILE…"),
            .summary = QStringLiteral("Print the text of every QR code in images."),
            .options = {},
            .fewestPositionals = 1,
            .mostPositionals = 1000,
            .run = run};
}

} // namespace factordesk::cli
