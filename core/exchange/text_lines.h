// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace factordesk::exchange {

/// The bytes seen as text, without a byte order mark; a view.
[[nodiscard]] std::string_view textOf(std::span<const std::byte> bytes);

/// Whether a line begins as a Key URI does, in any case.
[[nodiscard]] bool isKeyUri(std::string_view line);

/// Gives the lines of a text that say something, in place: ended by LF or CRLF, without the blanks
/// around them. Left out are empty lines and comments, which begin with '#' or "//".
class TextLines
{
public:
    struct Line
    {
        int number = 0; ///< From 1, counting every line.
        std::string_view text;
    };

    explicit TextLines(std::string_view text) : m_rest(text) {}

    /// No value at the end.
    [[nodiscard]] std::optional<Line> next();

private:
    std::string_view m_rest;
    int m_number = 0;
};

} // namespace factordesk::exchange
