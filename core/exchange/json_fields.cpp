// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/json_fields.h"

#include "core/encoding/base64.h"
#include "core/encoding/hex.h"
#include "core/encoding/json_string.h"

#include <algorithm>
#include <charconv>
#include <span>

namespace factordesk::exchange {

namespace {

/// Goes through a text value by value, without recursion, so that no depth exhausts the stack.
class Cursor
{
public:
    explicit Cursor(std::string_view text) : m_rest(text) {}

    bool take(char character)
    {
        skipBlanks();
        if (!m_rest.starts_with(character))
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    bool isAtEnd()
    {
        skipBlanks();
        return m_rest.empty();
    }
    /// The next value, whole; empty when it does not end, or when there is none.
    std::string_view value()
    {
        skipBlanks();
        const std::size_t size = valueSize();
        const std::string_view found = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        return found;
    }

private:
    void skipBlanks()
    {
        m_rest.remove_prefix(std::min(m_rest.find_first_not_of(" \t\r\n"), m_rest.size()));
    }
    [[nodiscard]] std::size_t valueSize() const
    {
        if (m_rest.starts_with('"'))
            return stringEnd(0);
        if (m_rest.starts_with('{') || m_rest.starts_with('['))
            return bracketEnd();
        return std::min(m_rest.find_first_of(" \t\r\n,:]}"), m_rest.size());
    }
    /// Behind the string that begins at `start`; 0 when it does not end.
    [[nodiscard]] std::size_t stringEnd(std::size_t start) const
    {
        for (std::size_t i = start + 1; i < m_rest.size(); ++i) {
            if (m_rest[i] == '\\')
                ++i;
            else if (m_rest[i] == '"')
                return i + 1;
        }
        return 0;
    }
    [[nodiscard]] std::size_t bracketEnd() const
    {
        std::size_t depth = 0;
        for (std::size_t i = 0; i < m_rest.size(); ++i) {
            if (m_rest[i] == '"') {
                const std::size_t end = stringEnd(i);
                if (end == 0)
                    return 0;
                i = end - 1;
            } else if (m_rest[i] == '{' || m_rest[i] == '[') {
                ++depth;
            } else if ((m_rest[i] == '}' || m_rest[i] == ']') && --depth == 0) {
                return i + 1;
            }
        }
        return 0;
    }

    std::string_view m_rest;
};

/// More members than any of the objects that are looked at has.
constexpr std::size_t maximumMembers = 256;

} // namespace

std::optional<JsonFields> JsonFields::of(std::string_view json)
{
    Cursor cursor(json);
    JsonFields fields;
    if (!cursor.take('{'))
        return std::nullopt;
    bool isMore = !cursor.take('}');
    while (isMore) {
        const std::string_view name = cursor.value();
        if (!name.starts_with('"') || !cursor.take(':'))
            return std::nullopt;
        const std::string_view value = cursor.value();
        const std::string_view bareName = name.substr(1, name.size() - 2);
        if (value.empty() || fields.has(bareName) || fields.m_members.size() == maximumMembers)
            return std::nullopt;
        fields.m_members.emplace_back(bareName, value);
        isMore = cursor.take(',');
        if (!isMore && !cursor.take('}'))
            return std::nullopt;
    }
    return cursor.isAtEnd() ? std::optional(std::move(fields)) : std::nullopt;
}

std::string_view JsonFields::raw(std::string_view name) const
{
    const auto found = std::ranges::find(m_members, name, &Member::first);
    return found == m_members.end() ? std::string_view() : found->second;
}

std::optional<std::string> JsonFields::string(std::string_view name) const
{
    if (!isString(name))
        return std::nullopt;
    const auto content = encoding::jsonStringContent(raw(name));
    return content ? std::optional<std::string>(content->text()) : std::nullopt;
}

std::optional<std::uint64_t> JsonFields::number(std::string_view name) const
{
    const std::string_view digits = raw(name);
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

std::optional<SecureBytes> JsonFields::base64(std::string_view name) const
{
    const auto text = string(name);
    return text ? encoding::decodeBase64(*text) : std::nullopt;
}

std::optional<SecureBytes> JsonFields::hex(std::string_view name) const
{
    const auto text = string(name);
    return text ? encoding::decodeHex(*text) : std::nullopt;
}

std::optional<SecureBytes> JsonFields::signedBytes(std::string_view name) const
{
    if (!raw(name).starts_with('['))
        return std::nullopt;
    const auto numbers = elements(name);
    SecureBytes bytes(numbers.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        int value = 0;
        const char* const end = numbers[i].data() + numbers[i].size();
        const auto [stop, error] = std::from_chars(numbers[i].data(), end, value);
        if (error != std::errc() || stop != end || value < -128 || value > 127)
            return std::nullopt;
        bytes.bytes()[i] = static_cast<std::byte>(value);
    }
    return bytes;
}

std::optional<JsonFields> JsonFields::object(std::string_view name) const
{
    return of(raw(name));
}

std::vector<std::string_view> JsonFields::elements(std::string_view name) const
{
    return jsonElements(raw(name));
}

std::string JsonFields::text(std::string_view name) const
{
    return std::string(secret(name).text());
}

SecureBytes JsonFields::secret(std::string_view name) const
{
    const std::string_view value = raw(name);
    if (value.starts_with('"'))
        return encoding::jsonStringContent(value).value_or(SecureBytes());
    const bool isText = value != "null" && !value.starts_with('{') && !value.starts_with('[');
    return SecureBytes::copyOf(isText ? value : std::string_view());
}

QStringList JsonFields::strings(std::string_view name) const
{
    QStringList found;
    for (const std::string_view element : elements(name)) {
        const auto content =
            element.starts_with('"') ? encoding::jsonStringContent(element) : std::nullopt;
        if (content)
            found.append(QString::fromUtf8(content->text()));
    }
    return found;
}

std::vector<std::string_view> jsonElements(std::string_view json)
{
    Cursor cursor(json);
    std::vector<std::string_view> found;
    if (!cursor.take('['))
        return found;
    do {
        const std::string_view value = cursor.value();
        if (!value.empty())
            found.push_back(value);
    } while (found.size() < maximumElements && cursor.take(','));
    return found;
}

} // namespace factordesk::exchange
