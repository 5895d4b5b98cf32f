// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/codes/codes_controller.h"
#include "ui/widgets/page.h"

#include <QDialog>

class QStackedLayout;

namespace factordesk::ui {

class AccountAdding;
class AccountsPanel;
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

    void focusSearch() override;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void showPhase();
    void connectPanel();
    void edit(const vault::EntryId& id);
    void showQr(const vault::EntryId& id);
    /// Opens a dialog that the page owns and a lock closes.
    void openDialog(QDialog* dialog);
    void closeDialogs();

    CodesController& m_controller;
    MakeVaultPanel* m_make;
    RecoveryKeyPanel* m_recoveryKey;
    UnlockPanel* m_unlock;
    AccountsPanel* m_accounts;
    AccountAdding* m_adding;
    QStackedLayout* m_stack;
};

} // namespace factordesk::ui
