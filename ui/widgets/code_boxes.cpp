// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/code_boxes.h"

#include "ui/theme/fonts.h"
#include "ui/theme/shapes.h"
#include "ui/theme/tabular_text.h"

#include <algorithm>

namespace factordesk::ui {

namespace {

constexpr int boxGap = spacing::small;
constexpr int groupGap = spacing::medium; ///< More, between two groups.
constexpr qreal boxHeightInLines = 1.75;
constexpr qreal boxAspect = 0.8;
constexpr qreal caretShare = 0.45; ///< Of the box's height.

Surface surfaceOf(const CodeBox& box, const Tokens& tokens)
{
    Surface surface{.fill = tokens.field, .line = tokens.fieldLine};
    if (box.isFixed)
        surface = {.fill = tokens.neutral.ground, .line = tokens.neutral.line};
    if (box.tone != Tone::Neutral)
        surface = {.fill = tokens.tone(box.tone).ground, .line = tokens.tone(box.tone).text};
    if (box.isSelected)
        surface = {.fill = tokens.accentTone.ground, .line = tokens.accent};
    if (box.hasCaret) {
        surface.line = tokens.focus;
        surface.lineWidth = tokens.focusWidth;
    }
    return surface;
}

} // namespace

CodeBoxes::CodeBoxes(int count, const QFont& base) : m_count(count)
{
    const int line = QFontMetrics(fontFor(TypeSize::Display, base)).height();
    const int height = qRound(line * boxHeightInLines);
    m_box = QSize(qRound(height * boxAspect), height);
    m_rowWidth = offset(count - 1) + m_box.width();
}

QRect CodeBoxes::box(int index, QPoint corner) const
{
    return {corner + QPoint(offset(std::min(index, m_count - 1)), 0), m_box};
}

int CodeBoxes::offset(int index) const
{
    const bool isGrouped = m_count >= 6 && m_count % 2 == 0;
    const int gap = isGrouped && index >= m_count / 2 ? groupGap : 0;
    return index * (m_box.width() + boxGap) + gap;
}

void paintCodeBox(QPainter& painter, const QRectF& rect, const CodeBox& box, const Tokens& tokens)
{
    paintSurface(painter, rect, surfaceOf(box, tokens));
    if (box.digit != 0) {
        painter.setPen(box.tone == Tone::Neutral || box.isSelected ? tokens.text
                                                                   : tokens.tone(box.tone).text);
        drawTabular(painter, rect, QString(QLatin1Char(box.digit)));
    } else if (box.hasCaret) {
        const qreal height = rect.height() * caretShare;
        painter.fillRect(QRectF(rect.center().x() - 1, rect.center().y() - height / 2, 2, height),
                         tokens.focus);
    }
}

} // namespace factordesk::ui
