// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/security_settings.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QComboBox;

namespace factordesk::ui {

/// When the codes are locked and forgotten. Tells each choice at once.
class SecurityCard final : public Card
{
    Q_OBJECT

public:
    explicit SecurityCard(const SecuritySettings& current, QWidget* parent = nullptr);

signals:
    /// Something else than before was chosen.
    void chosen(const factordesk::ui::SecuritySettings& settings);

private:
    void addTimes();
    void addSwitches();
    [[nodiscard]] QComboBox* newLockBox();
    [[nodiscard]] QComboBox* newClipboardBox();
    [[nodiscard]] QCheckBox* newSwitch(const QString& objectName, bool SecuritySettings::*setting);

    SecuritySettings m_settings;
};

} // namespace factordesk::ui
