// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_scan.h"

#include "app/cli/inputs.h"
#include "core/scan/reader.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>
#include <array>

namespace factordesk::cli {

namespace {

constexpr std::size_t largestImageFile = 64UL * 1024 * 1024;
constexpr std::array formats{"png", "jpeg", "webp"};

/// One symbol, and where it was found.
struct Found
{
    QString file;
    SecureBytes text;
};

Expected<QImage, Failure> readImage(Inputs& inputs, const QString& file)
{
    const auto content = inputs.read(file, QStringLiteral("Image"), largestImageFile);
    if (!content)
        return Unexpected(content.error());
    const auto bytes = content->bytes();
    // A view, not a copy: the file's bytes stay in locked memory.
    QByteArray view = QByteArray::fromRawData(content->text().data(), qsizetype(bytes.size()));
    QBuffer buffer(&view);
    buffer.open(QIODevice::ReadOnly);
    // By its content, whatever its name says.
    const QByteArray format = QImageReader::imageFormat(&buffer);
    if (std::ranges::find(formats, format) == formats.end())
        return Unexpected(inputFailure(
            QStringLiteral("%1 is not a PNG, JPEG or WebP image that can be read here.")
                .arg(file)));
    QImageReader reader(&buffer, format);
    reader.setAutoTransform(true);
    QImage image = reader.read();
    if (image.isNull())
        return Unexpected(inputFailure(
            QStringLiteral("%1 cannot be read as an image: %2.").arg(file, reader.errorString())));
    return image;
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
