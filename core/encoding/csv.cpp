// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/csv.h"

#include "core/encoding/unicode.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace factordesk::encoding {

namespace {

/// What a field is written into: room for `size` characters at first, less in the end.
template <class Text>
class Room;

template <>
class Room<SecureBytes>
{
public:
    explicit Room(std::size_t size) : m_text(size) {}
    void put(char c) { m_text.bytes()[m_size++] = static_cast<std::byte>(c); }
    [[nodiscard]] SecureBytes take()
    {
        m_text.truncate(m_size);
        return std::move(m_text);
    }

private:
    SecureBytes m_text;
    std::size_t m_size = 0;
};

template <>
class Room<std::string>
{
public:
    explicit Room(std::size_t size) { m_text.reserve(size); }
    void put(char c) { m_text.push_back(c); }
    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    std::string m_text;
};

/// Goes once through the text, one field after the other.
template <class Text>
class Scanner
{
public:
    Scanner(std::string_view text, char delimiter) : m_rest(text), m_delimiter(delimiter) {}

    [[nodiscard]] bool isAtEnd() const { return m_rest.empty(); }
    [[nodiscard]] std::size_t line() const { return m_line; }
    /// The next field; no value when its quote never ends.
    [[nodiscard]] std::optional<Text> field();
    /// Steps over a delimiter; false at the end of the row, which is stepped over too.
    [[nodiscard]] bool takeDelimiter();

private:
    char take();
    [[nodiscard]] bool isAtEndOfField() const;
    [[nodiscard]] std::size_t longestField() const;
    [[nodiscard]] bool takeQuoted(Room<Text>& field);

    std::string_view m_rest;
    char m_delimiter;
    std::size_t m_line = 1;
};

template <class Text>
char Scanner<Text>::take()
{
    const char c = m_rest.front();
    m_rest.remove_prefix(1);
    const bool isLineEnd = c == '\n' || (c == '\r' && !m_rest.starts_with('\n'));
    m_line += isLineEnd ? 1 : 0;
    return c;
}

template <class Text>
bool Scanner<Text>::isAtEndOfField() const
{
    return m_rest.empty() || m_rest.front() == m_delimiter || m_rest.front() == '\n' ||
           m_rest.front() == '\r';
}

/// What the field needs at most, so that a secret is put together in one piece of locked memory.
template <class Text>
std::size_t Scanner<Text>::longestField() const
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

template <class Text>
bool Scanner<Text>::takeQuoted(Room<Text>& field)
{
    take();
    while (!m_rest.empty()) {
        const char c = take();
        if (c == '"') {
            if (!m_rest.starts_with('"'))
                return true;
            take();
        }
        field.put(c);
    }
    return false;
}

template <class Text>
std::optional<Text> Scanner<Text>::field()
{
    Room<Text> field(longestField());
    if (m_rest.starts_with('"') && !takeQuoted(field))
        return std::nullopt;
    while (!isAtEndOfField())
        field.put(take());
    return field.take();
}

template <class Text>
bool Scanner<Text>::takeDelimiter()
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

template <class Text>
Expected<CsvTableOf<Text>, CsvError> readTable(std::string_view text, char delimiter,
                                               CsvLimits limits)
{
    CsvTableOf<Text> table;
    Scanner<Text> scanner(withoutByteOrderMark(text), delimiter);
    while (!scanner.isAtEnd()) {
        const std::size_t line = scanner.line();
        std::vector<Text> row;
        do {
            if (row.size() == limits.fields)
                return Unexpected(CsvError::TooManyFields);
            std::optional<Text> field = scanner.field();
            if (!field)
                return Unexpected(CsvError::UnfinishedQuote);
            row.push_back(*std::move(field));
        } while (scanner.takeDelimiter());
        if (row.size() == 1 && row.front() == Text())
            continue;
        if (table.rows.size() == limits.rows)
            return Unexpected(CsvError::TooManyRows);
        table.rows.push_back(std::move(row));
        table.lines.push_back(line);
    }
    return table;
}

} // namespace

Expected<CsvTable, CsvError> readCsv(std::string_view text, char delimiter, CsvLimits limits)
{
    return readTable<SecureBytes>(text, delimiter, limits);
}

Expected<PlainCsvTable, CsvError> readPlainCsv(std::string_view text, char delimiter,
                                               CsvLimits limits)
{
    return readTable<std::string>(text, delimiter, limits);
}

char guessDelimiter(std::string_view text)
{
    text = withoutByteOrderMark(text);
    text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
    constexpr std::array candidates{',', ';', '\t', '|'};
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
