// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/code_text.h"

namespace factordesk::ui {

namespace {

/// How many characters stand before each gap: short codes in one, eight in two halves, the others
/// three by three.
int groupLength(int length)
{
    if (length <= 5)
        return length;
    return length == 8 ? 4 : 3;
}

bool hasGapBefore(int position, int length)
{
    // The last group takes what is over: 123 4567, 123 456 7890.
    const int group = groupLength(length);
    return position > 0 && position % group == 0 && length - position >= group;
}

int lengthOf(const otp::Parameters& parameters)
{
    switch (parameters.kind) {
    case otp::Kind::Totp:
    case otp::Kind::Hotp: return parameters.digits.count();
    case otp::Kind::Steam: return 5;
    case otp::Kind::Motp: return otp::motpParameters().digits.count();
    case otp::Kind::Yandex: return otp::yandexParameters().digits.count();
    }
    Q_UNREACHABLE();
}

} // namespace

QString groupedCode(const otp::Code& code)
{
    const int length = int(code.length());
    QString text;
    text.reserve(2 * length);
    for (int i = 0; i < length; ++i) {
        if (hasGapBefore(i, length))
            text.append(QLatin1Char(' '));
        text.append(QLatin1Char(code.text()[std::size_t(i)]));
    }
    return text;
}

QString hiddenCode(const otp::Parameters& parameters)
{
    const int length = lengthOf(parameters);
    QString text;
    for (int i = 0; i < length; ++i) {
        if (hasGapBefore(i, length))
            text.append(QLatin1Char(' '));
        text.append(QChar(0x2022));
    }
    return text;
}

QString spokenCode(const otp::Code& code)
{
    QString text;
    text.reserve(2 * int(code.length()));
    for (const char character : code.text()) {
        if (!text.isEmpty())
            text.append(QLatin1Char(' '));
        text.append(QLatin1Char(character));
    }
    return text;
}

void wipeText(QString& text)
{
    text.fill(QLatin1Char('\0'));
    text.clear();
}

} // namespace factordesk::ui
