// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/percent.h"

namespace factordesk::encoding {

namespace {

// The letters of ASCII, whatever the locale says.
bool isUnreserved(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return -1;
}

/// Hands each character of the encoded text to `put`.
void encode(std::string_view utf8, auto put)
{
    constexpr std::string_view hexDigits = "0123456789ABCDEF";
    for (const char c : utf8) {
        if (isUnreserved(c)) {
            put(c);
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        put('%');
        put(hexDigits[byte >> 4]);
        put(hexDigits[byte & 0x0F]);
    }
}

/// Hands each decoded byte to `put`.
void decode(std::string_view text, auto put)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isEscape = text[i] == '%' && i + 2 < text.size() && hexValue(text[i + 1]) >= 0 &&
                              hexValue(text[i + 2]) >= 0;
        if (isEscape) {
            put(static_cast<unsigned char>(hexValue(text[i + 1]) * 16 + hexValue(text[i + 2])));
            i += 2;
        } else {
            put(static_cast<unsigned char>(text[i]));
        }
    }
}

} // namespace

std::string percentEncode(std::string_view utf8)
{
    std::string result;
    result.reserve(utf8.size() * 3);
    encode(utf8, [&result](char c) { result += c; });
    return result;
}

SecureBytes percentEncodeSecret(std::string_view utf8)
{
    SecureBytes result(utf8.size() * 3);
    std::size_t size = 0;
    encode(utf8, [&](char c) { result.bytes()[size++] = static_cast<std::byte>(c); });
    result.truncate(size);
    return result;
}

std::string percentDecode(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    decode(text, [&result](unsigned char byte) { result += static_cast<char>(byte); });
    return result;
}

SecureBytes percentDecodeSecret(std::string_view text)
{
    SecureBytes result(text.size());
    std::size_t size = 0;
    decode(text, [&](unsigned char byte) { result.bytes()[size++] = std::byte{byte}; });
    result.truncate(size);
    return result;
}

} // namespace factordesk::encoding
