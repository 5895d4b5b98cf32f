// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace factordesk::ui {

/// How a language writes a string between quotation marks.
struct LiteralStyle
{
    QLatin1String open;
    QLatin1String close;
    QLatin1String special; ///< Characters that mean something between the marks.
    QLatin1Char escape;    ///< Put before such a character, it means itself.
    QLatin1String before;  ///< Around a byte's number, to write any byte.
    QLatin1String after;
    int base = 16; ///< Of the number: 16 with two digits, or 8 with three.
};

/// Python, JavaScript and Go: "\xe9".
inline constexpr LiteralStyle cLiteral{.open = QLatin1String("\""),
                                       .close = QLatin1String("\""),
                                       .special = QLatin1String("\"\\"),
                                       .escape = QLatin1Char('\\'),
                                       .before = QLatin1String("\\x"),
                                       .after = QLatin1String("")};

/// `bytes` as a literal of one character a byte (Latin-1). The literal is printable ASCII whatever
/// the bytes are: it survives every editor, terminal and source encoding, nothing in it turns the
/// direction of text, and nothing ends it before its end. So "<TOKEN>" can be replaced in it.
[[nodiscard]] QString byteLiteral(const QByteArray& bytes, const LiteralStyle& style);

} // namespace factordesk::ui
