// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exporters/json_text.h"

#include <string>

namespace factordesk::exchange {

JsonText& JsonText::raw(std::string_view json)
{
    m_writer.bytes(std::as_bytes(std::span(json)));
    return *this;
}

JsonText& JsonText::string(std::string_view utf8)
{
    constexpr std::string_view hex = "0123456789abcdef";
    raw("\"");
    for (const char character : utf8) {
        const auto byte = static_cast<unsigned char>(character);
        if (character == '"' || character == '\\')
            raw("\\").raw({&character, 1});
        else if (byte < 0x20)
            raw("\\u00").raw(hex.substr(byte >> 4, 1)).raw(hex.substr(byte & 0x0f, 1));
        else
            raw({&character, 1});
    }
    return raw("\"");
}

JsonText& JsonText::string(const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    return string(std::string_view(utf8.constData(), static_cast<std::size_t>(utf8.size())));
}

JsonText& JsonText::number(std::uint64_t value)
{
    return raw(std::to_string(value));
}

} // namespace factordesk::exchange
