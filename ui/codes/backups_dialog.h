// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/vault_error.h"
#include "core/vault/vault_file.h"
#include "ui/widgets/dialog.h"

#include <vector>

class QStackedLayout;
class QStandardItemModel;

namespace factordesk::ui {

class Button;
class CodesController;
class FieldBlock;
class InlineMessage;
class PassphraseField;
class RowTable;

/// The backups of the vault. Over an open vault each is opened for a test, and the row says how
/// many accounts it holds; over one that opens no more, the password (or the recovery key) is asked
/// for. Restoring is asked about first where it takes the place of accounts.
class BackupsDialog final : public Dialog
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the dialog.
    explicit BackupsDialog(CodesController& controller, QWidget* parent = nullptr);

signals:
    /// The accounts are those of a backup now.
    void restored();

private:
    [[nodiscard]] QWidget* newContent();
    [[nodiscard]] QLayout* newButtons();
    void list();
    void show(const std::vector<vault::Backup>& backups);
    /// The row's outcome; tests the next one.
    void test(int row);
    void showTested(int row, const Expected<std::size_t, vault::VaultError>& count);
    void proceed();
    void ask();
    void restore();
    void openLocked();
    void say(const vault::VaultError& error);
    /// The number of the backup in a row; 0 where there is none.
    [[nodiscard]] int numberAt(int row) const;

    CodesController& m_controller;
    const bool m_isOpen; ///< The vault is.
    QStandardItemModel* m_backups;
    RowTable* m_table;
    FieldBlock* m_keyBlock;
    PassphraseField* m_key;
    Button* m_restore;
    InlineMessage* m_message;
    QStackedLayout* m_stack = nullptr; ///< The table, or that there is none.
};

} // namespace factordesk::ui
