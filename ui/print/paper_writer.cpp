// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/paper_writer.h"

#include <QCoreApplication>
#include <QTextOption>

#include <algorithm>

namespace factordesk::ui {

namespace {

constexpr QColor quietInk(0x59, 0x59, 0x59); // 7:1 on white
constexpr qreal titlePoints = 18;
constexpr qreal smallPoints = 8.5;
constexpr qreal footerHeight = 8;   // mm
constexpr qreal factNameWidth = 42; // mm

/// Between words, and within one only where it is longer than the line: addresses and ids are.
QTextOption wrapping(Qt::LayoutDirection direction)
{
    QTextOption option(Qt::AlignLeading | Qt::AlignTop);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(direction);
    return option;
}

} // namespace

PaperWriter::PaperWriter(QPaintDevice& device, const QRectF& room, NextPage nextPage,
                         PageStyle style)
    : m_device(device)
    , m_nextPage(std::move(nextPage))
    , m_style(std::move(style))
    , m_height(room.height())
    , m_isGood(m_painter.begin(&device))
{
    if (!m_isGood)
        return;
    m_painter.translate(room.topLeft());
    m_painter.setLayoutDirection(m_style.direction);
    m_painter.setPen(Qt::black);
    m_room = QRectF(0, 0, room.width(), m_height - pixels(footerHeight));
}

PaperWriter::PaperWriter(QPagedPaintDevice& device, PageStyle style)
    : PaperWriter(
          device, QRectF(0, 0, device.width(), device.height()),
          [&device] { return device.newPage(); }, std::move(style))
{
}

qreal PaperWriter::pixels(qreal millimetres) const
{
    constexpr qreal millimetresAnInch = 25.4;
    return millimetres * m_device.logicalDpiY() / millimetresAnInch;
}

void PaperWriter::useFont(qreal points, bool isBold)
{
    QFont font = QGuiApplication::font();
    font.setPointSizeF(points);
    font.setWeight(isBold ? QFont::DemiBold : QFont::Normal);
    m_painter.setFont(font);
}

QRectF PaperWriter::mirrored(const QRectF& room) const
{
    if (m_painter.layoutDirection() == Qt::LeftToRight)
        return room;
    return {m_room.right() - (room.left() - m_room.left()) - room.width(), room.top(), room.width(),
            room.height()};
}

qreal PaperWriter::heightOf(qreal width, const QString& text)
{
    constexpr qreal anyHeight = 1e6;
    return m_painter
        .boundingRect(QRectF(0, 0, width, anyHeight), text, wrapping(m_painter.layoutDirection()))
        .height();
}

qreal PaperWriter::draw(const QRectF& room, const QString& text)
{
    const qreal height = heightOf(room.width(), text);
    QRectF place = room;
    place.setHeight(height + 1);
    m_painter.drawText(mirrored(place), text, wrapping(m_painter.layoutDirection()));
    return height;
}

void PaperWriter::makeRoom(qreal height)
{
    if (m_y + height <= m_room.bottom() || m_y == 0)
        return;
    const QFont font = m_painter.font();
    turnPage();
    ++m_page;
    if (!m_columns.isEmpty())
        addTableHead();
    m_painter.setFont(font);
}

void PaperWriter::turnPage()
{
    drawFooter();
    m_isGood = m_isGood && m_nextPage();
    m_symbolPlaces.clear();
    ++m_pageCount;
    m_y = 0;
}

void PaperWriter::beginPaper(PageStyle style)
{
    turnPage();
    m_style = std::move(style);
    m_painter.setLayoutDirection(m_style.direction);
    m_page = 1;
}

void PaperWriter::drawFooter()
{
    useFont(smallPoints);
    const qreal height = QFontMetricsF(m_painter.font(), &m_device).height();
    const QRectF line(m_room.left(), m_height - height, m_room.width(), height);
    m_painter.drawText(line, Qt::AlignLeading | Qt::AlignVCenter, m_style.footer);
    if (m_style.isNumbered)
        m_painter.drawText(line, Qt::AlignTrailing | Qt::AlignVCenter,
                           //: The number of a page, at its foot.
                           QCoreApplication::translate("PaperWriter", "Page %1").arg(m_page));
}

void PaperWriter::addText(const QString& text, qreal spaceBelow)
{
    makeRoom(heightOf(m_room.width(), text));
    m_y += draw(wholeWidth(), text) + pixels(spaceBelow);
}

void PaperWriter::addTitle(const QString& text)
{
    useFont(titlePoints, true);
    addText(text, 3);
}

void PaperWriter::addHeading(const QString& text)
{
    useFont(headingPoints, true);
    addText(text, 1.5);
}

void PaperWriter::addParagraph(const QString& text)
{
    useFont(bodyPoints);
    addText(text, 3);
}

void PaperWriter::addNote(const QString& text)
{
    useFont(smallPoints);
    addText(text, 2);
}

void PaperWriter::addFact(const QString& name, const QString& value)
{
    useFont(bodyPoints);
    const qreal nameWidth = pixels(factNameWidth);
    const qreal valueWidth = m_room.width() - nameWidth;
    const qreal height =
        std::max(heightOf(nameWidth - pixels(cellGap), name), heightOf(valueWidth, value));
    makeRoom(height);
    m_painter.setPen(quietInk);
    draw({m_room.left(), m_y, nameWidth - pixels(cellGap), 0}, name);
    m_painter.setPen(Qt::black);
    draw({m_room.left() + nameWidth, m_y, valueWidth, 0}, value);
    m_y += height + pixels(2);
}

void PaperWriter::addSpace(qreal millimetres)
{
    m_y += pixels(millimetres);
}

void PaperWriter::addSignature(const QString& text)
{
    useFont(smallPoints);
    const qreal height = pixels(14) + heightOf(m_room.width(), text);
    makeRoom(height);
    const QRectF line(m_room.left(), m_y + pixels(13), m_room.width() / 2, 0);
    const QRectF place = mirrored(line);
    m_painter.drawLine(place.topLeft(), place.topRight());
    draw(wholeWidth().translated(0, pixels(14)), text);
    m_y += height;
}

void PaperWriter::beginTable(const QList<Column>& columns)
{
    m_columns = columns;
    addTableHead();
}

QList<QRectF> PaperWriter::cellRooms() const
{
    int whole = 0;
    for (const Column& column : m_columns)
        whole += column.share;
    QList<QRectF> rooms;
    qreal left = m_room.left();
    for (const Column& column : m_columns) {
        const qreal width = m_room.width() * column.share / whole;
        rooms.append({left, m_y, width - pixels(cellGap), 0});
        left += width;
    }
    return rooms;
}

void PaperWriter::addTableHead()
{
    useFont(smallPoints, true);
    const QList<QRectF> rooms = cellRooms();
    qreal height = 0;
    for (qsizetype place = 0; place < rooms.size(); ++place)
        height = std::max(height, draw(rooms.at(place), m_columns.at(place).title));
    m_y += height + pixels(1);
    m_painter.drawLine(QPointF(m_room.left(), m_y), QPointF(m_room.right(), m_y));
    m_y += pixels(1.5);
}

void PaperWriter::addRow(const QStringList& cells)
{
    useFont(smallPoints);
    qreal height = 0;
    for (qsizetype place = 0; place < cells.size(); ++place)
        height = std::max(height, heightOf(cellRooms().at(place).width(), cells.at(place)));
    makeRoom(height);
    const QList<QRectF> rooms = cellRooms();
    for (qsizetype place = 0; place < cells.size(); ++place)
        draw(rooms.at(place), cells.at(place));
    m_y += height + pixels(1.5);
}

bool PaperWriter::end()
{
    if (!m_isGood)
        return false;
    drawFooter();
    m_isGood = m_painter.end();
    return m_isGood;
}

} // namespace factordesk::ui
