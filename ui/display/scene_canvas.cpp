// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/display/scene_canvas.h"

#include "ui/theme/shapes.h"
#include "ui/theme/tabular_text.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QStyle>

#include <algorithm>

namespace factordesk::ui {

namespace {
constexpr qreal designWidth = 1280;
constexpr qreal designHeight = 800;
constexpr qreal margin = 64;
constexpr int shortSeconds = 5;
} // namespace

SceneCanvas::SceneCanvas(QPainter& painter, const QRectF& place, const Tokens& tokens,
                         Qt::LayoutDirection direction)
    : m_painter(painter)
    , m_place(place)
    , m_tokens(tokens)
    , m_direction(direction)
    , m_unit(std::min(place.width() / designWidth, place.height() / designHeight))
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setLayoutDirection(direction);
    m_painter.fillRect(place, tokens.ground);
}

QRectF SceneCanvas::inside() const
{
    const qreal edge = units(margin);
    return m_place.adjusted(edge, edge, -edge, -edge);
}

QRectF SceneCanvas::mirrored(const QRectF& rect) const
{
    if (m_direction == Qt::LeftToRight)
        return rect;
    return {m_place.left() + m_place.right() - rect.right(), rect.top(), rect.width(),
            rect.height()};
}

QFont SceneCanvas::font(Type type) const
{
    QFont font = m_painter.font();
    font.setPixelSize(std::max(1, qRound(units(type))));
    font.setWeight(type >= Large ? QFont::DemiBold : QFont::Normal);
    return font;
}

qreal SceneCanvas::text(const QRectF& rect, const QString& text, Type type, const QColor& colour,
                        Qt::Alignment alignment)
{
    const int flags = int(QStyle::visualAlignment(m_direction, alignment)) | Qt::TextWordWrap;
    QFont shrunk = font(type);
    QRectF needed = QFontMetricsF(shrunk).boundingRect(rect, flags, text);
    const auto isTooLarge = [&] {
        return needed.height() > rect.height() || needed.width() > rect.width();
    };
    while (isTooLarge() && shrunk.pixelSize() > units(Small) * 0.7) {
        shrunk.setPixelSize(shrunk.pixelSize() - 1);
        needed = QFontMetricsF(shrunk).boundingRect(rect, flags, text);
    }
    m_painter.save();
    m_painter.setFont(shrunk);
    m_painter.setPen(colour);
    m_painter.drawText(mirrored(rect), flags, text);
    m_painter.restore();
    return needed.height();
}

void SceneCanvas::icon(const QRectF& rect, Icon icon, const QColor& colour)
{
    paintIcon(m_painter, mirrored(rect), icon, colour, m_direction);
}

void SceneCanvas::number(const QRectF& rect, int value)
{
    const QRectF disc = mirrored(rect);
    m_painter.save();
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_tokens.accentTone.ground);
    m_painter.drawEllipse(disc);
    m_painter.setFont(font(Small));
    m_painter.setPen(m_tokens.accentTone.text);
    m_painter.drawText(disc, Qt::AlignCenter, QString::number(value));
    m_painter.restore();
}

void SceneCanvas::ring(const QRectF& rect, int secondsLeft, int periodSeconds)
{
    const qreal width = units(7);
    const QRectF circle = mirrored(rect).adjusted(width, width, -width, -width);
    const bool isShort = secondsLeft <= shortSeconds;
    m_painter.save();
    m_painter.setPen(QPen(m_tokens.neutral.line, width));
    m_painter.drawEllipse(circle);
    m_painter.setPen(QPen(isShort ? m_tokens.warning.text : m_tokens.accent, width, Qt::SolidLine,
                          Qt::RoundCap));
    // Qt counts sixteenths of a degree from three o'clock; what is left ends at the top.
    m_painter.drawArc(circle, 90 * 16, 360 * 16 * secondsLeft / periodSeconds);
    m_painter.setPen(m_tokens.text);
    m_painter.setFont(font(Normal));
    drawTabular(m_painter, circle, QString::number(secondsLeft));
    m_painter.restore();
}

void SceneCanvas::box(const QRectF& rect, char digit, Tone tone)
{
    const bool isNeutral = tone == Tone::Neutral;
    const ToneColours& colours = m_tokens.tone(tone);
    m_painter.save();
    paintSurface(m_painter, rect,
                 {.fill = isNeutral ? m_tokens.field : colours.ground,
                  .line = isNeutral ? m_tokens.fieldLine : colours.text,
                  .radius = units(14),
                  .lineWidth = std::max<qreal>(1, units(2))});
    const QColor ink = isNeutral ? m_tokens.text : colours.text;
    if (digit == '*') {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(ink);
        m_painter.drawEllipse(rect.center(), units(13), units(13));
    } else if (digit != 0) {
        m_painter.setFont(font(Huge));
        m_painter.setPen(ink);
        drawTabular(m_painter, rect, QString(QLatin1Char(digit)));
    }
    m_painter.restore();
}

void SceneCanvas::symbol(const QRectF& rect, const qr::Symbol& symbol)
{
    // In device pixels: each module is a whole number of them, from a whole pixel on.
    const QTransform toDevice = m_painter.deviceTransform();
    const QRectF room = toDevice.mapRect(mirrored(rect));
    const int modules = symbol.size() + 2 * qr::quietZone;
    const int scale = std::max(1, int(std::min(room.width(), room.height()) / modules));
    const QPoint corner(qRound(room.center().x() - scale * modules / 2.0),
                        qRound(room.center().y() - scale * modules / 2.0));
    m_painter.save();
    m_painter.setTransform(toDevice.inverted(), true);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.fillRect(QRect(corner, QSize(modules, modules) * scale), Qt::white);
    for (int y = 0; y < symbol.size(); ++y) {
        for (int x = 0; x < symbol.size(); ++x) {
            const QPoint module = QPoint(x + qr::quietZone, y + qr::quietZone) * scale;
            if (symbol.isDark(x, y))
                m_painter.fillRect(QRect(corner + module, QSize(scale, scale)), Qt::black);
        }
    }
    m_painter.restore();
}

} // namespace factordesk::ui
