// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"

#include <QByteArrayView>
#include <QStringList>

#include <optional>
#include <vector>

namespace factordesk::roster {

/// A list of people as a file has it: text in rows and columns.
struct PeopleTable
{
    std::vector<QStringList> rows; ///< All as long as the longest; what was missing is empty.
    std::vector<int> lines;        ///< Where each row begins in the file: lines, from 1.
    int columns = 0;
    int unequalRows = 0; ///< How many rows had fewer fields than the longest.
    char delimiter = ',';
};

enum class PeopleFileError {
    NotOpened,       ///< There is no such file, or it may not be read.
    Empty,           ///< Nothing but blank lines.
    Spreadsheet,     ///< A workbook (.xlsx, .ods, .xls) in place of text: save it as CSV.
    NotText,         ///< Other binary content.
    UnfinishedQuote, ///< A quotation mark that nothing ends.
    TooManyRows,     ///< Over maximumRows.
    TooManyColumns,  ///< Over maximumColumns.
    TooLarge,        ///< Over maximumBytes.
};

/// More than anybody enrols at a desk; what is larger is another file.
inline constexpr int maximumRows = 100'000;
inline constexpr int maximumColumns = 100;
inline constexpr qsizetype maximumBytes = 64 * 1024 * 1024;

/// Reads a CSV file (RFC 4180 as programs write it): UTF-8 or UTF-16 with or without its byte order
/// mark, else Windows-1252, in which older spreadsheets write. The delimiter is guessed unless it
/// is given.
[[nodiscard]] Expected<PeopleTable, PeopleFileError>
readPeopleFile(QByteArrayView bytes, std::optional<char> delimiter = std::nullopt);

/// The same from a file.
[[nodiscard]] Expected<PeopleTable, PeopleFileError>
readPeopleFileAt(const QString& path, std::optional<char> delimiter = std::nullopt);

} // namespace factordesk::roster
