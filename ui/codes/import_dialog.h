// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/background/worker.h"
#include "core/exchange/import_result.h"
#include "core/exchange/whole_file.h"
#include "core/vault/vault_error.h"
#include "ui/widgets/dialog.h"

#include <memory>
#include <optional>

namespace factordesk::ui {

class AccountChooser;
class BusyIndicator;
class Button;
class CodesController;
class FieldBlock;
class InlineMessage;
class Label;
class PassphraseField;

/// What a file of another program holds, row by row, and which of it comes into the vault. Nothing
/// does before the person agrees. What the vault has already is named and not chosen; a row that is
/// no account stands there with its reason and keeps nobody from the others.
class ImportDialog final : public Dialog
{
    Q_OBJECT

public:
    /// Begins to read the file. `controller` and `worker` are borrowed and must outlive the dialog:
    /// what is under way when it closes is not waited for.
    ImportDialog(CodesController& controller, background::Worker& worker, const QString& path,
                 QWidget* parent = nullptr);
    ~ImportDialog() override;

signals:
    /// So many accounts are in the vault now, of a file that opens with a password only or not.
    void imported(int count, bool isEncrypted);

private:
    void buildLayout();
    void takeFile(Expected<SecureBytes, exchange::ReadError> content);
    void read(SecureBytes password);
    void take(Expected<exchange::Imported, exchange::ImportError> result);
    void explain(const exchange::ImportError& error);
    [[nodiscard]] bool mayBeAndOtp() const;
    void showRows();
    void showNotes();
    void showCount();
    void setBusy(bool isBusy);
    void proceed();
    void importChosen();
    void explainFailure(const vault::VaultError& error);

    CodesController& m_controller;
    background::Worker& m_worker;
    std::shared_ptr<const SecureBytes> m_file; ///< As read; null before.
    std::optional<exchange::Format> m_format;  ///< What the person says the file is.
    exchange::Imported m_imported;
    bool m_isEncrypted = false;
    bool m_isAdding = false; ///< The vault is being written.
    Label* m_title;
    BusyIndicator* m_wait;
    PassphraseField* m_password;
    FieldBlock* m_passwordBlock;
    AccountChooser* m_rows;
    InlineMessage* m_message;
    Button* m_button;
    background::Job m_job;
};

} // namespace factordesk::ui
