// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/connect_card.h"

#include "ui/signin/connection_view.h"
#include "ui/signin/server_controller.h"
#include "ui/text/input_text.h"
#include "ui/text/profile_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field_block.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/label.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace factordesk::ui {

using Phase = ServerController::Phase;

ConnectCard::ConnectCard(ServerController& controller, QWidget* parent)
    : Card(parent)
    , m_controller(controller)
    , m_kept(newParagraph({}, Ink::Quiet))
    , m_mediaTypes(newParagraph({}, Ink::Quiet))
    , m_connect(new Button(tr("Connect"), ButtonRole::Primary))
    , m_state(new ConnectionView(controller, m_connect))
{
    m_connect->setObjectName(QStringLiteral("connectButton"));
    m_kept->setObjectName(QStringLiteral("keptText"));
    m_mediaTypes->setObjectName(QStringLiteral("foundMediaTypesText"));
    body()->setSpacing(spacing::large);
    body()->addWidget(newParagraph(tr("Your ZITADEL"), Ink::Text, TypeSize::Title));
    body()->addWidget(newAddressField());
    body()->addWidget(newTokenField());
    body()->addWidget(m_kept);
    body()->addWidget(m_mediaTypes);
    body()->addWidget(m_state);
    connect(m_connect, &QAbstractButton::clicked, this, &ConnectCard::connectNow);
    showState();
}

QWidget* ConnectCard::newAddressField()
{
    m_address = new QLineEdit;
    m_address->setObjectName(QStringLiteral("addressField"));
    m_address->setPlaceholderText(QStringLiteral("acme.zitadel.cloud"));
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    m_addressBlock = new FieldBlock(tr("&Address"), m_address);
    connect(m_address, &QLineEdit::textEdited, m_addressBlock, &FieldBlock::clearError);
    connect(m_address, &QLineEdit::returnPressed, this, &ConnectCard::connectNow);
    return m_addressBlock;
}

QWidget* ConnectCard::newTokenField()
{
    m_token = new QLineEdit;
    m_token->setObjectName(QStringLiteral("tokenField"));
    m_token->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_reveal = new IconButton(Icon::Eye, {});
    m_reveal->setObjectName(QStringLiteral("showTokenButton"));
    m_tokenBlock = new FieldBlock(tr("T&oken"), m_token, m_reveal);
    connect(m_token, &QLineEdit::textEdited, m_tokenBlock, &FieldBlock::clearError);
    connect(m_token, &QLineEdit::returnPressed, this, &ConnectCard::connectNow);
    connect(m_reveal, &QAbstractButton::clicked, this,
            [this] { showToken(m_token->echoMode() == QLineEdit::Password); });
    showToken(false);

    auto* field = new QWidget;
    auto* column = new QVBoxLayout(field);
    column->setContentsMargins({});
    column->setSpacing(spacing::small);
    column->addWidget(m_tokenBlock);
    column->addWidget(newParagraph(
        tr("A personal access token of a service account that may manage users."), Ink::Quiet));
    return field;
}

void ConnectCard::beginAnew()
{
    m_address->clear();
    forgetToken();
    m_address->setFocus(Qt::OtherFocusReason);
}

void ConnectCard::connectNow()
{
    if (m_controller.connectTo(m_address->text(), typedToken()))
        emit connecting();
    else
        showRefusals();
}

void ConnectCard::showRefusals()
{
    if (m_controller.tokenError()) {
        m_tokenBlock->setError(text::explain(*m_controller.tokenError()));
        m_token->setFocus(Qt::OtherFocusReason);
    }
    if (m_controller.addressError()) {
        m_addressBlock->setError(text::explain(*m_controller.addressError()));
        m_address->setFocus(Qt::OtherFocusReason);
    }
}

void ConnectCard::showToken(bool shown)
{
    m_token->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_reveal->setAction(shown ? Icon::EyeOff : Icon::Eye,
                        shown ? tr("Hide the token") : tr("Show the token"));
}

SecureBytes ConnectCard::typedToken() const
{
    QByteArray utf8 = m_token->text().toUtf8();
    SecureBytes token =
        SecureBytes::copyOf(std::string_view(utf8.constData(), size_t(utf8.size())));
    utf8.fill('\0');
    return token;
}

void ConnectCard::forgetToken()
{
    QString typed = m_token->text();
    // Unlike clear(), this also empties the field's history of edits; ours is then the last copy.
    m_token->setText({});
    typed.fill(QLatin1Char('\0'));
    showToken(false);
}

void ConnectCard::showState()
{
    const enrollment::Connection& connection = m_controller.connection();
    showProfile();
    if (!connection.address || connection.isPractice) {
        m_state->showNoState();
        return;
    }
    m_state->showState();
    if (m_controller.phase() == Phase::Connected)
        forgetToken();
}

void ConnectCard::showStateOnly()
{
    m_addressBlock->hide();
    m_tokenBlock->parentWidget()->hide();
    m_connect->hide();
    m_state->setDisconnecting(false);
}

void ConnectCard::showProfile()
{
    const ProfilesController& profiles = m_controller.profiles();
    const zitadel::ServerProfile* const profile = profiles.current();
    if (profile && m_profile != profile->id) {
        m_profile = profile->id;
        // What was typed stays as it was typed.
        const auto typed = zitadel::ServerAddress::make(m_address->text());
        if (!typed || *typed != profile->address)
            m_address->setText(profile->address.origin().toString());
    }
    QString sentence;
    if (profiles.kept())
        sentence = text::keptText(*profiles.kept());
    else if (profile && profiles.missing())
        sentence = text::missingTokenText(*profiles.missing());
    m_kept->setText(sentence);
    m_kept->setVisible(!sentence.isEmpty());
    const QString found = profile ? text::mediaTypesText(*profile) : QString();
    m_mediaTypes->setText(found);
    m_mediaTypes->setVisible(!found.isEmpty());
    setFocusProxy(m_address->text().isEmpty() ? m_address : m_token);
}

} // namespace factordesk::ui
