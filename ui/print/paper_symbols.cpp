// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a paper that carry a secret: symbols and keys.
#include "ui/print/paper_writer.h"
#include "ui/print/symbol_painter.h"

#include <QFontDatabase>

#include <algorithm>

namespace factordesk::ui {

namespace {

constexpr qreal keyPoints = 14;

/// `base` in the letters of the system's fixed-pitch font.
QFont fixedPitch(QFont base)
{
    base.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    base.setStyleHint(QFont::Monospace);
    base.setFixedPitch(true);
    return base;
}

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
    // The widest quiet zone, that of the smallest symbol: so rows stand below each other.
    constexpr qreal fewestModules = 21;
    const qreal quiet = pixels(side * qr::quietZone / fewestModules);
    const qreal wordsLeft = pixels(side) + quiet;
    QRectF words(m_room.left() + wordsLeft, 0, m_room.width() - wordsLeft, 0);
    const qreal height = std::max(pixels(side), drawBeside(words, heading, paragraphs, true));
    // Below what stands above it; at the top of a page the margin is there.
    const qreal around = pixels(side * qr::quietZone / symbol.size());
    makeRoom((m_y == 0 ? 0 : around) + height);
    m_y += m_y == 0 ? 0 : around;
    const QRectF place = mirrored({m_room.left(), m_y, pixels(side), pixels(side)});
    paintSymbol(m_painter, place, symbol);
    m_symbolPlaces.append(m_painter.transform()
                              .mapRect(place.adjusted(-around, -around, around, around))
                              .toAlignedRect());
    words.moveTop(m_y);
    drawBeside(words, heading, paragraphs, false);
    m_y += height + quiet;
}

void PaperWriter::addCode(std::string_view code)
{
    useFont(keyPoints, false);
    m_painter.setFont(fixedPitch(m_painter.font()));
    const QFontMetricsF metrics(m_painter.font(), &m_device);
    makeRoom(metrics.height());
    // From left to right in every script.
    m_painter.drawText(QPointF(m_room.left(), m_y + metrics.ascent()),
                       QString::fromUtf8(code.data(), qsizetype(code.size())));
    m_y += metrics.height() + pixels(1.5);
}

void PaperWriter::addKey(std::string_view key)
{
    constexpr std::size_t groupLength = 4;
    useFont(keyPoints, false);
    m_painter.setFont(fixedPitch(m_painter.font()));
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
