// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enroll/confirm_panel.h"

#include "core/encoding/base32.h"
#include "core/qr/symbol.h"
#include "ui/enroll/account_preview.h"
#include "ui/enroll/enroll_controller.h"
#include "ui/enroll/letter_offer.h"
#include "ui/enroll/outcome.h"
#include "ui/enroll/outcome_view.h"
#include "ui/enroll/phone_steps.h"
#include "ui/text/spelling.h"
#include "ui/text/state_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/busy_indicator.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/countdown_ring.h"
#include "ui/widgets/error_card.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"
#include "ui/widgets/qr_view.h"
#include "ui/widgets/reveal.h"
#include "ui/widgets/setup_key_view.h"

#include <QHBoxLayout>
#include <QLocale>

#include <utility>

namespace factordesk::ui {

using enrollment::Enrollment;
using enrollment::RegisteredSecret;
using enrollment::State;

namespace {

/// Narrower at the sides than other cards: this page has two of them side by side.
void setMargins(Card& card)
{
    card.body()->setContentsMargins(spacing::large, spacing::large, spacing::large, spacing::large);
}

/// A code grouped for reading: "123 456".
QString grouped(const otp::Code& code)
{
    QString text = QString::fromLatin1(code.text().data(), static_cast<qsizetype>(code.length()));
    return text.insert(text.size() / 2, QLatin1Char(' '));
}

Tone toneOf(diagnosis::Verdict verdict)
{
    const bool isRight =
        verdict == diagnosis::Verdict::Valid || verdict == diagnosis::Verdict::WithinWindow;
    return isRight ? Tone::Good : Tone::Warning;
}

} // namespace

ConfirmPanel::ConfirmPanel(EnrollController& controller, const Clock& clock,
                           SecretClipboard& clipboard, QWidget* parent)
    : QWidget(parent), m_controller(controller), m_clock(clock)
{
    m_sides = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_sides->setContentsMargins({});
    m_sides->setSpacing(spacing::large);
    m_symbolSide = newSymbolSide(clipboard);
    m_codeSide = newCodeSide();
    m_sides->addWidget(m_symbolSide, 1);
    m_sides->addWidget(m_codeSide, 1);
    setFocusProxy(m_code);
}

void ConfirmPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // Side by side while both fit, the symbol above the field otherwise.
    const int needed = m_symbolSide->minimumSizeHint().width() + spacing::large +
                       m_codeSide->minimumSizeHint().width();
    const bool isWide = width() >= needed;
    const auto direction = isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (direction != m_sides->direction())
        reveal(m_outcome->isHidden() ? static_cast<QWidget&>(*m_code) : *m_outcome);
    m_sides->setDirection(direction);
    // Square, so that it stays at the top beside a long answer.
    const int beside = (width() - spacing::large) / 2;
    m_symbol->setMaximumHeight(isWide ? beside : m_symbol->minimumSizeHint().height());
}

QSize ConfirmPanel::minimumSizeHint() const
{
    // Not that of the sides beside each other: a narrow window must be able to stack them.
    return {qMax(m_symbolSide->minimumSizeHint().width(), m_codeSide->minimumSizeHint().width()),
            QWidget::minimumSizeHint().height()};
}

QWidget* ConfirmPanel::newSymbolSide(SecretClipboard& clipboard)
{
    auto* side = new QWidget;
    auto* card = new Card;
    card->body()->setContentsMargins(spacing::hair, spacing::medium, spacing::hair, spacing::large);
    m_symbol = new QrView;
    m_symbol->setObjectName(QStringLiteral("qrView"));
    m_account = new AccountPreview;
    m_key = new SetupKeyView(clipboard);
    m_key->setObjectName(QStringLiteral("setupKeyView"));
    card->body()->addWidget(m_symbol, 1);
    card->body()->addWidget(m_account);
    card->body()->addWidget(m_key);
    card->body()->addStretch();
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->addWidget(card);
    column->addStretch();
    return side;
}

QWidget* ConfirmPanel::newCodeSide()
{
    auto* side = new QWidget;
    m_outcome = new OutcomeView;
    ErrorCard& card = m_outcome->card();
    card.setObjectName(QStringLiteral("confirmOutcome"));
    setMargins(card);
    m_lookAgain =
        card.addAction(tr("&Look again"), [this] { m_controller.enrollment()->lookAgain(); });
    m_lookAgain->setObjectName(QStringLiteral("lookAgainButton"));
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(spacing::large);
    auto* steps = new PhoneSteps;
    setMargins(*steps);
    column->addWidget(steps);
    column->addWidget(newCodeCard());
    column->addWidget(m_outcome);
    column->addWidget(newAids());
    column->addStretch();
    return side;
}

QWidget* ConfirmPanel::newCodeCard()
{
    auto* card = new Card;
    auto* title = new Label(tr("Code &from the phone"), TypeSize::Title);
    m_code = new CodeField;
    m_code->setObjectName(QStringLiteral("codeField"));
    m_code->setAccessibleName(tr("Code from the phone"));
    title->setBuddy(m_code);
    m_ring = new CountdownRing(m_clock);
    m_ring->setObjectName(QStringLiteral("countdownRing"));
    m_hint = new InlineMessage;
    m_hint->setObjectName(QStringLiteral("codeHint"));
    m_wait = new BusyIndicator;

    setMargins(*card);
    auto* head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(m_ring);
    card->body()->addLayout(head);
    card->body()->addWidget(m_code, 0, Qt::AlignLeading);
    card->body()->addWidget(m_hint);
    card->body()->addWidget(m_wait);
    connect(m_code, &CodeField::completed, this, &ConfirmPanel::send);
    connect(m_code, &CodeField::edited, this, &ConfirmPanel::forgetAnswer);
    connect(m_code, &CodeField::refused, this, &ConfirmPanel::explainRefusal);
    connect(m_wait, &BusyIndicator::cancelled, this,
            [this] { m_controller.enrollment()->abort(); });
    return card;
}

QWidget* ConfirmPanel::newAids()
{
    auto* aids = new QWidget;
    m_newSymbol = new Button(Icon::Refresh, tr("Show a &new QR code"), ButtonRole::Quiet);
    m_newSymbol->setObjectName(QStringLiteral("newSymbolButton"));
    m_newSymbol->setToolTip(tr("Registers anew: the QR code shown now stops working."));
    m_phone = new Button(Icon::Practice, tr("What would a &phone show?"), ButtonRole::Quiet);
    m_phone->setObjectName(QStringLiteral("phoneCodeButton"));
    m_letter = new LetterOffer(m_controller, m_clock);
    // One below the other: in a row they would be the widest part of this side.
    auto* column = new QVBoxLayout(aids);
    column->setContentsMargins({});
    column->setSpacing(spacing::hair);
    column->addWidget(m_newSymbol, 0, Qt::AlignLeading);
    column->addWidget(m_phone, 0, Qt::AlignLeading);
    column->addWidget(m_letter);
    connect(m_newSymbol, &QAbstractButton::clicked, this,
            [this] { m_controller.enrollment()->replaceSecret(); });
    connect(m_phone, &QAbstractButton::clicked, this, &ConfirmPanel::showPhoneCode);
    connect(m_letter, &LetterOffer::told, this, [this] { reveal(*m_letter); });
    return aids;
}

void ConfirmPanel::showEnrollment()
{
    const Enrollment& enrollment = *m_controller.enrollment();
    showSecret(*enrollment.secret());
    showWait(enrollment);
    showOutcome(enrollment);
    showCodeField(enrollment);
    m_phone->setVisible(m_controller.isPractice());
    m_shownState = enrollment.state();
}

void ConfirmPanel::showSecret(const RegisteredSecret& secret)
{
    if (m_shownSecret == secret.shownAt)
        return;
    m_shownSecret = secret.shownAt;
    auto symbol = qr::Symbol::encode(secret.uri.text(), qr::ErrorCorrection::Medium);
    if (symbol)
        m_symbol->setSymbol(std::move(symbol).value(), secret.uri.copy());
    else
        m_symbol->clear();
    m_symbol->setCaption(text::nameOf(m_controller.enrollment()->person()));
    m_account->setAccount(secret.account);
    m_key->setSource(
        [this] { return setupKey(); },
        [](QChar character) { return text::spellingWord(character, QLocale().language()); });
    m_ring->setPeriod(secret.account.parameters.period);
    m_code->setDigits(secret.account.parameters.digits);
    m_code->clear();
    m_hint->clear();
    m_letter->clear();
}

SecureBytes ConfirmPanel::setupKey() const
{
    const Enrollment* enrollment = m_controller.enrollment();
    return enrollment && enrollment->secret()
               ? encoding::encodeBase32(enrollment->secret()->account.secret.bytes())
               : SecureBytes();
}

void ConfirmPanel::showWait(const Enrollment& enrollment)
{
    const QString text = waitText(enrollment.state(), enrollment.operation());
    if (text.isEmpty())
        m_wait->stop();
    else
        m_wait->start(text);
}

void ConfirmPanel::showOutcome(const Enrollment& enrollment)
{
    m_outcome->showOutcome(enrollment);
    if (m_shownState != enrollment.state())
        reveal(*m_outcome);
    m_lookAgain->setVisible(enrollment.state() == State::Unsettled);
}

void ConfirmPanel::showCodeField(const Enrollment& enrollment)
{
    const State state = enrollment.state();
    const bool isAwaited = state == State::Showing;
    // What is not known is not being waited for: nothing is typed, but nothing runs either.
    m_code->setReadOnly(!isAwaited);
    m_code->setBusy(!isAwaited && state != State::Unsettled);
    m_newSymbol->setEnabled(isAwaited);
    m_letter->setAvailable(isAwaited);
    if (m_shownState == state)
        return;
    if (isAwaited && enrollment.status()) {
        m_code->setTone(Tone::Stop);
        m_code->selectAll();
    }
    if (isAwaited)
        m_code->setFocus();
    else if (state == State::Unsettled)
        m_lookAgain->setFocus();
}

void ConfirmPanel::send()
{
    Enrollment& enrollment = *m_controller.enrollment();
    const otp::Code code = m_code->code();
    // Local knowledge colours the boxes at once; the server alone says "verified".
    m_code->setTone(toneOf(enrollment.localCheck(code.text()).verdict));
    m_hint->clear();
    enrollment.verify(code);
}

void ConfirmPanel::forgetAnswer()
{
    m_code->setTone(Tone::Neutral);
    m_hint->clear();
    m_controller.setTypedCode(m_code->code());
    // While the rest is typed there is time to see whether this QR code still counts.
    m_controller.enrollment()->lookForOtherChange();
    // In a narrow window the field lies below the symbol.
    reveal(*m_code);
}

void ConfirmPanel::explainRefusal(CodeField::Refusal why)
{
    m_hint->setMessage(Tone::Warning, CodeField::sentenceFor(why));
}

void ConfirmPanel::showPhoneCode()
{
    const otp::Code code = m_controller.phoneCode();
    m_hint->setMessage(Tone::Accent, code.length() == 0
                                         ? tr("Nothing is registered on the practice server.")
                                         : tr("A phone would show %1 now.").arg(grouped(code)));
    m_code->setFocus();
}

} // namespace factordesk::ui
