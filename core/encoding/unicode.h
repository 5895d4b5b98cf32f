// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace factordesk::encoding {

/// One character at the start of a UTF-8 text.
struct Utf8Character
{
    char32_t value = 0;     ///< U+FFFD where the bytes are not UTF-8.
    std::size_t length = 0; ///< Bytes it takes: 1 to 4; 1 where the bytes are not UTF-8.
    bool isValid = false;
};

/// Reads the first character of `text`, which must not be empty. Strict as RFC 3629: no over-long
/// forms, no surrogates, at most U+10FFFF.
[[nodiscard]] Utf8Character firstCharacter(std::string_view text);

/// Writes a character (no surrogate, at most U+10FFFF) as UTF-8 to the front of `room`, which must
/// have as many bytes as it takes, and gives their number: 1 to 4.
std::size_t writeUtf8(char32_t character, std::span<std::byte> room);

/// `utf8` without a byte order mark in front.
[[nodiscard]] std::string_view withoutByteOrderMark(std::string_view utf8);

/// True for well-formed UTF-8.
[[nodiscard]] bool isValidUtf8(std::string_view bytes);

/// True when `utf8` holds a C0 or C1 control character or DEL.
[[nodiscard]] bool hasControlCharacter(std::string_view utf8);

/// True for what leaves a gap, or nothing at all, between two letters: Unicode's White_Space, the
/// zero-width spaces and the invisible marks of writing direction that come along when text is
/// copied from right-to-left scripts.
[[nodiscard]] bool isBlank(char32_t character);

/// True for Unicode's dashes (category Pd, Unicode 14), the minus sign and the soft hyphen.
[[nodiscard]] bool isDash(char32_t character);

} // namespace factordesk::encoding
