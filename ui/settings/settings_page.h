// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/desk_settings.h"
#include "ui/settings/security_settings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/column_page.h"
#include "ui/widgets/shortcuts.h"

#include <QString>

namespace factordesk::ui {

class DeskCard;

/// What the page shows when it is made.
struct CurrentSettings
{
    Look look = {};
    QString language = {}; ///< BCP 47 tag; empty for the system's.
    QString version = {};  ///< The program's own.
    SecuritySettings security = {};
    DeskSettings desk = {};
    Shortcuts shortcuts = {};
};

/// What a person can choose for the whole program, and what the program is. Keeps nothing: each
/// choice is told at once, and whoever hears it makes it so.
class SettingsPage final : public ColumnPage
{
    Q_OBJECT

public:
    explicit SettingsPage(const CurrentSettings& current, QWidget* parent = nullptr);

public slots:
    /// They were changed elsewhere. Emits nothing.
    void setDesk(const factordesk::ui::DeskSettings& settings);

signals:
    /// Only when the person chose another one than before.
    void lookChosen(const factordesk::ui::Look& look);
    /// Likewise; `tag` is empty for the system's language.
    void languageChosen(const QString& tag);
    /// Likewise.
    void securityChosen(const factordesk::ui::SecuritySettings& settings);
    /// Likewise.
    void deskChosen(const factordesk::ui::DeskSettings& settings);
    /// Likewise.
    void shortcutsChosen(const factordesk::ui::Shortcuts& shortcuts);

private:
    [[nodiscard]] QWidget* newAbout(const QString& version);

    DeskCard* m_desk;
};

} // namespace factordesk::ui
