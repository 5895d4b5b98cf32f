// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/base64.h"

#include <cstdint>

namespace factordesk::encoding {

namespace {

std::optional<std::uint32_t> digitValue(char c)
{
    if (c >= 'A' && c <= 'Z')
        return static_cast<std::uint32_t>(c - 'A');
    if (c >= 'a' && c <= 'z')
        return static_cast<std::uint32_t>(c - 'a' + 26);
    if (c >= '0' && c <= '9')
        return static_cast<std::uint32_t>(c - '0' + 52);
    if (c == '+' || c == '-')
        return 62;
    if (c == '/' || c == '_')
        return 63;
    return std::nullopt;
}

} // namespace

std::optional<SecureBytes> decodeBase64(std::string_view text)
{
    for (int padding = 0; padding < 2 && text.ends_with('='); ++padding)
        text.remove_suffix(1);
    if (text.size() % 4 == 1)
        return std::nullopt;
    SecureBytes bytes(text.size() / 4 * 3 + text.size() % 4 * 3 / 4);
    std::size_t size = 0;
    std::uint32_t bits = 0;
    unsigned bitCount = 0;
    for (const char c : text) {
        const std::optional<std::uint32_t> digit = digitValue(c);
        if (!digit)
            return std::nullopt;
        bits = bits << 6 | *digit;
        bitCount += 6;
        if (bitCount >= 8) {
            bitCount -= 8;
            bytes.bytes()[size++] = static_cast<std::byte>(bits >> bitCount);
        }
    }
    return bytes;
}

} // namespace factordesk::encoding
