// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/browser_wait_view.h"

#include "ui/signin/sign_in_controller.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"
#include "ui/widgets/spinner.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace factordesk::ui {

namespace {
constexpr int spinnerSide = 20;
}

BrowserWaitView::BrowserWaitView(SignInController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_message(new InlineMessage)
    , m_copy(new Button(Icon::Copy, tr("Copy the &link")))
{
    auto* again = new Button(Icon::External, tr("Open the page &again"));
    again->setObjectName(QStringLiteral("openPageAgainButton"));
    m_copy->setObjectName(QStringLiteral("copyLinkButton"));
    auto* cancel = new Button(tr("&Cancel"));
    cancel->setObjectName(QStringLiteral("cancelSignInButton"));
    auto* spinner = new Spinner(spinnerSide);
    spinner->setRunning(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(spacing::hair);
    words->addWidget(newParagraph(tr("Sign in on the page in your browser")));
    words->addWidget(newParagraph(
        tr("Factordesk goes on by itself as soon as the browser comes back."), Ink::Quiet));
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::medium);
    row->addWidget(spinner, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::small);
    buttons->addStretch();
    for (Button* button : {cancel, m_copy, again})
        buttons->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::large);
    column->addLayout(row);
    column->addWidget(m_message);
    column->addLayout(buttons);
    setFocusProxy(again);
    connect(again, &QAbstractButton::clicked, &m_controller, &SignInController::openPageAgain);
    connect(m_copy, &QAbstractButton::clicked, this, &BrowserWaitView::copyLink);
    connect(cancel, &QAbstractButton::clicked, &m_controller, &SignInController::cancel);
}

void BrowserWaitView::copyLink()
{
    // No secret: what the page brings is worth nothing without the verifier, which stays here.
    QGuiApplication::clipboard()->setText(
        m_controller.inBrowser()->page().toString(QUrl::FullyEncoded));
    m_message->setMessage(Tone::Good, tr("The link is copied: paste it into a browser's address "
                                         "line on this computer."));
}

void BrowserWaitView::showState()
{
    if (m_controller.phase() != SignInController::Phase::InBrowser) {
        m_message->clear();
        return;
    }
    if (!m_controller.inBrowser()->browserOpened())
        m_message->setMessage(Tone::Warning,
                              tr("No browser could be opened: copy the link and paste it into a "
                                 "browser on this computer."));
    else if (m_controller.inBrowser()->sawStranger())
        m_message->setMessage(Tone::Warning,
                              tr("An answer arrived that does not belong to this sign-in; it was "
                                 "refused. Use the page that Factordesk opened last."));
}

} // namespace factordesk::ui
