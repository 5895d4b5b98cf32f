// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reveal.h"

#include "ui/theme/tokens.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace factordesk::ui {

namespace {

QScrollArea* areaAround(const QWidget& part)
{
    for (QWidget* around = part.parentWidget(); around; around = around->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(around))
            return area;
    }
    return nullptr;
}

void scrollTo(const QWidget& part)
{
    const QScrollArea* area = areaAround(part);
    if (!area || part.isHidden())
        return;
    const int top = part.mapTo(area->widget(), QPoint(0, 0)).y() - spacing::large;
    const int bottom = top + part.height() + 2 * spacing::large;
    QScrollBar* bar = area->verticalScrollBar();
    const int room = area->viewport()->height();
    // Only as far as needed, and rather the top than the bottom of what is too tall.
    const int lowest = std::max(bar->value(), bottom - room);
    bar->setValue(std::min(lowest, top));
}

} // namespace

void reveal(QWidget& part)
{
    QTimer::singleShot(0, &part, [&part] { scrollTo(part); });
}

} // namespace factordesk::ui
