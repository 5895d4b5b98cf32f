// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/vault_dialogs.h"

#include "ui/codes/codes_controller.h"
#include "ui/text/vault_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/busy_indicator.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field_block.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"
#include "ui/widgets/passphrase_field.h"

#include <QPointer>
#include <QVBoxLayout>

#include <utility>

namespace factordesk::ui {

using vault::VaultError;

namespace {
constexpr int usualWidth = 440;
}

SecretDialog::SecretDialog(const QString& title, const QString& sentence, const QString& doIt,
                           QWidget* parent)
    : Dialog(parent)
    , m_fields(new QVBoxLayout)
    , m_button(new Button(doIt, ButtonRole::Primary))
    , m_message(new InlineMessage)
    , m_wait(new BusyIndicator)
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_button->setObjectName(QStringLiteral("proceedButton"));
    m_wait->setCancellable(false);
    auto* cancel = new Button(tr("Ca&ncel"));
    cancel->setObjectName(QStringLiteral("cancelButton"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_button);
    m_fields->setSpacing(spacing::medium);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::large);
    column->setSpacing(spacing::large);
    column->addWidget(newParagraph(sentence));
    column->addLayout(m_fields);
    column->addWidget(m_wait);
    column->addWidget(m_message);
    column->addStretch();
    column->addLayout(buttons);
    resize(usualWidth, sizeHint().height());
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_button, &QAbstractButton::clicked, this, [this] { proceed(); });
}

PassphraseField* SecretDialog::addField(const QString& name, const QString& objectName)
{
    auto* field = new PassphraseField;
    field->setObjectName(objectName);
    m_fields->addWidget(new FieldBlock(name, field));
    connect(field, &PassphraseField::edited, m_message, &InlineMessage::clear);
    connect(field, &PassphraseField::entered, this, [this, field] {
        // On to the next field, or to the end.
        auto* const last =
            qobject_cast<FieldBlock*>(m_fields->itemAt(m_fields->count() - 1)->widget());
        if (last->isAncestorOf(field))
            proceed();
        else
            focusNextChild();
    });
    if (m_fields->count() == 1)
        field->setFocus();
    return field;
}

void SecretDialog::refuse(PassphraseField& field, const QString& sentence)
{
    m_message->setMessage(Tone::Stop, sentence);
    field.setFocus();
}

void SecretDialog::setWaiting(const QString& text)
{
    m_button->setEnabled(text.isEmpty());
    if (text.isEmpty())
        m_wait->stop();
    else
        m_wait->start(text);
}

PinDialog::PinDialog(CodesController& controller, const vault::EntryId& id, QWidget* parent)
    : SecretDialog(tr("PIN"),
                   tr("This account makes no code without its PIN. It is kept in memory until the "
                      "vault is locked."),
                   tr("&Show the code"), parent)
    , m_controller(controller)
    , m_id(id)
    , m_pin(addField(tr("&PIN"), QStringLiteral("askedPin")))
{
    setObjectName(QStringLiteral("pinDialog"));
}

void PinDialog::proceed()
{
    if (m_pin->isBlank()) {
        refuse(*m_pin, tr("Type the PIN."));
        return;
    }
    m_controller.setPin(m_id, m_pin->typed());
    accept();
}

NewPasswordDialog::NewPasswordDialog(CodesController& controller, QWidget* parent)
    : SecretDialog(tr("Change the password"),
                   tr("The new password opens the vault from now on. Earlier states of the vault, "
                      "kept as backups, still open with the old one."),
                   tr("&Change"), parent)
    , m_controller(controller)
    , m_old(addField(tr("&Old password"), QStringLiteral("oldPassword")))
    , m_fresh(addField(tr("&New password"), QStringLiteral("freshPassword")))
    , m_again(addField(tr("The new one &again"), QStringLiteral("freshPasswordAgain")))
{
    setObjectName(QStringLiteral("newPasswordDialog"));
}

void NewPasswordDialog::proceed()
{
    if (m_fresh->isBlank()) {
        refuse(*m_fresh, tr("Type a new password."));
        return;
    }
    if (!m_fresh->isSameAs(*m_again)) {
        refuse(*m_again, tr("This is not the same password."));
        return;
    }
    setWaiting(tr("The password is being changed…"));
    m_controller.keeper().changePassword(
        {m_old->typed()}, {m_fresh->typed()},
        [dialog = QPointer(this)](const Expected<void, VaultError>& done) {
            if (!dialog)
                return;
            dialog->setWaiting({});
            if (!done) {
                dialog->refuse(*dialog->m_old, text::explain(done.error()).paragraph());
                return;
            }
            emit dialog->changed();
            dialog->accept();
        });
}

NewRecoveryKeyDialog::NewRecoveryKeyDialog(CodesController& controller, QWidget* parent)
    : SecretDialog(tr("New recovery key"),
                   tr("Makes a new recovery key and shows it. The one before opens the vault no "
                      "more."),
                   tr("&Make it"), parent)
    , m_controller(controller)
    , m_password(addField(tr("&Password of the vault"), QStringLiteral("presentPassword")))
{
    setObjectName(QStringLiteral("newRecoveryKeyDialog"));
    connect(&m_controller, &CodesController::phaseChanged, this, &QDialog::accept);
    connect(&m_controller, &CodesController::failed, this, [this](const VaultError& error) {
        setWaiting({});
        refuse(*m_password, text::explain(error).paragraph());
    });
}

void NewRecoveryKeyDialog::proceed()
{
    setWaiting(tr("The recovery key is being made…"));
    m_controller.renewRecoveryKey({m_password->typed()});
}

} // namespace factordesk::ui
