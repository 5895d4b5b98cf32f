// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/codes_page.h"

#include "ui/codes/account_adding.h"
#include "ui/codes/account_dialog.h"
#include "ui/codes/account_qr_dialog.h"
#include "ui/codes/accounts_panel.h"
#include "ui/codes/backups_dialog.h"
#include "ui/codes/export_dialog.h"
#include "ui/codes/make_vault_panel.h"
#include "ui/codes/recovery_key_panel.h"
#include "ui/codes/unlock_panel.h"
#include "ui/codes/vault_dialogs.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/inline_message.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QStackedLayout>

namespace factordesk::ui {

using Phase = CodesController::Phase;
using vault::EntryId;

namespace {
constexpr int columnWidth = 760;
}

CodesPage::CodesPage(CodesController& controller, ScreenSource& screens, QWidget* parent)
    : Page(parent)
    , m_controller(controller)
    , m_make(new MakeVaultPanel(controller))
    , m_recoveryKey(new RecoveryKeyPanel(controller))
    , m_unlock(new UnlockPanel(controller))
    , m_accounts(new AccountsPanel(controller))
    , m_adding(new AccountAdding(controller, screens, *m_accounts, *this))
    , m_offer(new InlineMessage)
    , m_stack(new QStackedLayout)
{
    setObjectName(QStringLiteral("codesPage"));
    setAcceptDrops(true);
    setAccessibleName(tr("Codes"));
    m_accounts->setMaximumWidth(columnWidth);
    auto* column = new QWidget;
    auto* middle = new QHBoxLayout(column);
    middle->setContentsMargins({});
    middle->addStretch(1);
    middle->addWidget(m_accounts, 100);
    middle->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::huge, spacing::wide, spacing::huge, 0);
    m_offer->setObjectName(QStringLiteral("offerMessage"));
    layout->addWidget(m_offer);
    // Before it has widgets: a stack shows the first one, which then must not be a window.
    layout->addLayout(m_stack);
    for (QWidget* part : {static_cast<QWidget*>(m_make), static_cast<QWidget*>(m_recoveryKey),
                          static_cast<QWidget*>(m_unlock), column})
        m_stack->addWidget(part);
    connect(&m_controller, &CodesController::phaseChanged, this, &CodesPage::showPhase);
    connect(&m_controller, &CodesController::pinWanted, this,
            [this](const EntryId& id) { openDialog(new PinDialog(m_controller, id, this)); });
    connect(&m_controller, &CodesController::offerChanged, this, &CodesPage::showOffer);
    connectPanel();
    showPhase();
}

void CodesPage::setShortcuts(const Shortcuts& shortcuts)
{
    m_accounts->setShortcuts(shortcuts);
}

void CodesPage::setCameras(CameraSource& cameras)
{
    m_accounts->offerCamera(true);
    connect(m_accounts, &AccountsPanel::cameraWanted, m_adding,
            [this, &cameras] { m_adding->scanWith(cameras); });
}

void CodesPage::connectPanel()
{
    connect(m_adding, &AccountAdding::dialogReady, this, &CodesPage::openDialog);
    connect(m_accounts, &AccountsPanel::addWanted, m_adding, &AccountAdding::addByHand);
    connect(m_accounts, &AccountsPanel::scanWanted, m_adding, &AccountAdding::scanScreens);
    connect(m_accounts, &AccountsPanel::imageWanted, m_adding, &AccountAdding::chooseImage);
    connect(m_accounts, &AccountsPanel::pasteWanted, m_adding, &AccountAdding::paste);
    connect(m_accounts, &AccountsPanel::importWanted, m_adding, &AccountAdding::chooseExport);
    connect(m_accounts, &AccountsPanel::exportWanted, this, &CodesPage::exportAccounts);
    connect(m_accounts, &AccountsPanel::backupsWanted, this, &CodesPage::showBackups);
    connect(m_unlock, &UnlockPanel::backupsWanted, this, &CodesPage::showBackups);
    connect(m_make, &MakeVaultPanel::backupsWanted, this, &CodesPage::showBackups);
    connect(m_accounts, &AccountsPanel::lockWanted, this, &CodesPage::lockWanted);
    connect(m_accounts, &AccountsPanel::editWanted, this, &CodesPage::edit);
    connect(m_accounts, &AccountsPanel::qrWanted, this, &CodesPage::showQr);
    connect(m_accounts, &AccountsPanel::newPasswordWanted, this, [this] {
        auto* dialog = new NewPasswordDialog(m_controller, this);
        connect(dialog, &NewPasswordDialog::changed, this,
                [this] { m_accounts->say(true, tr("The password is changed.")); });
        openDialog(dialog);
    });
    connect(m_accounts, &AccountsPanel::newRecoveryKeyWanted, this,
            [this] { openDialog(new NewRecoveryKeyDialog(m_controller, this)); });
}

void CodesPage::showPhase()
{
    const Phase phase = m_controller.phase();
    const bool isNew = m_controller.keeper().state() == vault::VaultKeeper::State::Absent;
    m_make->showState();
    m_unlock->showState();
    if (phase != Phase::Open) {
        closeDialogs();
        m_adding->forget();
        m_accounts->forget();
    }
    if (phase != Phase::RecoveryKey)
        m_recoveryKey->forget();
    if (phase == Phase::Open || phase == Phase::RecoveryKey) {
        m_make->forget();
        m_unlock->forget();
    }
    QWidget* shown = m_stack->currentWidget();
    switch (phase) {
    case Phase::Make: shown = m_make; break;
    case Phase::RecoveryKey:
        m_recoveryKey->begin();
        shown = m_recoveryKey;
        break;
    case Phase::Locked: shown = m_unlock; break;
    case Phase::Opening: shown = isNew ? m_make : shown; break; // Where the key was asked for.
    case Phase::Open: shown = m_accounts->parentWidget(); break;
    }
    m_stack->setCurrentWidget(shown);
    QWidget* const first =
        phase == Phase::Open ? static_cast<QWidget*>(m_accounts) : m_stack->currentWidget();
    setFocusProxy(first);
    if (isVisible() && phase != Phase::Opening)
        first->setFocus(Qt::OtherFocusReason);
    showOffer();
}

void CodesPage::showOffer()
{
    const vault::Entry* const offered = m_controller.offered();
    const QString& file = m_controller.offeredFile();
    if (!offered && file.isEmpty())
        m_offer->clear();
    else if (m_controller.phase() == Phase::Open)
        takeOffers();
    else if (offered)
        //: %1 is an account.
        m_offer->setMessage(Tone::Accent, tr("%1 can be kept here as soon as the vault is open.")
                                              .arg(CodesController::nameOf(*offered)));
    else
        //: %1 is a file.
        m_offer->setMessage(Tone::Accent, tr("%1 is looked into as soon as the vault is open.")
                                              .arg(shownSafely(QFileInfo(file).fileName())));
}

void CodesPage::takeOffers()
{
    if (const QString file = m_controller.takeOfferedFile(); !file.isEmpty())
        m_adding->addFile(file);
    if (std::optional<vault::Entry> offered = m_controller.takeOffer())
        m_adding->add(*std::move(offered));
}

void CodesPage::sayWhyNot(const QString& sentence)
{
    m_offer->setMessage(Tone::Stop, sentence);
}

void CodesPage::hideEvent(QHideEvent* event)
{
    // Whoever goes elsewhere instead of opening the vault does not want to keep it.
    if (!event->spontaneous()) {
        m_controller.takeOffer();
        m_controller.takeOfferedFile();
        m_offer->clear();
    }
    Page::hideEvent(event);
}

void CodesPage::focusSearch()
{
    if (m_controller.phase() == Phase::Open)
        m_accounts->focusSearch();
    else
        Page::focusSearch();
}

void CodesPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_controller.phase() == Phase::Open && AccountAdding::canDrop(*event->mimeData()))
        event->acceptProposedAction();
}

void CodesPage::dropEvent(QDropEvent* event)
{
    if (m_controller.phase() != Phase::Open)
        return;
    event->acceptProposedAction();
    m_adding->drop(*event->mimeData());
}

void CodesPage::edit(const EntryId& id)
{
    const vault::Entry* const entry = m_controller.entry(id);
    if (!entry)
        return;
    auto* dialog = new AccountDialog(m_controller.clock(), this);
    dialog->setEntry(*entry);
    connect(dialog, &AccountDialog::entryReady, this, [this, dialog] {
        m_controller.replace(dialog->takeEntry());
        dialog->accept();
    });
    openDialog(dialog);
}

void CodesPage::showQr(const EntryId& id)
{
    if (const vault::Entry* const entry = m_controller.entry(id))
        openDialog(new AccountQrDialog(entry->account, CodesController::nameOf(*entry), this));
}

void CodesPage::exportAccounts()
{
    auto* dialog = new ExportDialog(m_controller, m_worker, this);
    connect(
        dialog, &ExportDialog::exported, this,
        [this](const QString& path, int count, bool isEncrypted) {
            //: %1 is a file.
            QStringList sentences{
                tr("%n accounts are in %1.", nullptr, count).arg(QDir::toNativeSeparators(path))};
            if (!isEncrypted)
                sentences.append(tr("Whoever reads it has their secrets: delete it after use."));
            m_accounts->say(true, sentences.join(QLatin1Char(' ')));
        });
    openDialog(dialog);
}

void CodesPage::showBackups()
{
    auto* dialog = new BackupsDialog(m_controller, this);
    connect(dialog, &BackupsDialog::restored, this, [this] {
        m_accounts->say(true, tr("The backup is restored. What was there before is the newest "
                                 "backup now."));
    });
    openDialog(dialog);
}

void CodesPage::openDialog(QDialog* dialog)
{
    dialog->setModal(true);
    dialog->open();
}

void CodesPage::closeDialogs()
{
    for (QDialog* dialog : findChildren<QDialog*>())
        dialog->reject();
}

} // namespace factordesk::ui
