// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enroll/prepare_panel.h"

#include "ui/enroll/enroll_controller.h"
#include "ui/enroll/outcome.h"
#include "ui/enroll/outcome_view.h"
#include "ui/text/check_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/busy_indicator.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/check_row.h"
#include "ui/widgets/error_card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/reveal.h"

#include <QHBoxLayout>

namespace factordesk::ui {

using enrollment::CheckOutcome;
using enrollment::Consent;
using enrollment::Enrollment;
using enrollment::State;

namespace {

CheckState checkState(CheckOutcome outcome)
{
    switch (outcome) {
    case CheckOutcome::Running: return CheckState::Busy;
    case CheckOutcome::Good: return CheckState::Good;
    case CheckOutcome::Warning: return CheckState::Warning;
    case CheckOutcome::Stop: return CheckState::Stop;
    case CheckOutcome::Unknown: return CheckState::Unknown;
    }
    Q_UNREACHABLE();
}

} // namespace

PreparePanel::PreparePanel(EnrollController& controller, QWidget* parent)
    : QWidget(parent), m_controller(controller), m_outcome(new OutcomeView)
{
    m_outcome->card().setObjectName(QStringLiteral("prepareOutcome"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::large);
    layout->addWidget(newChecks());
    layout->addWidget(m_outcome);
    layout->addWidget(newQuestion());
    layout->addWidget(newActions());
    layout->addStretch();
    m_question->hide();
}

QWidget* PreparePanel::newChecks()
{
    auto* card = new Card;
    card->body()->addWidget(new Label(tr("Before we start"), TypeSize::Title));
    const qsizetype count = m_controller.enrollment()->preflight().checks().size();
    for (qsizetype i = 0; i < count; ++i) {
        auto* row = new CheckRow;
        card->body()->addWidget(row);
        m_checks.append(row);
    }
    return card;
}

QWidget* PreparePanel::newQuestion()
{
    m_question = new Card;
    m_question->setObjectName(QStringLiteral("consentQuestion"));
    m_questionTitle = new Label({}, TypeSize::Title);
    m_questionText = newParagraph({});
    m_agree = new Button({}, ButtonRole::Danger);
    m_agree->setObjectName(QStringLiteral("agreeButton"));
    m_decline = new Button(tr("&Not now"));
    m_decline->setObjectName(QStringLiteral("declineButton"));
    m_question->body()->addWidget(m_questionTitle);
    m_question->body()->addWidget(m_questionText);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_decline);
    buttons->addWidget(m_agree);
    m_question->body()->addLayout(buttons);
    connect(m_decline, &QAbstractButton::clicked, this, [this] {
        closeQuestion();
        m_register->setFocus();
    });
    connect(m_agree, &QAbstractButton::clicked, this, [this] {
        closeQuestion();
        m_controller.enrollment()->registerTotp(m_controller.enrollment()->requiredConsent());
    });
    return m_question;
}

QWidget* PreparePanel::newActions()
{
    auto* actions = new QWidget;
    m_wait = new BusyIndicator;
    m_wait->setObjectName(QStringLiteral("prepareWait"));
    m_again = new Button(Icon::Refresh, tr("Check a&gain"), ButtonRole::Quiet);
    m_again->setObjectName(QStringLiteral("checkAgainButton"));
    m_lookAgain = new Button(Icon::Refresh, tr("&Look again"), ButtonRole::Primary);
    m_lookAgain->setObjectName(QStringLiteral("lookAgainButton"));
    m_register = new Button(tr("&Register"), ButtonRole::Primary);
    m_register->setObjectName(QStringLiteral("registerButton"));
    auto* row = new QHBoxLayout(actions);
    row->setContentsMargins({});
    row->addWidget(m_wait);
    row->addStretch(1);
    row->addWidget(m_again);
    row->addWidget(m_lookAgain);
    row->addWidget(m_register);
    connect(m_wait, &BusyIndicator::cancelled, this,
            [this] { m_controller.enrollment()->abort(); });
    connect(m_again, &QAbstractButton::clicked, this,
            [this] { m_controller.enrollment()->check(); });
    connect(m_lookAgain, &QAbstractButton::clicked, this,
            [this] { m_controller.enrollment()->lookAgain(); });
    connect(m_register, &QAbstractButton::clicked, this, &PreparePanel::pressRegister);
    return actions;
}

void PreparePanel::showEnrollment()
{
    const Enrollment& enrollment = *m_controller.enrollment();
    showChecks(enrollment.preflight());
    m_outcome->showOutcome(enrollment);
    showWait(enrollment.state());
    showButtons(enrollment);
}

void PreparePanel::showChecks(const enrollment::Preflight& preflight)
{
    for (qsizetype i = 0; i < m_checks.size(); ++i) {
        const enrollment::Check& check = preflight.checks().at(i);
        const text::Explanation words = text::explain(check);
        m_checks.at(i)->setCheck(checkState(check.outcome), words.title, words.paragraph());
    }
}

void PreparePanel::showWait(State state)
{
    const QString text = waitText(state, m_controller.enrollment()->operation());
    if (text.isEmpty())
        m_wait->stop();
    else
        m_wait->start(text);
}

void PreparePanel::showButtons(const Enrollment& enrollment)
{
    const State state = enrollment.state();
    const bool isNew = std::exchange(m_shownState, state) != state;
    m_again->setVisible(state == State::Ready);
    m_lookAgain->setVisible(state == State::Unsettled);
    m_register->setVisible(state == State::Ready && m_question->isHidden());
    m_register->setEnabled(enrollment.canRegister());
    switch (enrollment.requiredConsent()) {
    case Consent::NewOnly: m_register->setText(tr("&Register")); break;
    case Consent::ReplacePending: m_register->setText(tr("&Register anew…")); break;
    case Consent::ResetActive: m_register->setText(tr("&Reset and register…")); break;
    }
    if (state != State::Ready)
        closeQuestion();
    if (isNew && state == State::Ready)
        (enrollment.canRegister() ? m_register : m_again)->setFocus();
    else if (isNew && state == State::Unsettled)
        m_lookAgain->setFocus();
}

void PreparePanel::pressRegister()
{
    const Consent consent = m_controller.enrollment()->requiredConsent();
    if (consent == Consent::NewOnly)
        m_controller.enrollment()->registerTotp(consent);
    else
        ask(consent);
}

void PreparePanel::ask(Consent consent)
{
    const bool isReset = consent == Consent::ResetActive;
    m_question->setTone(isReset ? Tone::Stop : Tone::Warning);
    m_questionTitle->setText(isReset ? tr("Reset the working authenticator?")
                                     : tr("Make the earlier QR code useless?"));
    m_questionText->setText(
        isReset ? tr("The authenticator that this person uses now is removed first. Until the new "
                     "one is confirmed they have none.")
                : tr("A QR code that was handed out earlier and not confirmed stops working as "
                     "soon as a new one is registered."));
    m_agree->setText(isReset ? tr("Re&set and register") : tr("Register &anew"));
    setButtonRole(*m_agree, isReset ? ButtonRole::Danger : ButtonRole::Primary);
    m_question->show();
    m_register->hide();
    reveal(*m_question);
    (isReset ? m_decline : m_agree)->setFocus();
}

void PreparePanel::closeQuestion()
{
    m_question->hide();
    m_register->setVisible(m_controller.enrollment()->state() == State::Ready);
}

} // namespace factordesk::ui
