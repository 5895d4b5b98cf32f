// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/laid_text.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace factordesk::ui {

namespace {
constexpr int anyWidth = 0x01000000; // QPainter's own.
}

void LaidText::set(const Content& content)
{
    if (content == m_content)
        return;
    m_content = content;
    m_width = -1;
    m_layout.setFont(content.font);
    QString text = content.text;
    text.replace(QLatin1Char('\n'), QChar::LineSeparator)
        .replace(QLatin1Char('\r'), QLatin1Char(' '))
        .replace(QLatin1Char('\t'), QLatin1Char(' '));
    m_layout.setText(text);
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute); // draw() aligns.
    option.setWrapMode(content.wraps ? QTextOption::WordWrap : QTextOption::ManualWrap);
    option.setTextDirection(Qt::LeftToRight);
    if (!content.wraps)
        option.setFlags(QTextOption::IncludeTrailingSpaces);
    m_layout.setTextOption(option);
    // Begun here and never ended: each beginning would shape anew what clearLayout() keeps, and
    // without the cache drawing would free it.
    m_layout.setCacheEnabled(true);
    m_layout.beginLayout();
}

QSize LaidText::sizeIn(int width)
{
    layOut(width);
    return {qCeil(m_size.width()), qCeil(m_size.height())};
}

void LaidText::draw(QPainter& painter, const QRect& room, Qt::Alignment alignment, int underlined)
{
    layOut(room.width());
    QRectF place = room;
    if (alignment & Qt::AlignBottom)
        place.setTop(place.bottom() - m_size.height());
    else if (alignment & Qt::AlignVCenter)
        place.setTop(place.top() + (place.height() - m_size.height()) / 2);
    QList<QTextLayout::FormatRange> formats;
    if (underlined >= 0) {
        QTextCharFormat format;
        format.setFontUnderline(true);
        formats.append({.start = underlined, .length = 1, .format = format});
    }
    for (int i = 0; i < m_layout.lineCount(); ++i) {
        QTextLine line = m_layout.lineAt(i);
        const qreal free = place.width() - line.horizontalAdvance();
        qreal x = 0;
        if (alignment & Qt::AlignRight)
            x = free;
        else if (alignment & Qt::AlignHCenter)
            x = free / 2;
        line.setPosition({x, line.y()});
    }
    m_layout.draw(&painter, place.topLeft(), formats);
}

void LaidText::layOut(int width)
{
    if (!m_content.wraps)
        width = anyWidth;
    if (width == m_width)
        return;
    m_width = width;
    const qreal leading = QFontMetricsF(m_content.font).leading();
    qreal y = -leading;
    qreal widest = 0;
    m_layout.clearLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(width);
        y = std::ceil(y + leading); // Lines stand on whole pixels.
        line.setPosition({0, y});
        y += line.height();
        widest = std::max(widest, line.naturalTextWidth());
    }
    m_size = {widest, y};
}

} // namespace factordesk::ui
