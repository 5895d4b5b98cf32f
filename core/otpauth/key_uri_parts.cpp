// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/otpauth/key_uri_parts.h"

#include "core/encoding/percent.h"

#include <algorithm>
#include <utility>

namespace factordesk::otpauth {

namespace {

char lowerCase(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Cuts `text` at the first of `separators`; the second part is empty when there is none.
std::pair<std::string_view, std::string_view> cut(std::string_view text,
                                                  std::string_view separators)
{
    const std::size_t at = text.find_first_of(separators);
    if (at == std::string_view::npos)
        return {text, {}};
    return {text.substr(0, at), text.substr(at + 1)};
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    std::size_t begin = text.size();
    std::size_t end = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const encoding::Utf8Character character = encoding::firstCharacter(text.substr(offset));
        if (!encoding::isBlank(character.value)) {
            begin = std::min(begin, offset);
            end = offset + character.length;
        }
        offset += character.length;
    }
    return begin < end ? text.substr(begin, end - begin) : std::string_view();
}

std::optional<KeyUriParts> splitKeyUri(std::string_view uri)
{
    const std::string_view text = trimmed(uri);
    for (const std::string_view scheme : {"otpauth://", "apple-otpauth://"}) {
        if (!equalsIgnoringCase(text.substr(0, scheme.size()), scheme))
            continue;
        const auto [path, query] = cut(text.substr(scheme.size()), "?");
        const auto [type, label] = cut(path, "/");
        return KeyUriParts{type, label, query};
    }
    if (constexpr std::string_view scheme = "motp://";
        equalsIgnoringCase(text.substr(0, scheme.size()), scheme)) {
        const auto [label, query] = cut(text.substr(scheme.size()), "?");
        return KeyUriParts{text.substr(0, scheme.find(':')), label, query};
    }
    return std::nullopt;
}

std::vector<std::string_view> rawValues(std::string_view query, std::string_view name)
{
    std::vector<std::string_view> values;
    while (!query.empty()) {
        const auto [pair, rest] = cut(query, "&");
        const auto [key, value] = cut(pair, "=");
        if (equalsIgnoringCase(encoding::percentDecode(key), name))
            values.push_back(value);
        query = rest;
    }
    return values;
}

bool equalsIgnoringCase(std::string_view left, std::string_view right)
{
    return std::ranges::equal(left, right, {}, lowerCase, lowerCase);
}

} // namespace factordesk::otpauth
