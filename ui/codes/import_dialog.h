// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/background/worker.h"
#include "core/exchange/import_result.h"

#include <QDialog>

#include <memory>

class QListWidget;

namespace factordesk::ui {

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
class ImportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Begins to read the file. `controller` is borrowed and must outlive the dialog.
    ImportDialog(CodesController& controller, const QString& path, QWidget* parent = nullptr);
    ~ImportDialog() override;

signals:
    /// So many accounts are in the vault now.
    void imported(int count);

private:
    void buildLayout();
    void read(SecureBytes password);
    void take(Expected<exchange::Imported, exchange::ImportError> result);
    void explain(const exchange::ImportError& error);
    void showRows();
    void addRow(std::size_t index, const exchange::Row& row);
    void showCount();
    [[nodiscard]] int chosen() const;
    void proceed();
    void importChosen();

    CodesController& m_controller;
    std::shared_ptr<const SecureBytes> m_file; ///< As read; null where it cannot be.
    exchange::Imported m_imported;
    Label* m_title;
    BusyIndicator* m_wait;
    PassphraseField* m_password;
    FieldBlock* m_passwordBlock;
    QListWidget* m_rows;
    InlineMessage* m_message;
    Button* m_button;
    background::Worker m_worker{1};
    background::Job m_job;
};

} // namespace factordesk::ui
