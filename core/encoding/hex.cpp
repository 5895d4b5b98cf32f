// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/hex.h"

#include <charconv>

namespace factordesk::encoding {

std::optional<SecureBytes> decodeHex(std::string_view text)
{
    if (text.size() % 2 != 0)
        return std::nullopt;
    SecureBytes bytes(text.size() / 2);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        unsigned value = 0;
        const char* digits = text.data() + 2 * i;
        const auto [end, error] = std::from_chars(digits, digits + 2, value, 16);
        if (error != std::errc() || end != digits + 2)
            return std::nullopt;
        bytes.bytes()[i] = static_cast<std::byte>(value);
    }
    return bytes;
}

SecureBytes encodeHex(std::span<const std::byte> bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    SecureBytes text(2 * bytes.size());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto value = std::to_integer<unsigned>(bytes[i]);
        text.bytes()[2 * i] = static_cast<std::byte>(digits[value >> 4]);
        text.bytes()[2 * i + 1] = static_cast<std::byte>(digits[value & 0xF]);
    }
    return text;
}

} // namespace factordesk::encoding
