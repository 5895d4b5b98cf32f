// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/base64url.h"

#include <cstdint>

namespace factordesk::encoding {

namespace {

constexpr std::string_view urlAlphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::string_view usualAlphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Characters for `size` bytes, without padding.
constexpr std::size_t lengthFor(std::size_t size)
{
    return size / 3 * 4 + (size % 3 == 0 ? 0 : size % 3 + 1);
}

void encodeInto(std::span<std::byte> out, std::span<const std::byte> bytes,
                std::string_view alphabet)
{
    std::uint32_t bits = 0;
    unsigned bitCount = 0;
    std::size_t length = 0;
    const auto put = [&](std::uint32_t digit) {
        out[length++] = static_cast<std::byte>(alphabet[digit & 63U]);
    };
    for (const std::byte byte : bytes) {
        bits = (bits << 8) | std::to_integer<std::uint32_t>(byte);
        for (bitCount += 8; bitCount >= 6; bitCount -= 6)
            put(bits >> (bitCount - 6));
    }
    if (bitCount > 0)
        put(bits << (6 - bitCount));
}

} // namespace

SecureBytes encodeBase64Url(std::span<const std::byte> bytes)
{
    SecureBytes text(lengthFor(bytes.size()));
    encodeInto(text.bytes(), bytes, urlAlphabet);
    return text;
}

SecureBytes encodeBase64(std::span<const std::byte> bytes)
{
    const std::size_t length = lengthFor(bytes.size());
    SecureBytes text((length + 3) / 4 * 4);
    encodeInto(text.bytes(), bytes, usualAlphabet);
    for (std::byte& padding : text.bytes().subspan(length))
        padding = std::byte{'='};
    return text;
}

std::optional<SecureBytes> decodeBase64Url(std::string_view text)
{
    if (text.size() % 4 == 1)
        return std::nullopt;
    SecureBytes result(text.size() / 4 * 3 + (text.size() % 4 == 0 ? 0 : text.size() % 4 - 1));
    std::uint32_t bits = 0;
    unsigned bitCount = 0;
    std::size_t size = 0;
    for (const char character : text) {
        const std::size_t digit = urlAlphabet.find(character);
        if (digit == std::string_view::npos)
            return std::nullopt;
        bits = (bits << 6) | static_cast<std::uint32_t>(digit);
        bitCount += 6;
        if (bitCount >= 8) {
            bitCount -= 8;
            result.bytes()[size++] = static_cast<std::byte>(bits >> bitCount);
        }
    }
    if ((bits & ((1U << bitCount) - 1U)) != 0)
        return std::nullopt;
    return result;
}

} // namespace factordesk::encoding
