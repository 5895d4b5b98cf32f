// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sign.h"

#include <QPainter>

namespace factordesk::ui {

namespace {
/// A disc is this much wider than its icon.
constexpr qreal discScale = 2.0;
} // namespace

Sign::Sign(Icon icon, Ink ink, QWidget* parent) : QWidget(parent), m_icon(icon), m_ink(ink)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void Sign::setSign(Icon icon, Ink ink)
{
    m_icon = icon;
    m_ink = ink;
    update();
}

void Sign::setSide(int side)
{
    m_side = side;
    updateGeometry();
}

void Sign::setDisc(Tone tone)
{
    m_disc = tone;
    updateGeometry();
    update();
}

int Sign::side() const
{
    return grownWith(font(), m_side);
}

QSize Sign::sizeHint() const
{
    const int outer = m_disc ? qRound(side() * discScale) : side();
    return {outer, outer};
}

void Sign::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = tokensOf(*this);
    if (m_disc)
        paintSurface(painter, rect(),
                     {.fill = tokens.tone(*m_disc).ground, .line = {}, .radius = width() / 2.0});
    const QRectF square(0, 0, side(), side());
    paintIcon(painter, square.translated(QRectF(rect()).center() - square.center()), m_icon,
              isEnabled() ? tokens.ink(m_ink) : tokens.textDisabled, layoutDirection());
}

Ink toneInk(Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return Ink::Quiet;
    case Tone::Accent: return Ink::Accent;
    case Tone::Good: return Ink::Good;
    case Tone::Warning: return Ink::Warning;
    case Tone::Stop: return Ink::Stop;
    }
    Q_UNREACHABLE();
}

} // namespace factordesk::ui
