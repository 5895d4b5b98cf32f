// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/secret/secure_bytes.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace factordesk::encoding {

/// A table as rows of fields, with quotes and doubled quotes resolved; rows need not be equally
/// long.
template <class Text>
struct CsvTableOf
{
    std::vector<std::vector<Text>> rows; ///< Empty lines are left out.
    std::vector<std::size_t> lines;      ///< Where each row begins in the text: lines, from 1.
};

/// One line of a table that may hold secrets.
using CsvRow = std::vector<SecureBytes>;
using CsvTable = CsvTableOf<SecureBytes>;
/// A table that holds none: lists of people are long, and locked memory is scarce.
using PlainCsvTable = CsvTableOf<std::string>;

enum class CsvError {
    UnfinishedQuote, ///< A quoted field that nothing ends.
    TooManyRows,     ///< Over CsvLimits::rows.
    TooManyFields,   ///< A row with more fields than CsvLimits::fields.
};

struct CsvLimits
{
    std::size_t rows = 100'000;
    std::size_t fields = 1'000;
};

/// Reads comma-separated values (RFC 4180) as programs really write them: with or without a byte
/// order mark, lines ended by CRLF, LF or CR, quotes within an unquoted field kept, text behind a
/// closing quote appended. `text` is borrowed and may be any bytes.
[[nodiscard]] Expected<CsvTable, CsvError> readCsv(std::string_view text, char delimiter,
                                                   CsvLimits limits = {});
/// The same for what holds no secret.
[[nodiscard]] Expected<PlainCsvTable, CsvError> readPlainCsv(std::string_view text, char delimiter,
                                                             CsvLimits limits = {});

/// The delimiter of `text`: whichever of comma, semicolon, tabulator and vertical bar occurs most
/// often outside of quotes in the first line that is not empty; the comma where none does.
[[nodiscard]] char guessDelimiter(std::string_view text);

/// One line with CRLF. Fields are quoted where they must be; one that a spreadsheet would take for
/// a formula (it begins with = + - @, a tabulator or a carriage return) gets an apostrophe in
/// front, as OWASP advises ("CSV Injection").
[[nodiscard]] std::string writeCsvRow(const std::vector<std::string>& fields, char delimiter = ',');

} // namespace factordesk::encoding
