// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/base32.h"

#include "core/encoding/unicode.h"

#include <cstdint>
#include <optional>

namespace factordesk::encoding {

namespace {

int digitValue(char32_t character)
{
    if (character >= U'A' && character <= U'Z')
        return static_cast<int>(character - U'A');
    if (character >= U'a' && character <= U'z')
        return static_cast<int>(character - U'a');
    if (character >= U'2' && character <= U'7')
        return static_cast<int>(character - U'2') + 26;
    return -1;
}

/// Collects digits of five bits into bytes.
class BitSink
{
public:
    explicit BitSink(std::span<std::byte> out) : m_out(out) {}

    void add(int digit)
    {
        m_bits = (m_bits << 5) | static_cast<std::uint32_t>(digit);
        m_bitCount += 5;
        if (m_bitCount >= 8) {
            m_bitCount -= 8;
            m_out[m_size++] = static_cast<std::byte>(m_bits >> m_bitCount);
            m_bits &= (1U << m_bitCount) - 1U;
        }
    }
    [[nodiscard]] std::size_t size() const { return m_size; }

private:
    std::span<std::byte> m_out;
    std::size_t m_size = 0;
    std::uint32_t m_bits = 0;
    unsigned m_bitCount = 0;
};

} // namespace

Expected<SecureBytes, Base32Error> decodeBase32(std::string_view text)
{
    using enum Base32Error::Kind;
    SecureBytes result(text.size() * 5 / 8);
    BitSink sink(result.bytes());
    std::optional<std::size_t> paddingAt;
    for (std::size_t offset = 0; offset < text.size();) {
        const Utf8Character character = firstCharacter(text.substr(offset));
        const int digit = digitValue(character.value);
        if (digit >= 0) {
            if (paddingAt)
                return Unexpected(Base32Error{MisplacedPadding, *paddingAt, U'='});
            sink.add(digit);
        } else if (character.value == U'=') {
            paddingAt = paddingAt.value_or(offset);
        } else if (character.value != U'-' && !isBlank(character.value)) {
            return Unexpected(Base32Error{InvalidCharacter, offset, character.value});
        }
        offset += character.length;
    }
    if (sink.size() == 0)
        return Unexpected(Base32Error{});
    result.truncate(sink.size());
    return result;
}

SecureBytes encodeBase32(std::span<const std::byte> bytes)
{
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    const std::size_t bitCount = bytes.size() * 8;
    const auto bitAt = [bytes, bitCount](std::size_t bit) {
        if (bit >= bitCount)
            return 0U;
        return (std::to_integer<unsigned>(bytes[bit / 8]) >> (7 - bit % 8)) & 1U;
    };
    SecureBytes result((bitCount + 4) / 5);
    for (std::size_t i = 0; i < result.size(); ++i) {
        unsigned digit = 0;
        for (std::size_t bit = 5 * i; bit < 5 * i + 5; ++bit)
            digit = digit * 2 + bitAt(bit);
        result.bytes()[i] = static_cast<std::byte>(alphabet[digit]);
    }
    return result;
}

} // namespace factordesk::encoding
