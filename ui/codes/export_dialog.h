// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/background/worker.h"
#include "ui/codes/export_order.h"
#include "ui/widgets/dialog.h"

class QCheckBox;
class QComboBox;

namespace factordesk::ui {

class AccountChooser;
class BusyIndicator;
class Button;
class CodesController;
class FieldBlock;
class InlineMessage;
class Label;
class PassphraseField;

/// Writes accounts of the open vault into a file that other programs, or Factordesk elsewhere, can
/// read: all of them or some, under a password or, after a warning, readable by everybody.
class ExportDialog final : public Dialog
{
    Q_OBJECT

public:
    /// `controller` and `worker` are borrowed and must outlive the dialog. The vault is open.
    ExportDialog(CodesController& controller, background::Worker& worker,
                 QWidget* parent = nullptr);
    ~ExportDialog() override;

    /// Writes what is chosen as the dialog says, and closes when that is done.
    void write(const QString& path);

signals:
    /// The file is there, and can be read by its owner alone.
    void exported(const QString& path, int count, bool isEncrypted);

private:
    void buildLayout();
    [[nodiscard]] QLayout* newPasswordRow();
    [[nodiscard]] QLayout* newButtons();
    /// No value: QR codes on paper.
    [[nodiscard]] std::optional<exchange::ExportFormat> format() const;
    [[nodiscard]] bool isEncrypted() const { return format() && exchange::isEncrypted(*format()); }
    [[nodiscard]] QString warning() const;
    [[nodiscard]] std::vector<vault::Entry> chosenEntries() const;
    void showFormat();
    void showCount();
    void setBusy(bool isBusy);
    void clearErrors();
    [[nodiscard]] bool checkPassword();
    void proceed();
    void askWhereTo();
    void explain(const ExportTrouble& trouble, const QString& path);

    CodesController& m_controller;
    background::Worker& m_worker;
    QComboBox* m_format;
    Label* m_about;
    PassphraseField* m_password;
    PassphraseField* m_again;
    FieldBlock* m_passwordBlock;
    FieldBlock* m_againBlock;
    InlineMessage* m_warning;
    QCheckBox* m_agreed;
    AccountChooser* m_accounts;
    BusyIndicator* m_wait;
    InlineMessage* m_message;
    Button* m_button;
    background::Job m_job;
};

} // namespace factordesk::ui
