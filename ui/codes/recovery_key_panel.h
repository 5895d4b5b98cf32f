// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/codes/gate_panel.h"

#include <QPointer>

class QCheckBox;
class QHBoxLayout;

namespace factordesk::ui {

class Button;
class CodesController;
class KeyText;

/// Shows the recovery key of a new vault, once, until the person says that it is written down.
class RecoveryKeyPanel final : public GatePanel
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the panel.
    explicit RecoveryKeyPanel(CodesController& controller, QWidget* parent = nullptr);

    /// Shows the controller's recovery key, and asks for the confirmation anew.
    void begin();
    /// Wipes the key that is shown.
    void forget();

private:
    CodesController& m_controller;
    QPointer<KeyText> m_key; ///< Only while there is a key to show.
    QHBoxLayout* m_keyPlace;
    QCheckBox* m_isWritten;
    Button* m_copy;
    Button* m_goOn;
};

} // namespace factordesk::ui
