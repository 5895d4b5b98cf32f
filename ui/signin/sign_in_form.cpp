// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/sign_in_form.h"

#include "ui/signin/key_file_field.h"
#include "ui/signin/method_choice.h"
#include "ui/signin/secret_field.h"
#include "ui/signin/sign_in_controller.h"
#include "ui/text/input_text.h"
#include "ui/text/sign_in_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace factordesk::ui {

using zitadel::SignInMethod;

namespace {

QLineEdit* newLine(const QString& objectName)
{
    auto* line = new QLineEdit;
    line->setObjectName(objectName);
    line->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    return line;
}

bool needsClientId(SignInMethod method)
{
    return method != SignInMethod::AccessToken && method != SignInMethod::KeyFile;
}

} // namespace

SignInForm::SignInForm(SignInController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_address(newLine(QStringLiteral("addressField")))
    , m_addressBlock(new FieldBlock(tr("&Address"), m_address))
    , m_method(new MethodChoice)
    , m_clientId(newLine(QStringLiteral("clientIdField")))
    , m_clientIdBlock(new FieldBlock(tr("Client &id"), m_clientId))
    , m_clientIdHint(newParagraph({}, Ink::Quiet))
    , m_token(new SecretField(
          {tr("T&oken"), QStringLiteral("tokenField"), tr("Show the token"), tr("Hide the token")}))
    , m_keyFile(new KeyFileField)
    , m_secret(new SecretField({tr("C&lient secret"), QStringLiteral("clientSecretField"),
                                tr("Show the client secret"), tr("Hide the client secret")}))
{
    m_address->setPlaceholderText(QStringLiteral("acme.zitadel.cloud"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::large);
    addFields(*column);
    connect(m_address, &QLineEdit::textEdited, m_addressBlock, &FieldBlock::clearError);
    connect(m_clientId, &QLineEdit::textEdited, m_clientIdBlock, &FieldBlock::clearError);
    for (QLineEdit* line : {m_address, m_clientId})
        connect(line, &QLineEdit::returnPressed, this, &SignInForm::submit);
    for (SecretField* field : {m_token, m_secret})
        connect(field, &SecretField::entered, this, &SignInForm::submit);
    connect(m_method, &MethodChoice::methodChosen, this, &SignInForm::showFieldsFor);
    connect(m_keyFile, &KeyFileField::chosen, &m_controller, &SignInController::loadKeyFile);
    showFieldsFor(m_method->method());
    suggestAddress({});
}

void SignInForm::addFields(QVBoxLayout& column)
{
    column.addWidget(m_addressBlock);
    column.addWidget(m_method);
    column.addWidget(newClientId());
    column.addWidget(m_token);
    column.addWidget(m_keyFile);
    column.addWidget(m_secret);
}

QWidget* SignInForm::newClientId()
{
    auto* field = new QWidget;
    auto* column = new QVBoxLayout(field);
    column->setContentsMargins({});
    column->setSpacing(spacing::small);
    column->addWidget(m_clientIdBlock);
    column->addWidget(m_clientIdHint);
    return field;
}

void SignInForm::showFieldsFor(SignInMethod method)
{
    m_clientIdBlock->parentWidget()->setVisible(needsClientId(method));
    m_token->setVisible(method == SignInMethod::AccessToken);
    m_keyFile->setVisible(method == SignInMethod::KeyFile);
    m_secret->setVisible(method == SignInMethod::ClientCredentials);
    m_clientIdHint->setVisible(method != SignInMethod::ClientCredentials);
    m_clientIdHint->setText(
        method == SignInMethod::DeviceCode
            ? tr("Create a native application in ZITADEL's console, allow it the grant type "
                 "“Device Code”, and copy its client id.")
            : tr("Create a native application with PKCE in ZITADEL's console, allow it to redirect "
                 "to http://127.0.0.1/callback, and copy its client id."));
}

void SignInForm::suggestAddress(const QString& address)
{
    if (m_address->text().isEmpty())
        m_address->setText(address);
    setFocusProxy(m_address->text().isEmpty() ? static_cast<QWidget*>(m_address) : m_method);
}

void SignInForm::clearAddress()
{
    m_address->clear();
    suggestAddress({});
}

void SignInForm::suggest(SignInMethod method, const QString& clientId)
{
    m_method->setMethod(method);
    if (!clientId.isEmpty())
        m_clientId->setText(clientId);
}

QString SignInForm::clientId() const
{
    return m_clientId->text().trimmed();
}

bool SignInForm::start()
{
    const QString address = m_address->text();
    switch (m_method->method()) {
    case SignInMethod::Browser: return m_controller.signInWithBrowser(address, clientId());
    case SignInMethod::DeviceCode: return m_controller.signInWithDevice(address, clientId());
    case SignInMethod::AccessToken: return m_controller.signInWithToken(address, m_token->typed());
    case SignInMethod::KeyFile: return m_controller.signInWithKeyFile(address);
    case SignInMethod::ClientCredentials:
        return m_controller.signInWithSecret(address, clientId(), m_secret->typed());
    }
    return false;
}

void SignInForm::submit()
{
    if (!start())
        showRefusals();
}

void SignInForm::showRefusals()
{
    // The last one that is set gets the keyboard: from the bottom up, so that it is the first.
    const SignInRefusals& refusals = m_controller.refusals();
    const auto refuse = [](FieldBlock* block, QWidget* field, const QString& sentence) {
        block->setError(sentence);
        field->setFocus(Qt::OtherFocusReason);
    };
    if (refusals.clientSecretMissing)
        refuse(m_secret, m_secret->field(),
               tr("Type or paste the client secret that ZITADEL showed when it was generated."));
    if (refusals.token)
        refuse(m_token, m_token->field(), text::explain(*refusals.token));
    if (refusals.keyFileMissing) {
        m_keyFile->setError(tr("Choose the service account's key file first."));
        m_keyFile->setFocus(Qt::OtherFocusReason);
    }
    if (refusals.clientIdMissing)
        refuse(m_clientIdBlock, m_clientId, tr("Type or paste the client id."));
    if (refusals.address)
        refuse(m_addressBlock, m_address, text::explain(*refusals.address));
}

void SignInForm::showState()
{
    const KeyFile& file = m_controller.keyFile();
    m_keyFile->setFileName(file.name());
    if (!file.trouble().isEmpty())
        //: %1 is what the system says
        m_keyFile->setError(tr("The file cannot be read: %1").arg(file.trouble()));
    else if (file.error())
        m_keyFile->setError(text::explain(*file.error()));
    else
        m_keyFile->setError({});
}

void SignInForm::forgetSecrets()
{
    m_token->forget();
    m_secret->forget();
}

} // namespace factordesk::ui
