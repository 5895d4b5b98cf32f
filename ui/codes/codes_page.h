// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/background/worker.h"
#include "ui/codes/codes_controller.h"
#include "ui/widgets/page.h"
#include "ui/widgets/shortcuts.h"

#include <QDialog>

class QStackedLayout;

namespace factordesk::ui {

class AccountAdding;
class AccountsPanel;
class CameraSource;
class InlineMessage;
class MakeVaultPanel;
class RecoveryKeyPanel;
class ScreenSource;
class UnlockPanel;

/// The authenticator: what stands before the vault is open, and the accounts in it. A lock closes
/// every window of the page and leaves nothing of the vault in it.
class CodesPage final : public Page
{
    Q_OBJECT

public:
    /// Both are borrowed and must outlive the page.
    CodesPage(CodesController& controller, ScreenSource& screens, QWidget* parent = nullptr);

    /// Whose cameras can scan; borrowed, and must outlive the page. Without, it is not offered.
    void setCameras(CameraSource& cameras);
    /// Other keys than before; the usual ones until then.
    void setShortcuts(const Shortcuts& shortcuts);
    void focusSearch() override;
    /// Says, until something else is to be said, why an account that was offered is none.
    void sayWhyNot(const QString& sentence);

signals:
    /// The person locks the vault: whoever hears it may ask first, and locks it.
    void lockWanted();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void showPhase();
    void showOffer();
    void takeOffers();
    void connectPanel();
    void edit(const vault::EntryId& id);
    void showQr(const vault::EntryId& id);
    void exportAccounts();
    void showBackups();
    /// Opens a dialog that the page owns and a lock closes.
    void openDialog(QDialog* dialog);
    void closeDialogs();

    CodesController& m_controller;
    MakeVaultPanel* m_make;
    RecoveryKeyPanel* m_recoveryKey;
    UnlockPanel* m_unlock;
    AccountsPanel* m_accounts;
    AccountAdding* m_adding;
    InlineMessage* m_offer;
    QStackedLayout* m_stack;
    background::Worker m_worker{1}; ///< For exports.
};

} // namespace factordesk::ui
