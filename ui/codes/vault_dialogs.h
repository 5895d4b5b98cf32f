// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/entry.h"
#include "core/vault/vault_key.h"
#include "ui/widgets/dialog.h"

class QVBoxLayout;

namespace factordesk::ui {

class BusyIndicator;
class Button;
class CodesController;
class FieldBlock;
class InlineMessage;
class PassphraseField;

/// A small window that asks for a secret and does one thing with it.
class SecretDialog : public Dialog
{
    Q_OBJECT

protected:
    SecretDialog(const QString& title, const QString& sentence, const QString& doIt,
                 QWidget* parent);

    /// Adds a field before the buttons; Enter in the last one is as the button.
    PassphraseField* addField(const QString& name, const QString& objectName);
    /// Says that a field's content will not do, and puts the cursor there.
    void refuse(PassphraseField& field, const QString& sentence);
    void setWaiting(const QString& text); ///< Empty: no longer.

    /// The button was pressed.
    virtual void proceed() = 0;

private:
    QVBoxLayout* m_fields;
    Button* m_button;
    InlineMessage* m_message;
    BusyIndicator* m_wait;
};

/// The PIN of an account that keeps none.
class PinDialog final : public SecretDialog
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the dialog.
    PinDialog(CodesController& controller, const vault::EntryId& id, QWidget* parent = nullptr);

protected:
    void proceed() override;

private:
    CodesController& m_controller;
    vault::EntryId m_id;
    PassphraseField* m_pin;
};

/// Another password for the vault.
class NewPasswordDialog final : public SecretDialog
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the dialog.
    explicit NewPasswordDialog(CodesController& controller, QWidget* parent = nullptr);

signals:
    void changed();

protected:
    void proceed() override;

private:
    CodesController& m_controller;
    PassphraseField* m_old;
    PassphraseField* m_fresh;
    PassphraseField* m_again;
};

/// Another recovery key for the vault, which the page then shows.
class NewRecoveryKeyDialog final : public SecretDialog
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the dialog.
    explicit NewRecoveryKeyDialog(CodesController& controller, QWidget* parent = nullptr);

protected:
    void proceed() override;

private:
    CodesController& m_controller;
    PassphraseField* m_password;
};

} // namespace factordesk::ui
