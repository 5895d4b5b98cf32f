// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/csv.h"

#include "core/encoding/unicode.h"

#include <algorithm>
#include <array>
#include <optional>

namespace factordesk::encoding {

namespace {

/// Goes once through the text, one field after the other.
class Scanner
{
public:
    Scanner(std::string_view text, char delimiter) : m_rest(text), m_delimiter(delimiter) {}

    [[nodiscard]] bool isAtEnd() const { return m_rest.empty(); }
    [[nodiscard]] std::size_t line() const { return m_line; }
    /// The next field; no value when its quote never ends.
    [[nodiscard]] std::optional<SecureBytes> field();
    /// Steps over a delimiter; false at the end of the row, which is stepped over too.
    [[nodiscard]] bool takeDelimiter();

private:
    char take();
    [[nodiscard]] bool isAtEndOfField() const;
    [[nodiscard]] std::size_t longestField() const;
    [[nodiscard]] bool takeQuoted(SecureBytes& field, std::size_t& size);

    std::string_view m_rest;
    char m_delimiter;
    std::size_t m_line = 1;
};

char Scanner::take()
{
    const char c = m_rest.front();
    m_rest.remove_prefix(1);
    const bool isLineEnd = c == '\n' || (c == '\r' && !m_rest.starts_with('\n'));
    m_line += isLineEnd ? 1 : 0;
    return c;
}

bool Scanner::isAtEndOfField() const
{
    return m_rest.empty() || m_rest.front() == m_delimiter || m_rest.front() == '\n' ||
           m_rest.front() == '\r';
}

/// What the field needs at most, so that it is put together in one piece of locked memory.
std::size_t Scanner::longestField() const
{
    std::size_t i = 0;
    if (m_rest.starts_with('"')) {
        for (i = 1; i < m_rest.size(); ++i) {
            if (m_rest[i] == '"' && !m_rest.substr(++i).starts_with('"'))
                break;
        }
    }
    const char ends[] = {m_delimiter, '\n', '\r'};
    return std::min(m_rest.find_first_of(std::string_view(ends, 3), std::min(i, m_rest.size())),
                    m_rest.size());
}

bool Scanner::takeQuoted(SecureBytes& field, std::size_t& size)
{
    take();
    while (!m_rest.empty()) {
        const char c = take();
        if (c == '"') {
            if (!m_rest.starts_with('"'))
                return true;
            take();
        }
        field.bytes()[size++] = static_cast<std::byte>(c);
    }
    return false;
}

std::optional<SecureBytes> Scanner::field()
{
    SecureBytes field(longestField());
    std::size_t size = 0;
    if (m_rest.starts_with('"') && !takeQuoted(field, size))
        return std::nullopt;
    while (!isAtEndOfField())
        field.bytes()[size++] = static_cast<std::byte>(take());
    field.truncate(size);
    return field;
}

bool Scanner::takeDelimiter()
{
    if (m_rest.empty())
        return false;
    const char c = take();
    if (c == '\r' && m_rest.starts_with('\n'))
        take();
    return c == m_delimiter;
}

bool isFormula(std::string_view field)
{
    return !field.empty() && std::string_view("=+-@\t\r").find(field.front()) != field.npos;
}

std::string quoted(const std::string& field)
{
    std::string text = "\"";
    for (const char c : field)
        text.append(c == '"' ? 2 : 1, c);
    return text + '"';
}

} // namespace

Expected<CsvTable, CsvError> readCsv(std::string_view text, char delimiter, CsvLimits limits)
{
    CsvTable table;
    Scanner scanner(withoutByteOrderMark(text), delimiter);
    while (!scanner.isAtEnd()) {
        const std::size_t line = scanner.line();
        CsvRow row;
        do {
            if (row.size() == limits.fields)
                return Unexpected(CsvError::TooManyFields);
            std::optional<SecureBytes> field = scanner.field();
            if (!field)
                return Unexpected(CsvError::UnfinishedQuote);
            row.push_back(*std::move(field));
        } while (scanner.takeDelimiter());
        if (row.size() == 1 && row.front().isEmpty())
            continue;
        if (table.rows.size() == limits.rows)
            return Unexpected(CsvError::TooManyRows);
        table.rows.push_back(std::move(row));
        table.lines.push_back(line);
    }
    return table;
}

char guessDelimiter(std::string_view text)
{
    text = withoutByteOrderMark(text);
    text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
    constexpr std::array candidates{',', ';', '\t'};
    std::array<std::size_t, candidates.size()> counts{};
    bool isQuoted = false;
    for (const char c : text) {
        if (!isQuoted && (c == '\n' || c == '\r'))
            break;
        isQuoted = isQuoted != (c == '"');
        for (std::size_t i = 0; i < candidates.size(); ++i)
            counts[i] += !isQuoted && c == candidates[i] ? 1 : 0;
    }
    return candidates[std::size_t(std::ranges::max_element(counts) - counts.begin())];
}

std::string writeCsvRow(const std::vector<std::string>& fields, char delimiter)
{
    std::string line;
    for (const std::string& field : fields) {
        if (&field != &fields.front())
            line += delimiter;
        const std::string safe = isFormula(field) ? '\'' + field : field;
        const bool needsQuotes =
            safe.find_first_of("\"\r\n") != safe.npos || safe.find(delimiter) != safe.npos;
        line += needsQuotes ? quoted(safe) : safe;
    }
    return line + "\r\n";
}

} // namespace factordesk::encoding
