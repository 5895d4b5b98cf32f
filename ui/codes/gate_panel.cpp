// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/gate_panel.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sign.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace factordesk::ui {

namespace {
constexpr int cardWidth = 480;
constexpr int signSide = 36;
} // namespace

GatePanel::GatePanel(Icon icon, const QString& title, const QString& sentence, QWidget* parent)
    : QWidget(parent), m_sentence(newParagraph(sentence, Ink::Quiet))
{
    auto* sign = new Sign(icon, Ink::Accent);
    sign->setSide(signSide);
    sign->setDisc(Tone::Accent);
    auto* card = new Card;
    card->setMaximumWidth(cardWidth);
    m_body = card->body();
    m_body->setSpacing(spacing::large);
    m_body->addWidget(sign, 0, Qt::AlignLeading);
    m_body->addWidget(newParagraph(title, Ink::Text, TypeSize::Title));
    m_body->addWidget(m_sentence);

    auto* middle = new QWidget;
    auto* row = new QHBoxLayout(middle);
    row->setContentsMargins({});
    row->addStretch(1);
    auto* column = new QVBoxLayout;
    column->addStretch(1);
    column->addWidget(card);
    column->addStretch(2);
    row->addLayout(column, 100);
    row->addStretch(1);
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(middle);
    area->setFocusPolicy(Qt::NoFocus);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(area);
}

void GatePanel::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
}

} // namespace factordesk::ui
