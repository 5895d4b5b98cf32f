// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QString>
#include <QStringList>

namespace factordesk::ui {

/// Writes text on paper (or PDF) from top to bottom, black on white in every theme, a page after
/// the other. Each page has a footer with its number. Measures are in millimetres.
class PaperWriter
{
public:
    struct Column
    {
        QString title;
        int share = 1; ///< Of the width, among all shares.
    };

    /// `device` is borrowed, and must outlive the writer; its page and margins are taken as they
    /// are. `footer` stands on every page.
    PaperWriter(QPagedPaintDevice& device, QString footer);

    /// False when the device cannot be written, then nothing else does anything.
    [[nodiscard]] bool isGood() const { return m_isGood; }

    void addTitle(const QString& text);
    void addParagraph(const QString& text);
    /// A name and its value beside it.
    void addFact(const QString& name, const QString& value);
    void addSpace(qreal millimetres);
    /// A line to sign on, with `text` below it.
    void addSignature(const QString& text);

    /// Begins a table; its titles are repeated on every page that it reaches.
    void beginTable(const QList<Column>& columns);
    void addRow(const QStringList& cells);
    void endTable() { m_columns.clear(); }

    /// Ends the last page; false when something could not be written.
    [[nodiscard]] bool end();

private:
    [[nodiscard]] qreal pixels(qreal millimetres) const;
    void useFont(qreal points, bool isBold = false);
    /// Draws wrapped text in a part of the width, and returns its height.
    qreal draw(const QRectF& room, const QString& text);
    [[nodiscard]] qreal heightOf(qreal width, const QString& text);
    [[nodiscard]] QRectF mirrored(const QRectF& room) const;
    [[nodiscard]] QList<QRectF> cellRooms() const;
    void addTableHead();
    void makeRoom(qreal height);
    void drawFooter();

    QPagedPaintDevice& m_device;
    QString m_footer;
    QPainter m_painter;
    QRectF m_room; ///< Where text goes, without the footer.
    qreal m_y = 0;
    int m_page = 1;
    QList<Column> m_columns;
    bool m_isGood = false;
};

} // namespace factordesk::ui
