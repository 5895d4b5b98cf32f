// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/countdown_ring.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tabular_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/countdown_ring_accessible.h"

#include <QPainter>

#include <chrono>

namespace factordesk::ui {

namespace {

constexpr int side = 44;
constexpr qreal ringWidth = 3.5;
constexpr int saidAtSeconds = 10;
/// From here on a code is likely to run out while it is typed.
constexpr int shortSeconds = 5;

} // namespace

CountdownRing::CountdownRing(const Clock& clock, QWidget* parent) : QWidget(parent), m_clock(clock)
{
    installCountdownRingAccessible();
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFont(fontFor(TypeSize::Body, font()));
    setAccessibleName(tr("Time left for this code"));
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &CountdownRing::tick);
    readClock();
}

void CountdownRing::setPeriod(otp::Period period)
{
    m_period = period;
    readClock();
    update();
}

int CountdownRing::periodSeconds() const
{
    return int(m_period.length().count());
}

QString CountdownRing::spokenTime() const
{
    return tr("%n seconds left", nullptr, m_secondsLeft);
}

QSize CountdownRing::sizeHint() const
{
    return {side, side};
}

void CountdownRing::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& tokens = tokensOf(*this);
    const QColor colour = m_secondsLeft <= shortSeconds ? tokens.warning.text : tokens.accent;
    constexpr qreal inset = ringWidth / 2 + 1;
    const QRectF ring = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    painter.setPen(QPen(tokens.neutral.line, ringWidth));
    painter.drawEllipse(ring);
    painter.setPen(QPen(colour, ringWidth, Qt::SolidLine, Qt::RoundCap));
    // Qt counts sixteenths of a degree from three o'clock; what is left ends at the top.
    painter.drawArc(ring, 90 * 16, 360 * 16 * m_secondsLeft / periodSeconds());
    painter.setPen(tokens.text);
    QFont figures = font();
    figures.setWeight(QFont::DemiBold);
    painter.setFont(figures);
    drawTabular(painter, rect(), QString::number(m_secondsLeft));
}

void CountdownRing::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    tick();
}

void CountdownRing::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

void CountdownRing::tick()
{
    const otp::TimeStep step = m_step;
    const int before = m_secondsLeft;
    readClock();
    const auto intoSecond = m_clock.now().time_since_epoch() % std::chrono::seconds(1);
    m_timer.start(std::chrono::seconds(1) - intoSecond);
    if (m_secondsLeft != before) {
        update();
        emit ticked();
        if (m_secondsLeft == saidAtSeconds)
            announce(*this, spokenTime());
    }
    if (m_step != step)
        emit stepChanged();
}

void CountdownRing::readClock()
{
    const auto now = std::chrono::floor<std::chrono::seconds>(m_clock.now());
    m_step = otp::timeStepAt(now, m_period);
    m_secondsLeft = int((otp::beginOf(m_step + 1, m_period) - now).count());
}

} // namespace factordesk::ui
