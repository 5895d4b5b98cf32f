// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/spinner.h"

#include "ui/theme/tokens.h"

#include <QPainter>
#include <QStyle>

#include <chrono>

namespace factordesk::ui {

namespace {
constexpr std::chrono::milliseconds frame{33};
constexpr int degreesPerFrame = 12;
constexpr int arcDegrees = 100;
} // namespace

bool motionAllowed(const QWidget& widget)
{
    return widget.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &widget) > 0;
}

Spinner::Spinner(int side, QWidget* parent) : QWidget(parent)
{
    setFixedSize(side, side);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_timer.setInterval(frame);
    connect(&m_timer, &QTimer::timeout, this, &Spinner::turn);
}

void Spinner::setRunning(bool running)
{
    m_running = running;
    updateTimer();
    update();
}

void Spinner::paintEvent(QPaintEvent*)
{
    if (!m_running)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& tokens = tokensOf(*this);
    const qreal width = height() < 24 ? 2.0 : 3.0;
    const QRectF ring =
        QRectF(rect()).adjusted(width / 2 + 1, width / 2 + 1, -width / 2 - 1, -width / 2 - 1);
    painter.setPen(QPen(tokens.neutral.line, width));
    painter.drawEllipse(ring);
    painter.setPen(QPen(tokens.accent, width, Qt::SolidLine, Qt::RoundCap));
    // Qt counts sixteenths of a degree, anticlockwise from three o'clock.
    painter.drawArc(ring, (90 - m_angle) * 16, -arcDegrees * 16);
}

void Spinner::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    updateTimer();
}

void Spinner::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    updateTimer();
}

void Spinner::turn()
{
    m_angle = (m_angle + degreesPerFrame) % 360;
    update();
}

void Spinner::updateTimer()
{
    if (m_running && isVisible() && motionAllowed(*this))
        m_timer.start();
    else
        m_timer.stop();
}

} // namespace factordesk::ui
