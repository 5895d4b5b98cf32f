// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/practice_card.h"

#include "ui/signin/connection_view.h"
#include "ui/signin/server_controller.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace factordesk::ui {

using enrollment::PracticeFaults;

namespace {
/// From the edge of a check box to its words, so that the sentence below begins under the words.
constexpr int indent = 30;
} // namespace

PracticeCard::PracticeCard(ServerController& controller, QWidget* parent)
    : Card(parent)
    , m_controller(controller)
    , m_practise(new Button(Icon::Practice, tr("&Practise")))
    , m_state(new ConnectionView(controller, m_practise))
    , m_faults(newFaults())
{
    m_practise->setObjectName(QStringLiteral("practiseButton"));
    body()->setSpacing(spacing::large);
    body()->addWidget(newParagraph(tr("Practise"), Ink::Text, TypeSize::Title));
    body()->addWidget(newParagraph(
        tr("A server that behaves like ZITADEL, built into Factordesk, with invented people. It "
           "runs on this computer alone and forgets everything when Factordesk is closed."),
        Ink::Quiet));
    body()->addWidget(m_state);
    body()->addWidget(m_faults);
    connect(m_practise, &QAbstractButton::clicked, this, &PracticeCard::practise);
    showState();
}

QWidget* PracticeCard::newFaults()
{
    auto* faults = new QWidget;
    auto* column = new QVBoxLayout(faults);
    column->setContentsMargins({});
    column->setSpacing(spacing::medium);
    column->addWidget(newParagraph(tr("Make something go wrong, to see how Factordesk takes it:")));
    column->addLayout(newSwitch(&PracticeFaults::slow, QStringLiteral("slowSwitch"),
                                tr("Slow answers"), tr("Each answer takes three seconds.")));
    column->addLayout(newSwitch(
        &PracticeFaults::loseNextAnswer, QStringLiteral("loseSwitch"), tr("Lose the next answer"),
        tr("The next change is carried out, but its answer never arrives.")));
    column->addLayout(newSwitch(&PracticeFaults::clockAhead, QStringLiteral("clockSwitch"),
                                tr("Clock ahead"),
                                tr("The server's clock is two minutes ahead of this computer's.")));
    column->addLayout(newSwitch(&PracticeFaults::tokenExpired, QStringLiteral("tokenSwitch"),
                                tr("Token expired"),
                                tr("The server no longer accepts the token.")));
    column->addLayout(newSwitch(&PracticeFaults::isOld, QStringLiteral("oldServerSwitch"),
                                tr("Old server"), tr("It knows no recovery codes yet.")));
    return faults;
}

QLayout* PracticeCard::newSwitch(Fault fault, const QString& objectName, const QString& name,
                                 const QString& sentence)
{
    auto* box = new QCheckBox(name);
    box->setObjectName(objectName);
    box->setAccessibleDescription(sentence);
    connect(box, &QCheckBox::toggled, this, [this, fault](bool on) {
        PracticeFaults faults = m_controller.practiceFaults();
        faults.*fault = on;
        m_controller.setPracticeFaults(faults);
    });
    m_switches.append({fault, box});
    Label* words = newParagraph(sentence, Ink::Quiet);
    words->setIndent(indent);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(box);
    column->addWidget(words);
    return column;
}

void PracticeCard::practise()
{
    m_controller.practise();
    if (m_controller.connection().isPractice)
        emit connecting();
}

void PracticeCard::showState()
{
    const enrollment::Connection& connection = m_controller.connection();
    const bool couldNotStart = !connection.address && connection.trouble;
    m_practise->setVisible(!connection.isPractice);
    m_faults->setVisible(connection.isPractice);
    if (connection.isPractice || couldNotStart)
        m_state->showState();
    else
        m_state->showNoState();
    for (const auto& [fault, box] : std::as_const(m_switches)) {
        const QSignalBlocker blocker(box);
        box->setChecked(m_controller.practiceFaults().*fault);
    }
}

} // namespace factordesk::ui
