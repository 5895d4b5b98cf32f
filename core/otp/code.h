// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/otp/parameters.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace factordesk::otp {

/// One code: 4 to 10 ASCII digits, or five characters of Steam's alphabet. Small and trivially
/// movable; wiped when it goes. A code is a short-lived secret: it appears in no log.
class Code
{
public:
    static constexpr std::size_t maximumLength = 10;

    Code() = default;
    /// `text` must be at most maximumLength characters (asserted); meant for the generators.
    explicit Code(std::string_view text);
    Code(const Code&) = default;
    Code& operator=(const Code&) = default;
    ~Code();

    [[nodiscard]] std::string_view text() const { return {m_characters.data(), m_length}; }
    [[nodiscard]] std::size_t length() const { return m_length; }
    /// In constant time for equal lengths.
    [[nodiscard]] bool operator==(const Code& other) const;

private:
    std::array<char, maximumLength> m_characters{};
    std::size_t m_length = 0;
};

/// Why typed text is not a code, and where.
struct CodeError
{
    enum class Kind {
        Empty,            ///< No digit at all.
        InvalidCharacter, ///< Something that is neither a digit, nor a blank, nor a dash.
        TooShort,         ///< Fewer digits than expected.
        TooLong,          ///< More digits than expected.
    };
    Kind kind = Kind::Empty;
    /// Bytes from the start of the text to the offending character: for TooLong the first digit
    /// too many, for Empty and TooShort the end of the text.
    std::size_t offset = 0;
    char32_t character = 0; ///< The offending character; 0 unless InvalidCharacter.
    std::size_t digits = 0; ///< How many digits were found.

    bool operator==(const CodeError&) const = default;
};

/// The characters of Steam Guard's codes, by their value.
inline constexpr std::string_view steamAlphabet = "23456789BCDFGHJKMNPQRTVWXY";

/// The digit 0–9 that a Unicode decimal digit of any script stands for (U+0663 gives 3; full-width
/// and mathematical digits too), or -1.
[[nodiscard]] int decimalDigitValue(char32_t character);

/// Reads a code as people type it: blanks of any kind and dashes of any kind are skipped, digits of
/// any script become ASCII. `utf8` is UTF-8; bytes that are not are an InvalidCharacter.
[[nodiscard]] Expected<Code, CodeError> parseCode(std::string_view utf8, Digits expected);
/// The same for any number of digits from 4 to 10.
[[nodiscard]] Expected<Code, CodeError> parseCode(std::string_view utf8);
/// The same for a Steam code: five characters of its alphabet, in either case.
[[nodiscard]] Expected<Code, CodeError> parseSteamCode(std::string_view utf8);

} // namespace factordesk::otp
