// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mnemonic.h"

namespace factordesk::ui {

int mnemonicIndex(const QString& text)
{
    for (int i = 0, shown = 0; i + 1 < text.size(); ++i, ++shown) {
        if (text.at(i) != QLatin1Char('&'))
            continue;
        ++i;
        if (text.at(i) != QLatin1Char('&'))
            return shown;
    }
    return -1;
}

QString withoutMnemonic(const QString& text)
{
    QString shown;
    for (int i = 0; i < text.size(); ++i) {
        if (text.at(i) == QLatin1Char('&') && i + 1 < text.size())
            ++i;
        shown.append(text.at(i));
    }
    return shown;
}

} // namespace factordesk::ui
