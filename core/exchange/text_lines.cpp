// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/text_lines.h"

#include "core/encoding/unicode.h"
#include "core/otpauth/key_uri_parts.h"

#include <algorithm>

namespace factordesk::exchange {

std::string_view textOf(std::span<const std::byte> bytes)
{
    return encoding::withoutByteOrderMark(
        {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

bool isKeyUri(std::string_view line)
{
    constexpr std::string_view motp = "motp://";
    return otpauth::splitKeyUri(line).has_value() ||
           otpauth::equalsIgnoringCase(line.substr(0, motp.size()), motp);
}

std::optional<TextLines::Line> TextLines::next()
{
    while (!m_rest.empty()) {
        const auto length = std::min(m_rest.find('\n'), m_rest.size());
        const std::string_view text = otpauth::trimmed(m_rest.substr(0, length));
        m_rest.remove_prefix(std::min(length + 1, m_rest.size()));
        ++m_number;
        if (!text.empty() && !text.starts_with('#') && !text.starts_with("//"))
            return Line{.number = m_number, .text = text};
    }
    return {};
}

} // namespace factordesk::exchange
