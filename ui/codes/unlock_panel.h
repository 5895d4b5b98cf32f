// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/codes/gate_panel.h"

namespace factordesk::ui {

class BusyIndicator;
class Button;
class CodesController;
class FieldBlock;
class InlineMessage;
class PassphraseField;

/// The vault is locked: asks for its password, or for the recovery key.
class UnlockPanel final : public GatePanel
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the panel.
    explicit UnlockPanel(CodesController& controller, QWidget* parent = nullptr);

    /// Shows the controller's state.
    void showState();
    /// Wipes what was typed.
    void forget();

signals:
    /// The vault does not open; the person looks for an earlier state of it.
    void backupsWanted();

private:
    void open();
    void useRecoveryKey(bool wanted);

    CodesController& m_controller;
    PassphraseField* m_password;
    PassphraseField* m_recoveryKey;
    FieldBlock* m_passwordBlock;
    FieldBlock* m_recoveryBlock;
    Button* m_open;
    Button* m_other;
    BusyIndicator* m_wait;
    InlineMessage* m_message;
    Button* m_backups;
    bool m_isByRecoveryKey = false;
};

} // namespace factordesk::ui
