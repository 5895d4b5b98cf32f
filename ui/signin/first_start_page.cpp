// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/first_start_page.h"

#include "ui/signin/choice_card.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace factordesk::ui {

namespace {
constexpr int logoSide = 72;
}

FirstStartPage::FirstStartPage(QWidget* parent) : ColumnPage(parent)
{
    setObjectName(QStringLiteral("firstStartPage"));
    setAccessibleName(tr("Welcome to Factordesk"));
    column()->addStretch(1);
    addGreeting();
    addChoices();
    column()->addStretch(2);
    setFocusProxy(m_practice);
}

void FirstStartPage::addGreeting()
{
    auto* picture = new QLabel;
    picture->setPixmap(logo().pixmap(QSize(logoSide, logoSide), devicePixelRatio()));
    picture->setAlignment(Qt::AlignHCenter);
    Label* name = newParagraph(tr("Factordesk"), Ink::Text, TypeSize::Display);
    name->setAlignment(Qt::AlignHCenter);
    Label* sentence = newParagraph(
        tr("Gives people their second factor for ZITADEL, and makes sure that it works."),
        Ink::Quiet);
    sentence->setAlignment(Qt::AlignHCenter);
    column()->addWidget(picture);
    column()->addWidget(name);
    column()->addWidget(sentence);
    column()->addSpacing(spacing::small);
}

void FirstStartPage::addChoices()
{
    auto* connecting = new ChoiceCard(
        Icon::Server, tr("&Connect to your ZITADEL"),
        tr("With its address, signed in as yourself. Nothing is changed there until you say so."));
    connecting->setObjectName(QStringLiteral("connectChoice"));
    m_practice = new ChoiceCard(
        Icon::Practice, tr("&Practise with the built-in server"),
        tr("Invented people, on this computer alone: try everything, break nothing."));
    m_practice->setObjectName(QStringLiteral("practiceChoice"));
    m_practice->setProposed(true);
    auto* authenticator = new ChoiceCard(Icon::Codes, tr("&Use it as an authenticator"),
                                         tr("Keep the codes of your own accounts, encrypted on "
                                            "this computer."));
    authenticator->setObjectName(QStringLiteral("authenticatorChoice"));
    connect(connecting, &QAbstractButton::clicked, this, &FirstStartPage::connectChosen);
    connect(m_practice, &QAbstractButton::clicked, this, &FirstStartPage::practiceChosen);
    column()->addWidget(connecting);
    connect(authenticator, &QAbstractButton::clicked, this, &FirstStartPage::authenticatorChosen);
    column()->addWidget(m_practice);
    column()->addWidget(authenticator);
}

void FirstStartPage::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->isAutoRepeat())
        m_practice->click();
    else
        ColumnPage::keyPressEvent(event);
}

} // namespace factordesk::ui
