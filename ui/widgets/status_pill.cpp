// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/status_pill.h"

#include "ui/theme/fonts.h"
#include "ui/theme/shapes.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QtMath>

namespace factordesk::ui {

namespace {
constexpr int pillIcon = 14;
constexpr int sidePadding = 10;
constexpr int gap = 6;
} // namespace

StatusPill::StatusPill(QWidget* parent) : QWidget(parent)
{
    setFont(fontFor(TypeSize::Caption, QApplication::font()));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusPill::setStatus(Tone tone, Icon icon, const QString& text)
{
    m_tone = tone;
    m_icon = icon;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize StatusPill::sizeHint() const
{
    const int text = qCeil(QFontMetricsF(font()).horizontalAdvance(m_text)) + 1;
    return {2 * sidePadding + pillIcon + gap + text, fontMetrics().height() + spacing::small};
}

void StatusPill::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const ToneColours& colours = tokensOf(*this).tone(m_tone);
    paintSurface(painter, rect(),
                 {.fill = colours.ground, .line = colours.line, .radius = height() / 2.0});
    const QRect room = rect().adjusted(sidePadding, 0, -sidePadding, 0);
    const QRect sign = QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter,
                                           QSize(pillIcon, pillIcon), room);
    paintIcon(painter, sign, m_icon, colours.text, layoutDirection());
    const QRect words =
        QStyle::visualRect(layoutDirection(), room, room.adjusted(pillIcon + gap, 0, 0, 0));
    painter.setPen(colours.text);
    painter.drawText(words,
                     int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) |
                         Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_text, Qt::ElideRight, words.width()));
}

void StatusPill::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        setFont(fontFor(TypeSize::Caption, QApplication::font()));
    QWidget::changeEvent(event);
}

} // namespace factordesk::ui
