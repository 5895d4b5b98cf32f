// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/unicode.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace factordesk::encoding {

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

constexpr auto blanks = std::to_array<Range>({
    {0x0009, 0x000D},
    {0x0020, 0x0020},
    {0x0085, 0x0085},
    {0x00A0, 0x00A0},
    {0x061C, 0x061C},
    {0x1680, 0x1680},
    {0x2000, 0x200B},
    {0x200E, 0x200F},
    {0x2028, 0x202F},
    {0x205F, 0x2060},
    {0x2066, 0x2069},
    {0x3000, 0x3000},
    {0xFEFF, 0xFEFF},
});

constexpr auto dashes = std::to_array<Range>({
    {0x002D, 0x002D},   {0x00AD, 0x00AD}, {0x058A, 0x058A}, {0x05BE, 0x05BE}, {0x1400, 0x1400},
    {0x1806, 0x1806},   {0x2010, 0x2015}, {0x2212, 0x2212}, {0x2E17, 0x2E17}, {0x2E1A, 0x2E1A},
    {0x2E3A, 0x2E3B},   {0x2E40, 0x2E40}, {0x2E5D, 0x2E5D}, {0x301C, 0x301C}, {0x3030, 0x3030},
    {0x30A0, 0x30A0},   {0xFE31, 0xFE32}, {0xFE58, 0xFE58}, {0xFE63, 0xFE63}, {0xFF0D, 0xFF0D},
    {0x10EAD, 0x10EAD},
});

bool contains(const auto& ranges, char32_t character)
{
    return std::ranges::any_of(ranges, [character](const Range& range) {
        return range.first <= character && character <= range.last;
    });
}

/// How long a character is by its first byte, the bits of the value in that byte, and the least
/// value that needs this length; a shorter form exists for what is smaller.
struct Lead
{
    std::size_t length;
    char32_t bits;
    char32_t least;
};

Lead leadOf(unsigned char byte)
{
    if (byte < 0x80)
        return {1, byte, 0};
    if (byte >= 0xC2 && byte <= 0xDF)
        return {2, byte & 0x1FU, 0x80};
    if (byte >= 0xE0 && byte <= 0xEF)
        return {3, byte & 0x0FU, 0x800};
    if (byte >= 0xF0 && byte <= 0xF4)
        return {4, byte & 0x07U, 0x10000};
    return {0, 0, 0};
}

} // namespace

Utf8Character firstCharacter(std::string_view text)
{
    assert(!text.empty());
    constexpr Utf8Character invalid{U'\uFFFD', 1, false};
    const Lead lead = leadOf(static_cast<unsigned char>(text.front()));
    if (lead.length == 0 || lead.length > text.size())
        return invalid;
    char32_t value = lead.bits;
    for (const char c : text.substr(1, lead.length - 1)) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0U) != 0x80U)
            return invalid;
        value = (value << 6) | (byte & 0x3FU);
    }
    const bool isSurrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < lead.least || value > 0x10FFFF || isSurrogate)
        return invalid;
    return {value, lead.length, true};
}

std::size_t writeUtf8(char32_t character, std::span<std::byte> room)
{
    std::size_t size = 0;
    const auto put = [&](char32_t value) { room[size++] = static_cast<std::byte>(value); };
    if (character < 0x80) {
        put(character);
        return size;
    }
    if (character < 0x800) {
        put(0xC0 | character >> 6);
    } else if (character < 0x10000) {
        put(0xE0 | character >> 12);
        put(0x80 | (character >> 6 & 0x3F));
    } else {
        put(0xF0 | character >> 18);
        put(0x80 | (character >> 12 & 0x3F));
        put(0x80 | (character >> 6 & 0x3F));
    }
    put(0x80 | (character & 0x3F));
    return size;
}

std::string_view withoutByteOrderMark(std::string_view utf8)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return utf8.starts_with(mark) ? utf8.substr(mark.size()) : utf8;
}

bool isValidUtf8(std::string_view bytes)
{
    while (!bytes.empty()) {
        const Utf8Character character = firstCharacter(bytes);
        if (!character.isValid)
            return false;
        bytes.remove_prefix(character.length);
    }
    return true;
}

bool hasControlCharacter(std::string_view utf8)
{
    while (!utf8.empty()) {
        const Utf8Character character = firstCharacter(utf8);
        if (character.value < 0x20 || (character.value >= 0x7F && character.value <= 0x9F))
            return true;
        utf8.remove_prefix(character.length);
    }
    return false;
}

bool isBlank(char32_t character)
{
    return contains(blanks, character);
}

bool isDash(char32_t character)
{
    return contains(dashes, character);
}

} // namespace factordesk::encoding
