// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/choice_card.h"

#include "ui/theme/shapes.h"
#include "ui/widgets/label.h"
#include "ui/widgets/mnemonic.h"
#include "ui/widgets/sign.h"

#include <QHBoxLayout>
#include <QPainter>

namespace factordesk::ui {

namespace {
constexpr int signSide = 28;
}

ChoiceCard::ChoiceCard(Icon icon, const QString& title, const QString& sentence, QWidget* parent)
    : Button(QString(), ButtonRole::Secondary, parent)
{
    setAccessibleName(withoutMnemonic(title));
    setAccessibleDescription(sentence);
    // A button is as high as one line, unless it says that its layout knows better.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    auto* sign = new Sign(icon, Ink::Accent);
    sign->setSide(signSide);
    sign->setDisc(Tone::Accent);
    Label* name = newParagraph(title, Ink::Text, TypeSize::Title);
    name->setBuddy(this); // Its mnemonic presses the button.
    auto* words = new QVBoxLayout;
    words->setSpacing(spacing::hair);
    words->addWidget(name);
    words->addWidget(newParagraph(sentence, Ink::Quiet));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::wide, spacing::large, spacing::wide, spacing::large);
    row->setSpacing(spacing::large);
    row->addWidget(sign);
    row->addLayout(words, 1);
    row->addWidget(new Sign(Icon::ArrowForward));
    for (QWidget* part : findChildren<QWidget*>())
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void ChoiceCard::setProposed(bool proposed)
{
    m_proposed = proposed;
    update();
}

void ChoiceCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = tokensOf(*this);
    const QRectF body = insideFocusRing(rect(), tokens);
    Surface surface{.fill = tokens.card, .line = tokens.line, .radius = radius::card};
    if (m_proposed) {
        surface.line = tokens.accent;
        surface.lineWidth = 2;
    }
    paintSurface(painter, body, surface);
    if (isDown() || underMouse())
        paintSurface(
            painter, body,
            {.fill = isDown() ? tokens.pressed : tokens.hover, .line = {}, .radius = radius::card});
    if (hasFocus())
        paintFocusRing(painter, rect(), tokens, radius::card + spacing::hair);
}

} // namespace factordesk::ui
