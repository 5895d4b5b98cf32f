// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/theme/shapes.h"

#include <QPainter>
#include <QVBoxLayout>

namespace factordesk::ui {

Card::Card(QWidget* parent) : QWidget(parent), m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins(spacing::wide, spacing::wide - spacing::hair, spacing::wide,
                               spacing::wide - spacing::hair);
    m_body->setSpacing(spacing::medium);
}

void Card::setTone(std::optional<Tone> tone)
{
    m_tone = tone;
    update();
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = tokensOf(*this);
    Surface surface{.fill = tokens.card, .line = tokens.line, .radius = radius::card};
    if (m_tone) {
        surface.fill = tokens.tone(*m_tone).ground;
        surface.line = tokens.tone(*m_tone).line;
    }
    paintSurface(painter, rect(), surface);
}

} // namespace factordesk::ui
