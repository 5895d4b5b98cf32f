// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/composition.h"
#include "app/desktop/language.h"
#include "app/desktop/module_cameras.h"
#include "app/desktop/places.h"
#include "app/desktop/profile.h"
#include "app/desktop/screen_capture.h"
#include "app/desktop/user_display.h"
#include "app/desktop/vault_codes.h"
#include "app/desktop/vault_guard.h"
#include "ui/settings/desk_settings.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QObject>

#include <functional>
#include <memory>

namespace factordesk::app {

/// What a person sees: one window over the composition, with the profile's choices. Needs a
/// QApplication.
class Desktop final : public QObject
{
    Q_OBJECT

public:
    using enum Places::Place;

    Desktop();
    ~Desktop() override;

    /// Shows the window; what is slow to start follows once it has been painted.
    void open();
    /// Only after open(). Another one after the language was changed.
    [[nodiscard]] ui::MainWindow& window() { return *m_window; }

    /// The window that faces the user.
    [[nodiscard]] UserDisplay& display() { return m_display; }

    /// An otpauth:// address, whose account is proposed for the vault, or the path of a file to
    /// scan or import (UTF-8), as the program was started with. Only after open().
    void takeArgument(const SecureBytes& argument);

public slots:
    /// Brings the window to the front.
    void raise();

signals:
    /// The window was painted for the first time.
    void painted();
    /// The vault was open and is no longer.
    void vaultLocked();

private:
    [[nodiscard]] std::unique_ptr<ui::MainWindow> newWindow();
    /// Whether a sign-in would go with the program that an open vault would keep: then asks.
    [[nodiscard]] bool asksToKeepSignIn(const std::function<void()>& close);
    void showFirstStart();
    void showConnection();
    void showServers();
    void showJournalTrouble();
    void watchPlaces();
    void watchRoster();
    void watchVault();
    void blankDisplayWithVault();
    /// By hand: asks first where somebody is being enrolled.
    void lockVault();
    /// What other pages have of it goes with the vault's lock.
    void forgetAccounts();
    /// The one that was just verified, in the vault.
    void keepAccount();
    /// Asks first what is to become of an enrollment under way.
    void switchServer(const zitadel::ProfileId& id);
    /// The same for any other change of the server, and goes back to where the person made it.
    void changeServer(const std::function<void()>& change);
    void changeLanguage(const QString& tag);

    Profile m_profile;
    Language m_language;
    std::unique_ptr<ui::Theme> m_theme;
    Composition m_composition;
    ScreenCapture m_screens;
    ModuleCameras m_cameras;
    VaultCodes m_vaultCodes{m_composition.codes()};
    VaultGuard m_vaultGuard{m_composition.codes()};
    UserDisplay m_display{m_composition.enroll(), m_composition.clock(), m_profile};
    std::unique_ptr<Places> m_places;
    std::unique_ptr<ui::MainWindow> m_window;
    bool m_isOpening = false; ///< The server of last time has not been connected to yet.
};

} // namespace factordesk::app
