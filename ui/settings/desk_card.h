// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/desk_settings.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QComboBox;

namespace factordesk::ui {

/// The user window, and how fast a roster is looked up. Tells each choice at once.
class DeskCard final : public Card
{
    Q_OBJECT

public:
    explicit DeskCard(const DeskSettings& current, QWidget* parent = nullptr);

public slots:
    /// They were changed elsewhere. Emits nothing.
    void setSettings(const factordesk::ui::DeskSettings& settings);

signals:
    /// Something else than before was chosen.
    void chosen(const factordesk::ui::DeskSettings& settings);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void addChoices();
    void addRows();
    void choose();
    void showSettings();
    void showScreens();

    DeskSettings m_settings;
    QComboBox* m_screen;
    QComboBox* m_mirror;
    QComboBox* m_blank;
    QComboBox* m_android;
    QComboBox* m_iPhone;
    QCheckBox* m_sound;
    QComboBox* m_calls;
};

} // namespace factordesk::ui
