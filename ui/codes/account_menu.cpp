// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/account_menu.h"

#include "ui/theme/icon.h"

#include <QCoreApplication>
#include <QMenu>

namespace factordesk::ui {

namespace {

class AccountMenu
{
    Q_DECLARE_TR_FUNCTIONS(AccountMenu)

public:
    explicit AccountMenu(QWidget& parent, const char* name) : m_menu(new QMenu(&parent))
    {
        m_menu->setObjectName(QLatin1String(name));
        m_menu->setAttribute(Qt::WA_DeleteOnClose);
    }

    QAction* add(Icon icon, const QString& text, const MenuAction& action, const char* name)
    {
        QAction* const item = m_menu->addAction(qIcon(icon), text);
        item->setObjectName(QLatin1String(name));
        // Queued: the menu is gone before a dialog opens.
        QObject::connect(item, &QAction::triggered, m_menu->parent(), action, Qt::QueuedConnection);
        return item;
    }
    void addLine() { m_menu->addSeparator(); }
    void popup(const QPoint& place)
    {
        m_menu->popup(place);
        if (!m_menu->actions().isEmpty())
            m_menu->setActiveAction(m_menu->actions().constFirst());
    }
    void popupBelow(const QWidget& button)
    {
        const bool isMirrored = button.layoutDirection() == Qt::RightToLeft;
        const int left = isMirrored ? 0 : button.width() - m_menu->sizeHint().width();
        popup(button.mapToGlobal(QPoint(left, button.height() + 4)));
    }

    void addWays(const AddActions& actions);
    void addAccount(const vault::Entry& entry, const AccountActions& actions,
                    const Shortcuts& shortcuts);
    void addVault(const VaultActions& actions, const Shortcuts& shortcuts);

private:
    QMenu* m_menu;
};

void AccountMenu::addWays(const AddActions& actions)
{
    add(Icon::Qr, tr("&Scan the screen"), actions.scan, "scanAction");
    if (actions.camera)
        add(Icon::Camera, tr("With the c&amera…"), actions.camera, "cameraAction");
    add(Icon::Enlarge, tr("From an &image…"), actions.image, "imageAction");
    add(Icon::Copy, tr("From the &clipboard"), actions.paste, "pasteAction");
    add(Icon::Edit, tr("By &hand…"), actions.byHand, "byHandAction");
    addLine();
    add(Icon::External, tr("I&mport a file…"), actions.import, "importAction");
}

void AccountMenu::addAccount(const vault::Entry& entry, const AccountActions& actions,
                             const Shortcuts& shortcuts)
{
    const bool isCounter = entry.account.parameters.kind == otp::Kind::Hotp;
    add(Icon::Copy, tr("&Copy the code"), actions.copy, "copyAction")
        ->setShortcut(shortcuts.keys(Command::CopyCode));
    add(Icon::ArrowForward, isCounter ? tr("Make the &next code") : tr("Show the &next code"),
        actions.next, "nextAction")
        ->setShortcut(shortcuts.keys(Command::NextCode));
    addLine();
    add(Icon::Pin, entry.isPinned ? tr("Un&pin") : tr("&Pin to the top"), actions.pin, "pinAction");
    add(Icon::Edit, tr("&Edit…"), actions.edit, "editAction")
        ->setShortcut(shortcuts.keys(Command::EditAccount));
    add(Icon::Qr, tr("Show the &QR code…"), actions.qr, "qrAction");
    addLine();
    add(Icon::Trash, tr("&Delete"), actions.remove, "deleteAction")
        ->setShortcut(shortcuts.keys(Command::DeleteAccount));
}

void AccountMenu::addVault(const VaultActions& actions, const Shortcuts& shortcuts)
{
    const MenuAction& exporting = actions.exportAccounts;
    add(
        Icon::External, tr("E&xport…"), exporting ? exporting : [] {}, "exportAction")
        ->setEnabled(bool(exporting));
    add(Icon::Clock, tr("&Backups…"), actions.backups, "backupsAction");
    addLine();
    add(Icon::Key, tr("Change the &password…"), actions.newPassword, "passwordAction");
    add(Icon::Refresh, tr("New &recovery key…"), actions.newRecoveryKey, "recoveryKeyAction");
    addLine();
    add(Icon::Lock, tr("&Lock the vault"), actions.lock, "lockAction")
        ->setShortcut(shortcuts.keys(Command::LockVault));
}

} // namespace

void showAddMenu(QWidget& button, const AddActions& actions)
{
    AccountMenu menu(button, "addMenu");
    menu.addWays(actions);
    menu.popupBelow(button);
}

void showAccountMenu(QWidget& parent, const QPoint& place, const vault::Entry& entry,
                     const AccountActions& actions, const Shortcuts& shortcuts)
{
    AccountMenu menu(parent, "accountMenu");
    menu.addAccount(entry, actions, shortcuts);
    menu.popup(place);
}

void showVaultMenu(QWidget& button, const VaultActions& actions, const Shortcuts& shortcuts)
{
    AccountMenu menu(button, "vaultMenu");
    menu.addVault(actions, shortcuts);
    menu.popupBelow(button);
}

} // namespace factordesk::ui
