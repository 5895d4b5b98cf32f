// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/entry.h"
#include "ui/widgets/shortcuts.h"

#include <QPoint>

#include <functional>

class QWidget;

namespace factordesk::ui {

using MenuAction = std::function<void()>;

struct AddActions
{
    MenuAction scan;
    MenuAction camera = {}; ///< None: not offered.
    MenuAction image;
    MenuAction paste;
    MenuAction byHand;
    MenuAction import;
};

struct AccountActions
{
    MenuAction copy;
    MenuAction next;
    MenuAction pin;
    MenuAction edit;
    MenuAction qr;
    MenuAction remove;
};

struct VaultActions
{
    MenuAction exportAccounts = {}; ///< None: there is no account.
    MenuAction backups;
    MenuAction newPassword;
    MenuAction newRecoveryKey;
    MenuAction lock;
};

// Each opens a menu that owns itself; what is chosen is done afterwards from the event loop.

/// The ways to add an account, below `button`.
void showAddMenu(QWidget& button, const AddActions& actions);
/// What can be done with an account, at a place of the screen.
void showAccountMenu(QWidget& parent, const QPoint& place, const vault::Entry& entry,
                     const AccountActions& actions, const Shortcuts& shortcuts);
/// What can be done with the vault, below `button`.
void showVaultMenu(QWidget& button, const VaultActions& actions, const Shortcuts& shortcuts);

} // namespace factordesk::ui
