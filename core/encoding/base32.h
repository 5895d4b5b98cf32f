// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/secret/secure_bytes.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace factordesk::encoding {

/// Why a text is not base32, and where.
struct Base32Error
{
    enum class Kind {
        Empty,            ///< Nothing that stands for a byte (fewer than two characters of data).
        InvalidCharacter, ///< A character outside A–Z and 2–7 that is not a separator.
        MisplacedPadding, ///< '=' before the end.
    };
    Kind kind = Kind::Empty;
    /// Where the offending character starts: bytes from the start of the text as given, 0-based.
    std::size_t offset = 0;
    /// The offending Unicode character (U+FFFD where the text is not UTF-8); 0 for Empty.
    char32_t character = 0;

    bool operator==(const Base32Error&) const = default;
};

/// Decodes base32 (RFC 4648, section 6) as people and programs really write it: upper or lower
/// case (ASCII rules, whatever the locale), white space (U+00A0 included) and '-' anywhere, any
/// number of '=' at the end, any length; bits beyond the last whole byte are dropped. `text` is
/// UTF-8. Never guesses a digit for a letter: 0, 1, 8 and 9 are refused.
[[nodiscard]] Expected<SecureBytes, Base32Error> decodeBase32(std::string_view text);

/// Base32 in upper case without padding, as text in locked memory.
[[nodiscard]] SecureBytes encodeBase32(std::span<const std::byte> bytes);

} // namespace factordesk::encoding
