// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/code_painters.h"

#include "ui/theme/icon.h"
#include "ui/theme/shapes.h"
#include "ui/theme/tabular_text.h"
#include "ui/widgets/avatar.h"

namespace factordesk::ui {

namespace {
constexpr qreal ringWidth = 3;
} // namespace

void paintMonogram(QPainter& painter, const QRectF& rect, const QString& title, bool isDark)
{
    const AvatarColours colours = avatarColours(title.toCaseFolded(), isDark);
    paintSurface(painter, rect, {.fill = colours.ground, .line = {}, .radius = radius::card});
    paintInitials(painter, rect, initialsOf(title).left(2), Icon::Key, colours.text);
}

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

} // namespace factordesk::ui
