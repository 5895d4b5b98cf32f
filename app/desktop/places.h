// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/composition.h"
#include "app/desktop/profile.h"
#include "ui/codes/camera_source.h"
#include "ui/codes/screen_source.h"
#include "ui/display/display_controller.h"
#include "ui/settings/desk_settings.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"
#include "ui/verify/code_source.h"

#include <QObject>

namespace factordesk::app {

/// The places of the window and their pages over the composition. What a page wants that is not
/// its own affair comes out as a signal.
class Places final : public QObject
{
    Q_OBJECT

public:
    /// In the order of their shortcuts Ctrl+1, Ctrl+2…
    enum Place { Enroll, Roster, Verify, Codes, Journal, Server, Settings };

    /// What the pages stand on. All is borrowed and must outlive them.
    struct Parts
    {
        Composition& composition;
        Profile& profile;
        ui::Theme& theme;
        ui::ScreenSource& screens;
        ui::CameraSource& cameras;
        const ui::CodeSource& codes;
        ui::DisplayController& display;
    };

    explicit Places(const Parts& parts);

    /// The window makes each page once somebody goes there.
    void addTo(ui::MainWindow& window);

signals:
    void placeWanted(int place);
    /// The account that was just verified shall be kept in the vault.
    void keepWanted();
    void lockWanted();
    void serverWanted(const factordesk::zitadel::ProfileId& id);
    void languageChosen(const QString& tag);
    /// To the window and the pages.
    void shortcutsChanged(const factordesk::ui::Shortcuts& shortcuts);
    /// To the pages: the vault was open and is no longer.
    void vaultLocked();

private:
    [[nodiscard]] ui::Page* newEnrollPage();
    [[nodiscard]] ui::Page* newRosterPage();
    [[nodiscard]] ui::Page* newVerifyPage();
    [[nodiscard]] ui::Page* newServerPage();
    [[nodiscard]] ui::Page* newSettingsPage();
    [[nodiscard]] ui::DeskSettings deskSettings() const;
    void takeDeskSettings(const ui::DeskSettings& settings);

    Parts m_parts;
};

} // namespace factordesk::app
