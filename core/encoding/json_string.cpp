// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/json_string.h"

#include "core/encoding/unicode.h"

#include <charconv>
#include <cstdint>

namespace factordesk::encoding {

namespace {

/// Takes the four digits of \uXXXX off the front of `text`.
std::optional<char32_t> takeUnit(std::string_view& text)
{
    std::uint32_t unit = 0;
    const std::string_view digits = text.substr(0, 4);
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), unit, 16);
    if (error != std::errc() || end != digits.data() + 4)
        return std::nullopt;
    text.remove_prefix(4);
    return unit;
}

/// The same for a character, which may be two of them. Halves alone are no text.
std::optional<char32_t> takeCharacter(std::string_view& text)
{
    const auto first = takeUnit(text);
    if (!first || *first < 0xD800 || *first > 0xDFFF)
        return first;
    if (*first > 0xDBFF || !text.starts_with("\\u"))
        return std::nullopt;
    text.remove_prefix(2);
    const auto second = takeUnit(text);
    if (!second || *second < 0xDC00 || *second > 0xDFFF)
        return std::nullopt;
    return 0x10000 + ((*first & 0x3FF) << 10) + (*second & 0x3FF);
}

} // namespace

std::optional<SecureBytes> jsonStringContent(std::string_view quoted)
{
    std::string_view rest = quoted.substr(1, quoted.size() - 2);
    SecureBytes content(rest.size());
    std::size_t size = 0;
    while (!rest.empty()) {
        const char character = rest.front();
        rest.remove_prefix(1);
        if (character != '\\') {
            content.bytes()[size++] = static_cast<std::byte>(character);
            continue;
        }
        constexpr std::string_view letters = "\"\\/bfnrt";
        constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
        const char escape = rest.empty() ? '\0' : rest.front();
        rest.remove_prefix(rest.empty() ? 0 : 1);
        const auto unicode = escape == 'u' ? takeCharacter(rest) : std::nullopt;
        const std::size_t place = letters.find(escape);
        if (!unicode && place == std::string_view::npos)
            return std::nullopt;
        size +=
            writeUtf8(unicode ? *unicode : char32_t(meant[place]), content.bytes().subspan(size));
    }
    content.truncate(size);
    return content;
}

} // namespace factordesk::encoding
