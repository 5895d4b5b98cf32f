// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plain_tooltip.h"

namespace factordesk::ui {

QString plainTooltip(const QString& text)
{
    if (text.isEmpty())
        return {};
    QString lines = text.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"));
    return QLatin1String("<qt>") + lines + QLatin1String("</qt>");
}

} // namespace factordesk::ui
