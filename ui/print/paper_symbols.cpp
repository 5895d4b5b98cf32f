// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a paper that carry a secret: symbols and keys.
#include "ui/print/paper_writer.h"
#include "ui/print/symbol_painter.h"
#include "ui/theme/fonts.h"

#include <algorithm>

namespace factordesk::ui {

namespace {

constexpr qreal keyPoints = 14;

} // namespace

qreal PaperWriter::drawBeside(const QRectF& room, const QString& heading,
                              const QStringList& paragraphs, bool isMeasured)
{
    qreal height = 0;
    const auto add = [&](const QString& text, qreal space) {
        height += pixels(space);
        height +=
            isMeasured ? heightOf(room.width(), text) : draw(room.translated(0, height), text);
    };
    useFont(headingPoints, true);
    add(heading, 0);
    useFont(bodyPoints);
    for (const QString& paragraph : paragraphs)
        add(paragraph, 2.5);
    return height;
}

void PaperWriter::addSymbol(const qr::Symbol& symbol, qreal side, const QString& heading,
                            const QStringList& paragraphs)
{
    const qreal quiet = side / symbol.size() * qr::quietZone;
    const qreal whole = pixels(side + 2 * quiet);
    QRectF words(m_room.left() + whole + pixels(cellGap), 0,
                 m_room.width() - whole - pixels(cellGap), 0);
    const qreal height = std::max(whole, drawBeside(words, heading, paragraphs, true));
    makeRoom(height);
    const QRectF place =
        mirrored({m_room.left() + pixels(quiet), m_y + pixels(quiet), pixels(side), pixels(side)});
    paintSymbol(m_painter, place, symbol);
    words.moveTop(m_y + pixels(quiet));
    drawBeside(words, heading, paragraphs, false);
    m_y += height + pixels(2);
}

void PaperWriter::addKey(std::string_view key)
{
    constexpr std::size_t groupLength = 4;
    useFont(keyPoints, false);
    m_painter.setFont(monospaced(m_painter.font()));
    const QFontMetricsF metrics(m_painter.font(), &m_device);
    const qreal groupWidth = metrics.horizontalAdvance(u'W') * (groupLength + 1);
    const auto groupsPerLine = std::size_t(std::max(1.0, m_room.width() / groupWidth));
    for (std::size_t group = 0; group * groupLength < key.size(); ++group) {
        const std::size_t column = group % groupsPerLine;
        if (column == 0) {
            m_y += group == 0 ? 0 : metrics.height();
            makeRoom(metrics.height());
        }
        // A key reads from left to right in every script; only the four letters become a string.
        const auto letters = key.substr(group * groupLength, groupLength);
        m_painter.drawText(
            QPointF(m_room.left() + qreal(column) * groupWidth, m_y + metrics.ascent()),
            QLatin1String(letters.data(), qsizetype(letters.size())));
    }
    m_y += metrics.height() + pixels(3);
}

} // namespace factordesk::ui
