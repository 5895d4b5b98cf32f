// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/make_vault_panel.h"

#include "ui/codes/codes_controller.h"
#include "ui/text/vault_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/busy_indicator.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field_block.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/passphrase_field.h"

#include <QPointer>
#include <QVBoxLayout>

#include <utility>

namespace factordesk::ui {

MakeVaultPanel::MakeVaultPanel(CodesController& controller, QWidget* parent)
    : GatePanel(Icon::Vault, tr("Make your vault"),
                tr("Your accounts are kept in one encrypted file on this computer. The password "
                   "that you choose here opens it; nobody can look it up for you."),
                parent)
    , m_controller(controller)
    , m_password(new PassphraseField)
    , m_again(new PassphraseField)
    , m_make(new Button(tr("&Make the vault"), ButtonRole::Primary))
    , m_wait(new BusyIndicator)
    , m_message(new InlineMessage)
    , m_backups(new Button(Icon::Clock, tr("&Backups…")))
{
    setObjectName(QStringLiteral("makeVaultPanel"));
    m_make->setObjectName(QStringLiteral("makeVaultButton"));
    addFields();
    body()->addWidget(m_wait);
    body()->addWidget(m_message);
    m_backups->setObjectName(QStringLiteral("lostVaultBackupsButton"));
    m_backups->hide();
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_backups);
    buttons->addStretch();
    buttons->addWidget(m_make);
    body()->addLayout(buttons);
    connect(m_backups, &QAbstractButton::clicked, this, &MakeVaultPanel::backupsWanted);
    connect(m_make, &QAbstractButton::clicked, this, &MakeVaultPanel::make);
    connect(m_wait, &BusyIndicator::cancelled, &m_controller, &CodesController::giveUp);
    setFocusProxy(m_password);
    showState();
}

void MakeVaultPanel::showEvent(QShowEvent* event)
{
    GatePanel::showEvent(event);
    if (m_controller.phase() == CodesController::Phase::Make)
        m_controller.keeper().listBackups([panel = QPointer(this)](const auto& found) {
            if (panel)
                panel->offerBackups(found && !found->empty());
        });
}

void MakeVaultPanel::offerBackups(bool areThere)
{
    m_backups->setVisible(areThere);
    if (areThere)
        m_message->setMessage(Tone::Warning,
                              tr("The vault's file is gone, but backups of it are there."));
}

void MakeVaultPanel::addFields()
{
    m_password->setObjectName(QStringLiteral("newPassword"));
    m_again->setObjectName(QStringLiteral("newPasswordAgain"));
    m_passwordBlock = new FieldBlock(tr("&Password"), m_password);
    m_againBlock = new FieldBlock(tr("The same &again"), m_again);
    body()->addWidget(m_passwordBlock);
    body()->addWidget(m_againBlock);
    for (PassphraseField* field : {m_password, m_again}) {
        connect(field, &PassphraseField::edited, this, [this] {
            m_wasWarned = false;
            m_message->clear();
            m_passwordBlock->clearError();
            m_againBlock->clearError();
        });
        connect(field, &PassphraseField::refused, this, [this] {
            m_message->setMessage(Tone::Stop, tr("This is longer than a password may be."));
        });
    }
    connect(m_password, &PassphraseField::entered, this, [this] { m_again->setFocus(); });
    connect(m_again, &PassphraseField::entered, this, &MakeVaultPanel::make);
}

void MakeVaultPanel::make()
{
    if (m_controller.phase() != CodesController::Phase::Make)
        return;
    if (m_password->isBlank()) {
        m_passwordBlock->setError(tr("Type a password."));
        m_password->setFocus();
        return;
    }
    if (!m_password->isSameAs(*m_again)) {
        m_againBlock->setError(tr("This is not the same password."));
        m_again->setFocus();
        return;
    }
    if (m_password->characterCount() < shortPassword && !std::exchange(m_wasWarned, true)) {
        m_message->setMessage(Tone::Warning, tr("A short password is soon guessed by whoever gets "
                                                "hold of the file. Four words that do not belong "
                                                "together are better. To keep this one, press the "
                                                "button again."));
        return;
    }
    m_message->clear();
    m_controller.make({m_password->typed()});
}

void MakeVaultPanel::showState()
{
    const bool isBusy = m_controller.phase() == CodesController::Phase::Opening;
    for (QWidget* part : {static_cast<QWidget*>(m_password), static_cast<QWidget*>(m_again),
                          static_cast<QWidget*>(m_make)})
        part->setEnabled(!isBusy);
    if (isBusy)
        m_wait->start(m_controller.isMaking() ? tr("The vault is being made…")
                                              : tr("The backup is being opened…"));
    else
        m_wait->stop();
    if (!isBusy && m_controller.openError())
        m_message->setMessage(Tone::Stop, text::explain(*m_controller.openError()).paragraph());
}

void MakeVaultPanel::forget()
{
    m_password->forget();
    m_again->forget();
    m_wasWarned = false;
}

} // namespace factordesk::ui
