// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/desktop_browser.h"
#include "app/desktop/late_settler.h"
#include "app/desktop/practice_host.h"
#include "app/desktop/walk_up.h"
#include "core/base/clock.h"
#include "core/base/random_source.h"
#include "core/enrollment/server_desk.h"
#include "core/journal/journal_keeper.h"
#include "core/keyring/fallback_secret_store.h"
#include "core/net/delays.h"
#include "core/vault/file_vault_keeper.h"
#include "core/zitadel/profile_store.h"
#include "ui/codes/codes_controller.h"
#include "ui/enroll/enroll_controller.h"
#include "ui/journal/journal_controller.h"
#include "ui/roster/roster_controller.h"
#include "ui/signin/profiles_controller.h"
#include "ui/signin/server_controller.h"
#include "ui/signin/sign_in_controller.h"
#include "ui/verify/verify_controller.h"
#include "ui/widgets/secret_clipboard.h"

namespace factordesk::app {

/// The parts of the running program, put together: the one place where the concrete classes meet.
/// Making it costs next to nothing; network, keyring and practice server start on first need.
class Composition
{
public:
    /// `profilesPath` is the file of the servers, `vaultPath` that of the vault, `rosterPath` that
    /// of the roster under way.
    Composition(const QString& profilesPath, const QString& vaultPath, const QString& rosterPath);

    [[nodiscard]] enrollment::Desk& desk() { return m_desk; }
    [[nodiscard]] ui::EnrollController& enroll() { return m_enroll; }
    [[nodiscard]] ui::VerifyController& verify() { return m_verify; }
    [[nodiscard]] zitadel::ProfileStore& store() { return m_store; }
    [[nodiscard]] ui::ProfilesController& profiles() { return m_profiles; }
    [[nodiscard]] ui::ServerController& server() { return m_server; }
    [[nodiscard]] ui::SignInController& signIn() { return m_signIn; }
    [[nodiscard]] ui::RosterController& roster() { return m_roster; }
    [[nodiscard]] WalkUp& walkUp() { return m_walkUp; }
    [[nodiscard]] ui::JournalController& journal() { return m_journalController; }
    [[nodiscard]] ui::CodesController& codes() { return m_codes; }
    [[nodiscard]] ui::SecretClipboard& clipboard() { return m_clipboard; }
    [[nodiscard]] const Clock& clock() const { return m_clock; }

    /// Who asks before a person's choice about servers ends unfinished work.
    void setWorkGuard(const ui::WorkGuard& guard);

private:
    void connectSignIn();
    /// A sign-in that could be kept nowhere, or not be read, has its place with the open vault.
    void connectVault();
    /// As ui::SignInServices::openHttp.
    void openHttp(const zitadel::ServerAddress& address, QObject& context,
                  const ui::SignInServices::HttpReady& ready);

    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<enrollment::PracticeHost> m_practice;
    journal::JournalFolder m_journalFolder = journal::JournalFolder::ofThisUser();
    journal::JournalKeeper m_journal; ///< Before whoever tells it how a change ended.
    enrollment::ServerDesk m_desk;
    zitadel::ProfileStore m_store;
    vault::FileVaultKeeper m_vault;
    keyring::FallbackSecretStore m_secrets;
    ui::ProfilesController m_profiles;
    ui::EnrollController m_enroll;
    net::SystemDelays m_delays;
    LateSettler m_lateSettler;
    ui::RosterController m_roster;
    WalkUp m_walkUp{m_roster, m_enroll};
    ui::VerifyController m_verify;
    ui::JournalController m_journalController;
    ui::ServerController m_server;
    DesktopBrowser m_browser;
    ui::SignInController m_signIn;
    ui::SecretClipboard m_clipboard;
    ui::CodesController m_codes;
};

} // namespace factordesk::app
