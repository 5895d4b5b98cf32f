// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/code_painters.h"

#include "ui/theme/icon.h"
#include "ui/theme/shapes.h"
#include "ui/theme/tabular_text.h"
#include "ui/widgets/avatar.h"

#include <algorithm>

namespace factordesk::ui {

namespace {
constexpr qreal ringWidth = 3;
constexpr qsizetype maximumPictures = 16;

void paintCountdown(QPainter& painter, const QRectF& rect, const CodeFace& face,
                    const Tokens& tokens)
{
    const bool isShort = face.secondsLeft <= shortSeconds;
    constexpr qreal inset = ringWidth / 2 + 1;
    const QRectF ring = rect.adjusted(inset, inset, -inset, -inset);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens.neutral.line, ringWidth));
    painter.drawEllipse(ring);
    painter.setPen(QPen(isShort ? tokens.warning.text : tokens.accent, ringWidth, Qt::SolidLine,
                        Qt::RoundCap));
    // Qt counts sixteenths of a degree from three o'clock; what is left ends at the top.
    painter.drawArc(ring, 90 * 16, 360 * 16 * face.secondsLeft / face.periodSeconds);
    painter.setPen(isShort ? tokens.warning.text : tokens.textQuiet);
    drawTabular(painter, rect, QString::number(face.secondsLeft));
}

} // namespace

void paintMonogram(QPainter& painter, const QRectF& rect, const QString& title, bool isDark)
{
    const AvatarColours colours = avatarColours(title.toCaseFolded(), isDark);
    paintSurface(painter, rect, {.fill = colours.ground, .line = {}, .radius = radius::card});
    paintInitials(painter, rect, initialsOf(title).left(2), Icon::Key, colours.text);
}

void CountdownPainter::paint(QPainter& painter, const QRect& room, const CodeFace& face,
                             const Tokens& tokens)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const bool isShort = face.secondsLeft <= shortSeconds;
    const QRgb ring = (isShort ? tokens.warning.text : tokens.accent).rgba();
    const QRgb ground = tokens.neutral.line.rgba();
    const QFont font = painter.font();
    const auto found = std::ranges::find_if(m_pictures, [&](const Picture& picture) {
        return picture.secondsLeft == face.secondsLeft &&
               picture.periodSeconds == face.periodSeconds && picture.ring == ring &&
               picture.ground == ground && picture.font == font &&
               picture.pixmap.devicePixelRatio() == ratio &&
               picture.pixmap.deviceIndependentSize() == room.size();
    });
    if (found != m_pictures.end()) {
        painter.drawPixmap(room.topLeft(), found->pixmap);
        return;
    }
    QPixmap pixmap((QSizeF(room.size()) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter onPixmap(&pixmap);
    onPixmap.setRenderHint(QPainter::Antialiasing);
    onPixmap.setFont(font);
    paintCountdown(onPixmap, QRectF(QPointF(), QSizeF(room.size())), face, tokens);
    onPixmap.end();
    if (m_pictures.size() == maximumPictures)
        m_pictures.clear();
    m_pictures.append({.secondsLeft = face.secondsLeft,
                       .periodSeconds = face.periodSeconds,
                       .font = font,
                       .ring = ring,
                       .ground = ground,
                       .pixmap = pixmap});
    painter.drawPixmap(room.topLeft(), pixmap);
}

} // namespace factordesk::ui
