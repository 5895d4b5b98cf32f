// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xml_scanner.h"

#include "core/encoding/unicode.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace factordesk::exchange {

namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view cdata = "<![CDATA[";

/// "amp", "#38" or "#x26"; 0 when it is none.
char32_t characterOf(std::string_view entity)
{
    constexpr auto named = std::to_array<std::pair<std::string_view, char32_t>>(
        {{"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'}, {"apos", U'\''}});
    const auto found =
        std::ranges::find(named, entity, &std::pair<std::string_view, char32_t>::first);
    if (found != named.end())
        return found->second;
    if (!entity.starts_with('#'))
        return 0;
    const bool isHex = entity.starts_with("#x");
    entity.remove_prefix(isHex ? 2 : 1);
    std::uint32_t value = 0;
    const char* const end = entity.data() + entity.size();
    const auto [stop, error] = std::from_chars(entity.data(), end, value, isHex ? 16 : 10);
    const bool isCharacter = value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
    return error == std::errc() && stop == end && isCharacter ? value : 0;
}

} // namespace

SecureBytes withoutEntities(std::string_view text)
{
    SecureBytes content(text.size());
    std::size_t size = 0;
    const auto put = [&](std::string_view piece) {
        std::ranges::copy(std::as_bytes(std::span(piece)), content.bytes().begin() + long(size));
        size += piece.size();
    };
    while (!text.empty()) {
        const std::size_t plain = std::min(text.find('&'), text.size());
        put(text.substr(0, plain));
        text.remove_prefix(plain);
        const std::size_t end = text.find(';');
        const char32_t character = end < 12 ? characterOf(text.substr(1, end - 1)) : char32_t(0);
        if (character != 0) {
            size += encoding::writeUtf8(character, content.bytes().subspan(size));
            text.remove_prefix(end + 1);
        } else if (!text.empty()) {
            put(text.substr(0, 1));
            text.remove_prefix(1);
        }
    }
    content.truncate(size);
    return content;
}

XmlScanner::Part XmlScanner::next()
{
    if (std::exchange(m_endIsDue, false))
        return Part::End;
    while (!m_rest.empty()) {
        if (!m_rest.starts_with('<') || m_rest.starts_with(cdata))
            return readText();
        if (m_rest.starts_with("<!--")) {
            if (!skip("-->"))
                return Part::Fault;
        } else if (m_rest.starts_with("<?")) {
            if (!skip("?>"))
                return Part::Fault;
        } else {
            return readTag();
        }
    }
    return Part::Finish;
}

XmlScanner::Part XmlScanner::readText()
{
    m_isVerbatim = m_rest.starts_with(cdata);
    if (!m_isVerbatim) {
        m_text = m_rest.substr(0, m_rest.find('<'));
        m_rest.remove_prefix(m_text.size());
        return Part::Text;
    }
    m_text = m_rest.substr(cdata.size());
    if (!skip("]]>"))
        return Part::Fault;
    m_text.remove_suffix(m_rest.size() + 3);
    return Part::Text;
}

XmlScanner::Part XmlScanner::readTag()
{
    // A '>' may stand in an attribute's quotes.
    std::size_t end = 0;
    for (char quote = '\0'; ++end < m_rest.size();) {
        const char character = m_rest[end];
        if (quote != '\0')
            quote = character == quote ? '\0' : quote;
        else if (character == '"' || character == '\'')
            quote = character;
        else if (character == '>')
            break;
    }
    if (end >= m_rest.size() || m_rest[1] == '!')
        return Part::Fault;
    std::string_view tag = m_rest.substr(1, end - 1);
    m_rest.remove_prefix(end + 1);
    const bool isEnd = tag.starts_with('/');
    if (isEnd)
        tag.remove_prefix(1);
    m_endIsDue = !isEnd && tag.ends_with('/');
    if (m_endIsDue)
        tag.remove_suffix(1);
    m_name = tag.substr(0, tag.find_first_of(blanks));
    m_attributes = tag.substr(m_name.size());
    return isEnd ? Part::End : Part::Start;
}

bool XmlScanner::skip(std::string_view end)
{
    const std::size_t place = m_rest.find(end);
    m_rest.remove_prefix(place == std::string_view::npos ? m_rest.size() : place + end.size());
    return place != std::string_view::npos;
}

SecureBytes XmlScanner::attribute(std::string_view name) const
{
    std::string_view rest = m_attributes;
    while (true) {
        rest.remove_prefix(std::min(rest.find_first_not_of(blanks), rest.size()));
        const std::size_t equals = rest.find('=');
        if (equals == std::string_view::npos || equals + 1 >= rest.size())
            return {};
        const std::string_view found = rest.substr(0, rest.find_first_of(" \t\r\n="));
        rest.remove_prefix(equals + 1);
        rest.remove_prefix(std::min(rest.find_first_of("\"'"), rest.size()));
        const std::size_t end = rest.empty() ? 0 : rest.find(rest.front(), 1);
        if (rest.empty() || end == std::string_view::npos)
            return {};
        if (found == name)
            return withoutEntities(rest.substr(1, end - 1));
        rest.remove_prefix(end + 1);
    }
}

SecureBytes XmlScanner::text() const
{
    return m_isVerbatim ? SecureBytes::copyOf(m_text) : withoutEntities(m_text);
}

} // namespace factordesk::exchange
