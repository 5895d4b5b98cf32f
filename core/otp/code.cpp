// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/otp/code.h"

#include "core/base/constant_time.h"
#include "core/encoding/unicode.h"
#include "core/secret/locked_memory.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <span>

namespace factordesk::otp {

namespace {

// The zeros of Unicode 14.0's decimal digits (category Nd): each is followed by the digits 1 to 9
// of its script.
constexpr char32_t zeros[] = {
    0x0030,  0x0660,  0x06F0,  0x07C0,  0x0966,  0x09E6,  0x0A66,  0x0AE6,  0x0B66,  0x0BE6,
    0x0C66,  0x0CE6,  0x0D66,  0x0DE6,  0x0E50,  0x0ED0,  0x0F20,  0x1040,  0x1090,  0x17E0,
    0x1810,  0x1946,  0x19D0,  0x1A80,  0x1A90,  0x1B50,  0x1BB0,  0x1C40,  0x1C50,  0xA620,
    0xA8D0,  0xA900,  0xA9D0,  0xA9F0,  0xAA50,  0xABF0,  0xFF10,  0x104A0, 0x10D30, 0x11066,
    0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0,
    0x11950, 0x11C50, 0x11D50, 0x11DA0, 0x16A60, 0x16AC0, 0x16B50, 0x1D7CE, 0x1D7D8, 0x1D7E2,
    0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E950, 0x1FBF0,
};

/// The characters of a code as they are found; wiped like the code they become.
struct Found
{
    std::array<char, Code::maximumLength> text{};
    std::size_t count = 0;     ///< Of all characters, also of those beyond `text`.
    std::size_t surplusAt = 0; ///< Offset of the first character beyond the most that is allowed.

    Found() = default;
    Found(const Found&) = default;
    Found& operator=(const Found&) = default;
    ~Found() { secret::wipe(text.data(), text.size()); }

    void add(char character, std::size_t offset, std::size_t most)
    {
        if (count < most)
            text[count] = character;
        else if (count == most)
            surplusAt = offset;
        ++count;
    }
};

/// Parses a code of `least` to `most` characters (at most Code::maximumLength). `codeCharacter`
/// tells which character of a code a typed one stands for; 0 when none.
Expected<Code, CodeError> parse(std::string_view utf8, std::size_t least, std::size_t most,
                                char (*codeCharacter)(char32_t))
{
    using enum CodeError::Kind;
    Found found;
    for (std::size_t offset = 0; offset < utf8.size();) {
        const auto [value, length, isValid] = encoding::firstCharacter(utf8.substr(offset));
        const char character = codeCharacter(value);
        if (character != 0)
            found.add(character, offset, most);
        else if (!encoding::isBlank(value) && !encoding::isDash(value))
            return Unexpected(CodeError{InvalidCharacter, offset, value, found.count});
        offset += length;
    }
    if (found.count == 0)
        return Unexpected(CodeError{Empty, utf8.size(), 0, 0});
    if (found.count < least)
        return Unexpected(CodeError{TooShort, utf8.size(), 0, found.count});
    if (found.count > most)
        return Unexpected(CodeError{TooLong, found.surplusAt, 0, found.count});
    return Code({found.text.data(), found.count});
}

char asDigit(char32_t character)
{
    const int value = decimalDigitValue(character);
    return value < 0 ? '\0' : static_cast<char>('0' + value);
}

char asSteamCharacter(char32_t character)
{
    const bool isLowerCase = character >= U'a' && character <= U'z';
    const char32_t upperCase = isLowerCase ? character - U'a' + U'A' : character;
    for (const char steamCharacter : steamAlphabet) {
        if (upperCase == static_cast<char32_t>(steamCharacter))
            return steamCharacter;
    }
    return '\0';
}

} // namespace

Code::Code(std::string_view text) : m_length(text.size())
{
    assert(text.size() <= maximumLength);
    std::ranges::copy(text, m_characters.begin());
}

Code::~Code()
{
    secret::wipe(m_characters.data(), m_characters.size());
}

bool Code::operator==(const Code& other) const
{
    return equalInConstantTime(std::as_bytes(std::span(text())),
                               std::as_bytes(std::span(other.text())));
}

int decimalDigitValue(char32_t character)
{
    const auto* const next = std::ranges::upper_bound(zeros, character);
    if (next == std::begin(zeros))
        return -1;
    const char32_t value = character - *std::prev(next);
    return value <= 9 ? static_cast<int>(value) : -1;
}

Expected<Code, CodeError> parseCode(std::string_view utf8, Digits expected)
{
    const auto count = static_cast<std::size_t>(expected.count());
    return parse(utf8, count, count, asDigit);
}

Expected<Code, CodeError> parseCode(std::string_view utf8)
{
    return parse(utf8, 4, Code::maximumLength, asDigit);
}

Expected<Code, CodeError> parseSteamCode(std::string_view utf8)
{
    return parse(utf8, 5, 5, asSteamCharacter);
}

} // namespace factordesk::otp
