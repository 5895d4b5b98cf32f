// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/symbol.h"

#include <QGuiApplication>
#include <QList>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QRect>
#include <QString>
#include <QStringList>

#include <functional>
#include <string_view>

namespace factordesk::ui {

/// What the pages of one paper have in common.
struct PageStyle
{
    QString footer = {};    ///< Stands on every page.
    bool isNumbered = true; ///< The footer has the page's number, too.
    Qt::LayoutDirection direction = QGuiApplication::layoutDirection();
};

/// Writes text on paper (or PDF, or a picture) from top to bottom, black on white in every theme, a
/// page after the other. Each page has a footer. Measures are in millimetres.
class PaperWriter
{
public:
    struct Column
    {
        QString title;
        int share = 1; ///< Of the width, among all shares.
    };
    /// Makes the device ready for another page; false when it cannot.
    using NextPage = std::function<bool()>;

    /// `device` is borrowed, and must outlive the writer; `room` is what of it is within the
    /// margins.
    PaperWriter(QPaintDevice& device, const QRectF& room, NextPage nextPage, PageStyle style);
    /// The same on a device that has pages; its page size and margins are taken as they are.
    PaperWriter(QPagedPaintDevice& device, PageStyle style);

    /// False when something could not be written; then nothing else does anything.
    [[nodiscard]] bool isGood() const { return m_isGood; }
    /// How many pages were begun.
    [[nodiscard]] int pageCount() const { return m_pageCount; }

    /// Where this page has its symbols, each with its quiet zone, in the device's pixels.
    [[nodiscard]] const QList<QRect>& symbolPlaces() const { return m_symbolPlaces; }

    /// Ends the page and begins one for another reader, whose pages are numbered from 1.
    void beginPaper(PageStyle style);

    void addTitle(const QString& text);
    void addHeading(const QString& text);
    void addParagraph(const QString& text);
    /// In small type.
    void addNote(const QString& text);
    /// A name and its value beside it.
    void addFact(const QString& name, const QString& value);
    void addSpace(qreal millimetres);
    /// A line to sign on, with `text` below it.
    void addSignature(const QString& text);
    /// A symbol `side` millimetres wide without its quiet zone, for which the margin serves, and
    /// beside it a heading and paragraphs. They stay on one page.
    void addSymbol(const qr::Symbol& symbol, qreal side, const QString& heading,
                   const QStringList& paragraphs);
    /// A key, ASCII, in large groups of four.
    void addKey(std::string_view key);

    /// A code, UTF-8, in large letters on a line of its own.
    void addCode(std::string_view code);

    /// Begins a table; its titles are repeated on every page that it reaches.
    void beginTable(const QList<Column>& columns);
    void addRow(const QStringList& cells);
    void endTable() { m_columns.clear(); }

    /// Ends the last page; false when something could not be written.
    [[nodiscard]] bool end();

private:
    static constexpr qreal headingPoints = 12;
    static constexpr qreal bodyPoints = 10;
    static constexpr qreal cellGap = 2; // mm

    [[nodiscard]] qreal pixels(qreal millimetres) const;
    [[nodiscard]] QRectF wholeWidth() const { return {m_room.left(), m_y, m_room.width(), 0}; }
    void useFont(qreal points, bool isBold = false);
    void addText(const QString& text, qreal spaceBelow);
    /// Draws wrapped text in a part of the width, and returns its height.
    qreal draw(const QRectF& room, const QString& text);
    [[nodiscard]] qreal heightOf(qreal width, const QString& text);
    [[nodiscard]] QRectF mirrored(const QRectF& room) const;
    [[nodiscard]] QList<QRectF> cellRooms() const;
    /// Heading and paragraphs beside a symbol; draws nothing where `isMeasured`. Their height.
    qreal drawBeside(const QRectF& room, const QString& heading, const QStringList& paragraphs,
                     bool isMeasured);
    void addTableHead();
    void makeRoom(qreal height);
    void turnPage();
    void drawFooter();

    QPaintDevice& m_device;
    NextPage m_nextPage;
    PageStyle m_style;
    QPainter m_painter;
    QRectF m_room;      ///< Where text goes, without the footer.
    qreal m_height = 0; ///< With it.
    qreal m_y = 0;
    int m_page = 1; ///< Its number for the reader.
    int m_pageCount = 1;
    QList<Column> m_columns;
    QList<QRect> m_symbolPlaces;
    bool m_isGood = false;
};

} // namespace factordesk::ui
