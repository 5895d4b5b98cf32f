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

/// No vault yet: asks twice for the password of a new one. Where backups of one lie beside it, they
/// are offered, too.
class MakeVaultPanel final : public GatePanel
{
    Q_OBJECT

public:
    /// Shorter passwords are taken after a warning only, in characters.
    static constexpr int shortPassword = 8;

    /// `controller` is borrowed and must outlive the panel.
    explicit MakeVaultPanel(CodesController& controller, QWidget* parent = nullptr);

    /// Shows the controller's state.
    void showState();
    /// Wipes what was typed.
    void forget();

signals:
    /// The vault's file is gone; the person looks for an earlier state of it.
    void backupsWanted();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void addFields();
    void offerBackups(bool areThere);
    void make();

    CodesController& m_controller;
    PassphraseField* m_password;
    PassphraseField* m_again;
    FieldBlock* m_passwordBlock = nullptr;
    FieldBlock* m_againBlock = nullptr;
    Button* m_make;
    BusyIndicator* m_wait;
    InlineMessage* m_message;
    Button* m_backups;
    bool m_wasWarned = false;
};

} // namespace factordesk::ui
