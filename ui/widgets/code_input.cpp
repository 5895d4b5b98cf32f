// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/code_input.h"

#include "core/otp/code.h"
#include "core/secret/locked_memory.h"

#include <QChar>

#include <algorithm>

namespace factordesk::ui {

namespace {

/// Blanks and dashes of any kind, and marks without a shape (zero-width, direction).
bool isPassedOver(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Punctuation_Dash:
    case QChar::Other_Format: return true;
    default: // Any other of Unicode's thirty categories.
        // The minus sign is a symbol to Unicode; tabs and line ends are control characters.
        return character == U'\u2212' || QChar::isSpace(character);
    }
}

} // namespace

CodeInput::CodeInput(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t character = text.at(i).unicode();
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() &&
            text.at(i + 1).isLowSurrogate()) {
            character = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
            ++i;
        }
        add(character);
    }
}

CodeInput::~CodeInput()
{
    secret::wipe(m_digits.data(), m_digits.size());
}

std::string_view CodeInput::digits() const
{
    return {m_digits.data(), std::min(m_count, m_digits.size())};
}

void CodeInput::add(char32_t character)
{
    const int digit = otp::decimalDigitValue(character);
    if (digit >= 0) {
        if (m_count < m_digits.size())
            m_digits.at(m_count) = static_cast<char>('0' + digit);
        ++m_count;
    } else if (!isPassedOver(character)) {
        m_hasForeignCharacter = true;
    }
}

} // namespace factordesk::ui
