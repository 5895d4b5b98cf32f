// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json_writer.h"

#include "core/encoding/percent.h"

#include <QJsonDocument>

#include <array>

namespace factordesk::cli {

namespace {

constexpr bool needsEscape(unsigned char byte)
{
    return byte < 0x20 || byte == 0x7f || byte == '"' || byte == '\\';
}

void appendEscaped(SecretText& text, unsigned char byte)
{
    constexpr std::string_view hex = "0123456789abcdef";
    if (byte == '"' || byte == '\\') {
        text.append('\\');
        text.append(static_cast<char>(byte));
    } else if (byte == '\n') {
        text.append("\\n");
    } else {
        text.append("\\u00");
        text.append(hex[byte >> 4]);
        text.append(hex[byte & 0x0f]);
    }
}

/// ISO 8859-1, whose characters are the first 256 of Unicode, as UTF-8.
void appendLatin1(SecretText& text, unsigned char byte)
{
    text.append(static_cast<char>(0xc0 | (byte >> 6)));
    text.append(static_cast<char>(0x80 | (byte & 0x3f)));
}

} // namespace

JsonWriter& JsonWriter::key(QLatin1String name)
{
    value(name);
    m_text.append(':');
    m_needsComma = false;
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view utf8)
{
    separate();
    const bool isUtf8 = encoding::isValidUtf8(utf8);
    m_text.append('"');
    for (const char character : utf8) {
        const auto byte = static_cast<unsigned char>(character);
        if (needsEscape(byte))
            appendEscaped(m_text, byte);
        else if (byte < 0x80 || isUtf8)
            m_text.append(character);
        else
            appendLatin1(m_text, byte);
    }
    m_text.append('"');
    m_needsComma = true;
    return *this;
}

JsonWriter& JsonWriter::value(const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    return value(std::string_view(utf8.data(), static_cast<std::size_t>(utf8.size())));
}

JsonWriter& JsonWriter::value(const QJsonArray& array)
{
    const QByteArray json = QJsonDocument(array).toJson(QJsonDocument::Compact);
    return plain(std::string_view(json.data(), static_cast<std::size_t>(json.size())));
}

JsonWriter& JsonWriter::begin(char bracket)
{
    separate();
    m_text.append(bracket);
    m_needsComma = false;
    return *this;
}

JsonWriter& JsonWriter::end(char bracket)
{
    m_text.append(bracket);
    m_needsComma = true;
    return *this;
}

JsonWriter& JsonWriter::plain(std::string_view token)
{
    separate();
    m_text.append(token);
    m_needsComma = true;
    return *this;
}

void JsonWriter::separate()
{
    if (m_needsComma)
        m_text.append(',');
}

} // namespace factordesk::cli
