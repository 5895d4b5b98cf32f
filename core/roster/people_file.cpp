// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roster/people_file.h"

#include "core/encoding/csv.h"
#include "core/encoding/unicode.h"

#include <QFile>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <string_view>

namespace factordesk::roster {

namespace {

bool isWorkbook(QByteArrayView bytes)
{
    return bytes.startsWith("PK\x03\x04") || bytes.startsWith("\xD0\xCF\x11\xE0");
}

/// The characters of Windows-1252 from 0x80 to 0x9F; Latin-1 has controls there.
constexpr std::array<char16_t, 32> windowsCharacters{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

QByteArray utf8OfWindows(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar& c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = QChar(windowsCharacters[c.unicode() - 0x80U]);
    }
    return text.toUtf8();
}

/// UTF-16 without a mark: in a list of people every second byte of the first line is a zero.
std::optional<QStringDecoder::Encoding> wideEncoding(QByteArrayView bytes)
{
    if (bytes.startsWith("\xFF\xFE"))
        return QStringDecoder::Utf16LE;
    if (bytes.startsWith("\xFE\xFF"))
        return QStringDecoder::Utf16BE;
    if (bytes.size() < 4)
        return std::nullopt;
    if (bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0)
        return QStringDecoder::Utf16LE;
    if (bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0)
        return QStringDecoder::Utf16BE;
    return std::nullopt;
}

Expected<QByteArray, PeopleFileError> utf8Of(QByteArrayView bytes)
{
    if (const auto wide = wideEncoding(bytes)) {
        QStringDecoder decoder(*wide);
        const QString text = decoder(bytes);
        if (decoder.hasError())
            return Unexpected(PeopleFileError::NotText);
        return text.toUtf8();
    }
    if (bytes.contains('\0'))
        return Unexpected(PeopleFileError::NotText);
    if (encoding::isValidUtf8({bytes.data(), std::size_t(bytes.size())}))
        return bytes.toByteArray();
    return utf8OfWindows(bytes);
}

PeopleFileError errorOf(encoding::CsvError error)
{
    switch (error) {
    case encoding::CsvError::UnfinishedQuote: break;
    case encoding::CsvError::TooManyRows: return PeopleFileError::TooManyRows;
    case encoding::CsvError::TooManyFields: return PeopleFileError::TooManyColumns;
    }
    return PeopleFileError::UnfinishedQuote;
}

PeopleTable tableOf(const encoding::PlainCsvTable& csv)
{
    PeopleTable table;
    for (const auto& row : csv.rows)
        table.columns = std::max(table.columns, int(row.size()));
    table.rows.reserve(csv.rows.size());
    for (std::size_t i = 0; i < csv.rows.size(); ++i) {
        QStringList fields;
        fields.reserve(table.columns);
        for (const std::string& field : csv.rows[i])
            fields.append(QString::fromStdString(field).simplified());
        // What a spreadsheet saves below its data: delimiters and nothing between them.
        if (std::ranges::all_of(fields, &QString::isEmpty))
            continue;
        table.unequalRows += fields.size() < table.columns ? 1 : 0;
        fields.resize(table.columns);
        table.rows.push_back(std::move(fields));
        table.lines.push_back(int(csv.lines[i]));
    }
    return table;
}

} // namespace

Expected<PeopleTable, PeopleFileError> readPeopleFile(QByteArrayView bytes,
                                                      std::optional<char> delimiter)
{
    if (bytes.size() > maximumBytes)
        return Unexpected(PeopleFileError::TooLarge);
    if (isWorkbook(bytes))
        return Unexpected(PeopleFileError::Spreadsheet);
    const Expected<QByteArray, PeopleFileError> utf8 = utf8Of(bytes);
    if (!utf8)
        return Unexpected(utf8.error());
    const std::string_view text(utf8->constData(), std::size_t(utf8->size()));
    const char separator = delimiter.value_or(encoding::guessDelimiter(text));
    const auto csv =
        encoding::readPlainCsv(text, separator, {.rows = maximumRows, .fields = maximumColumns});
    if (!csv)
        return Unexpected(errorOf(csv.error()));
    PeopleTable table = tableOf(*csv);
    if (table.rows.empty())
        return Unexpected(PeopleFileError::Empty);
    table.delimiter = separator;
    return table;
}

Expected<PeopleTable, PeopleFileError> readPeopleFileAt(const QString& path,
                                                        std::optional<char> delimiter)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(PeopleFileError::NotOpened);
    if (file.size() > maximumBytes)
        return Unexpected(PeopleFileError::TooLarge);
    // One byte more tells what grows, or has no size, as a pipe.
    return readPeopleFile(file.read(maximumBytes + 1), delimiter);
}

} // namespace factordesk::roster
