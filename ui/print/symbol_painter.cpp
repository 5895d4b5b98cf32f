// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/symbol_painter.h"

#include <QPainterPath>

#include <utility>

namespace factordesk::ui {

std::optional<qr::Symbol> symbolForPaper(std::string_view text, qreal side)
{
    auto symbol = qr::Symbol::encode(text, qr::ErrorCorrection::Medium);
    if (!symbol || side / symbol->size() < finestModule)
        return std::nullopt;
    return std::move(symbol).value();
}

void paintSymbol(QPainter& painter, const QRectF& room, const qr::Symbol& symbol)
{
    const qreal module = room.width() / symbol.size();
    QPainterPath modules;
    modules.setFillRule(Qt::WindingFill);
    for (int y = 0; y < symbol.size(); ++y) {
        int x = 0;
        while (x < symbol.size()) {
            const int begin = x;
            while (symbol.isDark(x, y))
                ++x;
            // A run of dark modules is one rectangle: half the paths, and no seam within it.
            if (x > begin)
                modules.addRect(room.left() + begin * module, room.top() + y * module,
                                (x - begin) * module, module);
            else
                ++x;
        }
    }
    painter.fillPath(modules, Qt::black);
}

} // namespace factordesk::ui
