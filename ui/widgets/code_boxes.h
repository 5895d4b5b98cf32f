// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QFont>
#include <QPainter>
#include <QRect>

namespace factordesk::ui {

/// Where the boxes of a code lie: a row from left to right, parted in the middle where an even
/// number of six or more makes two groups.
class CodeBoxes
{
public:
    /// `count` is at least 1; `base` the font of the widget, whose display size the digits have.
    CodeBoxes(int count, const QFont& base);

    [[nodiscard]] QSize size() const { return {m_rowWidth, m_box.height()}; }
    /// The box in a row whose corner is at `corner`; an index beyond the last gives the last.
    [[nodiscard]] QRect box(int index, QPoint corner) const;

private:
    [[nodiscard]] int offset(int index) const;

    int m_count;
    QSize m_box;
    int m_rowWidth;
};

/// How one box looks.
struct CodeBox
{
    char digit = 0; ///< ASCII, or 0 for an empty box.
    Tone tone = Tone::Neutral;
    bool isFixed = false; ///< Cannot be typed into.
    bool hasCaret = false;
    bool isSelected = false;
};

/// Paints one box with its digit, in the painter's font.
void paintCodeBox(QPainter& painter, const QRectF& rect, const CodeBox& box, const Tokens& tokens);

} // namespace factordesk::ui
