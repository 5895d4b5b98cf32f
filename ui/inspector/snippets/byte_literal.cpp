// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/snippets/byte_literal.h"

namespace factordesk::ui {

QString byteLiteral(const QByteArray& bytes, const LiteralStyle& style)
{
    QString literal = style.open;
    literal.reserve(bytes.size() + style.open.size() + style.close.size());
    const int digits = style.base == 8 ? 3 : 2;
    for (const char byte : bytes) {
        const QLatin1Char character(byte);
        const auto number = static_cast<unsigned char>(byte);
        if (style.special.contains(character))
            literal += QString(style.escape) + character;
        else if (number >= 0x20 && number < 0x7f)
            literal += character;
        else
            literal +=
                style.before +
                QString::number(number, style.base).rightJustified(digits, QLatin1Char('0')) +
                style.after;
    }
    return literal + style.close;
}

} // namespace factordesk::ui
