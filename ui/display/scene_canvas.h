// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/symbol.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QRectF>

namespace factordesk::ui {

/// A surface of 1280 by 800 units that grows and shrinks with its place, for a window that is read
/// from two metres away and for its miniature alike. Rectangles are given in the window's own
/// coordinates as for a layout from left to right; the canvas mirrors them where it runs the other
/// way.
class SceneCanvas
{
public:
    /// Sizes of type, in units.
    enum Type { Small = 26, Normal = 32, Large = 52, Huge = 76 };

    /// `painter` and `tokens` are borrowed.
    SceneCanvas(QPainter& painter, const QRectF& place, const Tokens& tokens,
                Qt::LayoutDirection direction);

    [[nodiscard]] qreal units(qreal count) const { return count * m_unit; }
    [[nodiscard]] const QRectF& place() const { return m_place; }
    /// The place without a margin of 64 units.
    [[nodiscard]] QRectF inside() const;
    [[nodiscard]] const Tokens& tokens() const { return m_tokens; }

    /// Wraps; smaller where it would not fit. The height of what was written.
    qreal text(const QRectF& rect, const QString& text, Type type, const QColor& colour,
               Qt::Alignment alignment = Qt::AlignLeading | Qt::AlignTop);
    void icon(const QRectF& rect, Icon icon, const QColor& colour);
    /// A number in a disc.
    void number(const QRectF& rect, int value);
    /// What is left of a period, as a ring with figures.
    void ring(const QRectF& rect, int secondsLeft, int periodSeconds);
    /// The box of a code: an ASCII digit, 0 for none, or '*' for a dot.
    void box(const QRectF& rect, char digit, Tone tone);
    /// Dark on white with its quiet zone, whole device pixels a module, as large as fits.
    void symbol(const QRectF& rect, const qr::Symbol& symbol);

private:
    [[nodiscard]] QRectF mirrored(const QRectF& rect) const;
    [[nodiscard]] QFont font(Type type) const;

    QPainter& m_painter;
    QRectF m_place;
    const Tokens& m_tokens;
    Qt::LayoutDirection m_direction;
    qreal m_unit;
};

} // namespace factordesk::ui
