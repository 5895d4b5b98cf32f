// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/unlock_panel.h"

#include "ui/codes/codes_controller.h"
#include "ui/text/vault_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/busy_indicator.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field_block.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/passphrase_field.h"

#include <QVBoxLayout>

#include <utility>

namespace factordesk::ui {

using Kind = vault::VaultError::Kind;

namespace {

/// Whether an earlier state of the file may open where this one does not.
bool isOfTheFile(Kind kind)
{
    return kind == Kind::Damaged || kind == Kind::NotAVault || kind == Kind::CostOutOfBounds;
}

} // namespace

UnlockPanel::UnlockPanel(CodesController& controller, QWidget* parent)
    : GatePanel(Icon::Lock, tr("The vault is locked"),
                tr("Nothing of it is in memory. Its password opens it."), parent)
    , m_controller(controller)
    , m_password(new PassphraseField)
    , m_recoveryKey(new PassphraseField)
    , m_passwordBlock(new FieldBlock(tr("&Password"), m_password))
    , m_recoveryBlock(new FieldBlock(tr("&Recovery key"), m_recoveryKey))
    , m_open(new Button(tr("&Open"), ButtonRole::Primary))
    , m_other(new Button({}, ButtonRole::Quiet))
    , m_wait(new BusyIndicator)
    , m_message(new InlineMessage)
    , m_backups(new Button(Icon::Clock, tr("&Backups…")))
{
    setObjectName(QStringLiteral("unlockPanel"));
    m_password->setObjectName(QStringLiteral("vaultPassword"));
    m_recoveryKey->setObjectName(QStringLiteral("recoveryKeyField"));
    m_open->setObjectName(QStringLiteral("openVaultButton"));
    m_other->setObjectName(QStringLiteral("otherKeyButton"));
    m_backups->setObjectName(QStringLiteral("vaultBackupsButton"));
    m_backups->hide();
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_other);
    buttons->addStretch(1);
    buttons->addWidget(m_open);
    for (QWidget* part :
         {static_cast<QWidget*>(m_passwordBlock), static_cast<QWidget*>(m_recoveryBlock),
          static_cast<QWidget*>(m_wait), static_cast<QWidget*>(m_message)})
        body()->addWidget(part);
    body()->addWidget(m_backups, 0, Qt::AlignLeading);
    body()->addLayout(buttons);
    for (PassphraseField* field : {m_password, m_recoveryKey}) {
        connect(field, &PassphraseField::entered, this, &UnlockPanel::open);
        connect(field, &PassphraseField::edited, this, [this] {
            m_passwordBlock->clearError();
            m_recoveryBlock->clearError();
            m_message->clear();
        });
    }
    connect(m_open, &QAbstractButton::clicked, this, &UnlockPanel::open);
    connect(m_other, &QAbstractButton::clicked, this, [this] {
        useRecoveryKey(!m_isByRecoveryKey);
        focusProxy()->setFocus();
    });
    connect(m_backups, &QAbstractButton::clicked, this, &UnlockPanel::backupsWanted);
    connect(m_wait, &BusyIndicator::cancelled, &m_controller, &CodesController::giveUp);
    useRecoveryKey(false);
    showState();
}

void UnlockPanel::useRecoveryKey(bool wanted)
{
    m_isByRecoveryKey = wanted;
    m_passwordBlock->setVisible(!wanted);
    m_recoveryBlock->setVisible(wanted);
    m_recoveryKey->setShown(wanted); // It is long, and read from paper.
    m_other->setText(wanted ? tr("&Use the password") : tr("&Use the recovery key"));
    m_message->clear();
    setFocusProxy(wanted ? m_recoveryKey : m_password);
}

void UnlockPanel::open()
{
    if (m_controller.phase() != CodesController::Phase::Locked)
        return;
    if (!m_isByRecoveryKey) {
        if (m_password->isBlank())
            m_passwordBlock->setError(tr("Type the password."));
        else
            m_controller.open(vault::Password{m_password->typed()});
        return;
    }
    auto key = vault::RecoveryKey::parse(m_recoveryKey->typed().text());
    if (key)
        m_controller.open(*std::move(key));
    else
        m_recoveryBlock->setError(text::explain(key.error()));
}

void UnlockPanel::showState()
{
    const bool isBusy = m_controller.phase() == CodesController::Phase::Opening;
    for (QWidget* part : {static_cast<QWidget*>(m_password), static_cast<QWidget*>(m_recoveryKey),
                          static_cast<QWidget*>(m_open), static_cast<QWidget*>(m_other)})
        part->setEnabled(!isBusy);
    if (isBusy) {
        m_wait->start(tr("The vault is being opened…"));
        return;
    }
    m_wait->stop();
    const std::optional<vault::VaultError>& error = m_controller.openError();
    m_backups->setVisible(error && isOfTheFile(error->kind));
    if (!error)
        return;
    const QString sentence = text::explain(*error).paragraph();
    if (error->kind == Kind::WrongPassword)
        m_passwordBlock->setError(sentence);
    else if (error->kind == Kind::WrongRecoveryKey)
        m_recoveryBlock->setError(sentence);
    else
        m_message->setMessage(Tone::Stop, sentence);
    focusProxy()->setFocus();
}

void UnlockPanel::forget()
{
    m_password->forget();
    m_recoveryKey->forget();
    useRecoveryKey(false);
}

} // namespace factordesk::ui
