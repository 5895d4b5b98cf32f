// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/sign_in_card.h"

#include "ui/signin/browser_wait_view.h"
#include "ui/signin/device_wait_view.h"
#include "ui/signin/sign_in_controller.h"
#include "ui/signin/sign_in_form.h"
#include "ui/signin/signed_in_view.h"
#include "ui/text/sign_in_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/busy_indicator.h"
#include "ui/widgets/button.h"
#include "ui/widgets/error_card.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace factordesk::ui {

using Phase = SignInController::Phase;

namespace {

/// nullptr where the explanation says all there is to say.
const zitadel::Status* serverWordsOf(const zitadel::SignInFailure& failure)
{
    return failure.error == zitadel::SignInError::NoUsableAnswer ? &failure.status : nullptr;
}

} // namespace

SignInCard::SignInCard(SignInController& controller, const Clock& clock, QWidget* parent)
    : Card(parent)
    , m_controller(controller)
    , m_title(newParagraph({}, Ink::Text, TypeSize::Title))
    , m_form(new SignInForm(controller))
    , m_signedOut(new InlineMessage)
    , m_error(new ErrorCard)
    , m_line(new QWidget)
    , m_wait(new BusyIndicator)
    , m_signIn(new Button(tr("Si&gn in"), ButtonRole::Primary))
    , m_browser(new BrowserWaitView(controller))
    , m_device(new DeviceWaitView(controller, clock))
    , m_signedIn(new SignedInView(controller))
{
    m_signedOut->setObjectName(QStringLiteral("signedOutMessage"));
    m_error->setObjectName(QStringLiteral("signInError"));
    // The connection's card, with the usual texts, may stand on the same page.
    m_error->setToggleTexts(tr("Show what came &back"), tr("Hide what came &back"));
    m_signIn->setObjectName(QStringLiteral("signInButton"));
    addParts();
    setFocusProxy(m_form);
    connect(m_signIn, &QAbstractButton::clicked, m_form, &SignInForm::submit);
    connect(m_wait, &BusyIndicator::cancelled, &m_controller, &SignInController::cancel);
    connect(&m_controller, &SignInController::changed, this, &SignInCard::showState);
    connect(&m_controller, &SignInController::signedIn, m_form, &SignInForm::forgetSecrets);
    connect(&m_controller, &SignInController::signedIn, this, [this] {
        if (!m_controller.isResumed())
            emit signedIn();
    });
    showState();
}

void SignInCard::addParts()
{
    auto* line = new QHBoxLayout(m_line);
    line->setContentsMargins({});
    line->setSpacing(spacing::small);
    line->addWidget(m_wait, 1);
    line->addStretch();
    line->addWidget(m_signIn);
    body()->setSpacing(spacing::large);
    body()->addWidget(m_title);
    for (QWidget* part :
         QList<QWidget*>{m_signedOut, m_form, m_error, m_line, m_browser, m_device, m_signedIn})
        body()->addWidget(part);
}

void SignInCard::showState()
{
    const Phase phase = m_controller.phase();
    QWidget* const keyboardOwner = window()->focusWidget();
    const bool isForm = phase == Phase::SignedOut || phase == Phase::Working;
    m_title->setText(phase == Phase::SignedIn ? tr("Signed in") : tr("Sign in"));
    m_form->setVisible(isForm);
    m_form->setEnabled(phase == Phase::SignedOut);
    m_line->setVisible(isForm);
    m_signIn->setEnabled(phase == Phase::SignedOut);
    if (phase == Phase::Working)
        m_wait->start(tr("Asking the server…"));
    else
        m_wait->stop();
    m_browser->setVisible(phase == Phase::InBrowser);
    m_device->setVisible(phase == Phase::AtDevice);
    m_signedIn->setVisible(phase == Phase::SignedIn);
    m_form->showState();
    m_browser->showState();
    m_device->showState();
    m_signedIn->showState();
    showError();
    setFocusProxy(isForm ? static_cast<QWidget*>(m_form) : &waitingPart());
    if (isAncestorOf(keyboardOwner))
        moveKeyboardFrom(*keyboardOwner);
}

QWidget& SignInCard::waitingPart()
{
    switch (m_controller.phase()) {
    case Phase::SignedOut: return *m_signIn;
    case Phase::Working: return *m_line;
    case Phase::InBrowser: return *m_browser;
    case Phase::AtDevice: return *m_device;
    case Phase::SignedIn: return *m_signedIn;
    }
    Q_UNREACHABLE();
}

void SignInCard::beginAnew()
{
    m_controller.cancel();
    m_controller.leave();
    m_form->forgetSecrets();
    m_form->clearAddress();
    m_form->setFocus(Qt::OtherFocusReason);
}

void SignInCard::showError()
{
    showSignOut();
    const bool isOut = m_controller.phase() == Phase::SignedOut;
    const auto& failure = m_controller.failure();
    const auto& notRevoked = m_controller.signOutOutcome().failure();
    m_error->setVisible(isOut && (failure || notRevoked));
    if (isOut && failure)
        m_error->setContent(Tone::Stop, text::explain(*failure), serverWordsOf(*failure));
    else if (isOut && notRevoked)
        m_error->setContent(Tone::Warning, text::notRevoked(*notRevoked),
                            serverWordsOf(*notRevoked));
}

void SignInCard::showSignOut()
{
    if (m_controller.phase() != Phase::SignedOut) {
        m_signedOut->clear();
        return;
    }
    switch (m_controller.signOutOutcome().state()) {
    case SignOut::State::None:
    case SignOut::State::NotRevoked: m_signedOut->clear(); break; // See showError().
    case SignOut::State::Asking:
        m_signedOut->setMessage(Tone::Neutral, tr("Signed out here; asking the server to revoke "
                                                  "the session's refresh token…"));
        break;
    case SignOut::State::Revoked:
        m_signedOut->setMessage(Tone::Good, tr("Signed out. The server has revoked the session's "
                                               "refresh token, so nobody can renew the session."));
        break;
    case SignOut::State::ForgottenOnly:
        m_signedOut->setMessage(Tone::Neutral,
                                tr("Signed out: Factordesk has forgotten the token. It cannot be "
                                   "revoked from here, and stays good at the server until it "
                                   "expires or is deleted there."));
        break;
    }
}

void SignInCard::moveKeyboardFrom(QWidget& owner)
{
    // What had the keyboard may be gone from sight, and Qt hands it to whatever comes next; the way
    // on is in this card.
    if (&owner != m_line && owner.isVisible() && owner.isEnabled()) {
        owner.setFocus(Qt::OtherFocusReason);
        return;
    }
    waitingPart().setFocus(Qt::OtherFocusReason);
}

} // namespace factordesk::ui
