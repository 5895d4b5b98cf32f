// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/signed_in_view.h"

#include "ui/signin/sign_in_controller.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace factordesk::ui {

namespace {
constexpr int avatarSide = 48;
}

SignedInView::SignedInView(SignInController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_avatar(new Avatar(avatarSide))
    , m_name(new Label({}, TypeSize::Title))
    , m_where(newParagraph({}, Ink::Quiet))
    , m_session(newParagraph({}, Ink::Quiet))
{
    m_name->setObjectName(QStringLiteral("signedInName"));
    m_name->setElided(true);
    m_where->setObjectName(QStringLiteral("signedInWhere"));
    m_session->setObjectName(QStringLiteral("sessionSentence"));
    auto* out = new Button(tr("Si&gn out"));
    out->setObjectName(QStringLiteral("signOutButton"));
    auto* words = new QVBoxLayout;
    words->setSpacing(spacing::hair);
    for (Label* label : {m_name, m_where, m_session})
        words->addWidget(label);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(spacing::large);
    row->addWidget(m_avatar, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(out, 0, Qt::AlignTop);
    setFocusProxy(out);
    connect(out, &QAbstractButton::clicked, &m_controller, &SignInController::signOut);
}

void SignedInView::showState()
{
    if (m_controller.phase() != SignInController::Phase::SignedIn)
        return;
    const zitadel::SignedInAs who = m_controller.who().value_or(zitadel::SignedInAs{});
    m_avatar->setPerson(who.name, who.userId);
    m_name->setText(who.name.isEmpty() ? tr("Signed in") : who.name);
    const QString server = m_controller.address()->displayText();
    m_where->setText(who.loginName.isEmpty() || who.loginName == who.name
                         //: %1 is a server's address
                         ? tr("at %1").arg(server)
                         //: %1 is a login name, %2 a server's address
                         : tr("%1 at %2").arg(who.loginName, server));
    m_session->setText(sessionSentence());
}

QString SignedInView::sessionSentence() const
{
    if (m_controller.source()->canRenew())
        return tr("The session is renewed by itself while Factordesk runs.");
    if (!m_controller.who())
        return tr("The server does not say whose token this is.");
    return tr("The session lasts as long as the token is good.");
}

} // namespace factordesk::ui
