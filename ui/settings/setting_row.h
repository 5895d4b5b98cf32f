// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QString>

class QLayout;

namespace factordesk::ui {

/// A box of choices that the wheel of the mouse does not turn: scrolling the page over it must not
/// choose something.
class SettingBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit SettingBox(const QString& objectName);

protected:
    void wheelEvent(QWheelEvent* event) override;
};

/// A setting: its name (with the mnemonic) and what it does at one side, the control, a box of
/// choices or a check box, at the other. Screen readers call the control by both.
[[nodiscard]] QLayout* newSettingRow(const QString& name, const QString& sentence,
                                     QWidget* control);

} // namespace factordesk::ui
