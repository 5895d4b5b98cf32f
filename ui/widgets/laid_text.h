// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPainter>
#include <QString>
#include <QTextLayout>
#include <QTextOption>

namespace factordesk::ui {

/// Plain text that is shaped once, however often it is measured and drawn.
/// QFontMetrics::boundingRect() and QPainter::drawText() shape it at each call, and QLabel measures
/// a text that wraps half a dozen times before it is shown: that was most of the work of a first
/// layout. Measures and draws exactly as they do.
class LaidText
{
public:
    /// What decides how the text is shaped.
    struct Content
    {
        QString text; ///< Read from left to right. "\n" ends a line, a tab is a space.
        QFont font;
        bool wraps = false; ///< At words, where the width ends.

        bool operator==(const Content&) const = default;
    };

    /// Costs nothing for what is set already.
    void set(const Content& content);
    [[nodiscard]] const Content& content() const { return m_content; }

    /// The room that the text takes when its lines are at most `width` device-independent pixels
    /// wide, unless a word is wider. Not const: lays the lines out.
    [[nodiscard]] QSize sizeIn(int width);

    /// With the painter's pen, in `room`, whose width the text has. The sides of `alignment` are
    /// those of the screen. `underlined` is the index of one character, or -1.
    void draw(QPainter& painter, const QRect& room, Qt::Alignment alignment, int underlined = -1);

private:
    void layOut(int width);

    Content m_content;
    QTextLayout m_layout;
    QSizeF m_size;
    int m_width = -1; ///< That the lines have now.
};

} // namespace factordesk::ui
