// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/composition.h"

#include "app/desktop/remote_link.h"
#include "core/journal/machine_id.h"
#include "core/keyring/awaited_store.h"
#include "core/keyring/system_keyring.h"
#include "core/keyring/vault_secret_store.h"
#include "core/net/make_http_client.h"

namespace factordesk::app {

Composition::Composition(const QString& profilesPath, const QString& vaultPath,
                         const QString& rosterPath)
    : m_practice(makeBuiltInPractice(m_clock, m_random))
    , m_journal(journal::JournalWriter(m_journalFolder, journal::thisMachine()))
    , m_desk(remoteLinks(m_clock), *m_practice, m_clock, m_journal)
    , m_store(profilesPath)
    , m_vault(vaultPath, {m_clock, m_random})
    , m_secrets(std::make_unique<keyring::VaultSecretStore>(
          std::make_unique<keyring::AwaitedStore>(std::make_unique<keyring::SystemKeyring>()),
          m_vault, vaultPath + QLatin1String(".ended-sign-ins")))
    , m_profiles(m_desk, m_store, m_secrets)
    , m_enroll(m_desk)
    , m_lateSettler(m_desk, m_journal, m_delays)
    , m_roster(m_desk, m_delays, m_clock, rosterPath)
    , m_verify(m_desk)
    , m_journalController(m_journalFolder, journal::thisMachine(), m_journal)
    , m_server(m_desk, m_profiles)
    , m_signIn({.openHttp =
                    [this](const zitadel::ServerAddress& address, QObject& context,
                           const ui::SignInServices::HttpReady& ready) {
                        openHttp(address, context, ready);
                    },
                .clock = m_clock,
                .delays = m_delays,
                .random = m_random,
                .browser = m_browser})
    , m_codes(m_vault, m_clipboard, m_clock)
{
    connectSignIn();
    connectVault();
}

void Composition::setWorkGuard(const ui::WorkGuard& guard)
{
    m_profiles.setWorkGuard(guard);
    m_signIn.setWorkGuard(guard);
}

void Composition::openHttp(const zitadel::ServerAddress& address, QObject& context,
                           const ui::SignInServices::HttpReady& ready)
{
    const zitadel::ServerProfile* const profile = m_profiles.at(address);
    if (!profile) {
        ready(net::makeHttpClient(m_clock));
        return;
    }
    m_profiles.readProxyPassword(
        *profile, context,
        [this, tls = profile->tls, proxy = profile->proxy, ready](SecureBytes password) {
            ready(net::makeHttpClient(
                m_clock, tls,
                net::ProxyAccess{.settings = proxy, .password = std::move(password)}));
        });
}

void Composition::connectVault()
{
    QObject::connect(&m_vault, &vault::VaultKeeper::stateChanged, &m_profiles, [this] {
        if (m_vault.state() != vault::VaultKeeper::State::Open)
            return;
        m_secrets.storeAgain(m_profiles,
                             [this](const keyring::SecretName& name, const keyring::Kept& kept) {
                                 m_profiles.noteKept(name, kept);
                             });
        m_profiles.retry();
    });
}

void Composition::connectSignIn()
{
    using ui::ProfilesController;
    using ui::SignInController;
    QObject::connect(&m_signIn, &SignInController::signedIn, &m_profiles, [this] {
        m_profiles.signInAs({.address = *m_signIn.address(),
                             .method = m_signIn.method(),
                             .clientId = m_signIn.clientId(),
                             .source = m_signIn.source(),
                             .who = m_signIn.who()});
    });
    m_profiles.setResume([this](const zitadel::ServerProfile& profile, SecureBytes keepsake) {
        return m_signIn.resume(profile.address, profile.signIn, profile.clientId,
                               std::move(keepsake));
    });
    QObject::connect(&m_signIn, &SignInController::changed, &m_profiles, [this] {
        if (m_signIn.phase() == SignInController::Phase::SignedOut)
            m_profiles.noteNotResumed(m_signIn.failure() &&
                                      zitadel::isFinal(m_signIn.failure()->error));
    });
    QObject::connect(&m_signIn, &SignInController::signedOut, &m_profiles,
                     &ProfilesController::signOut);
    QObject::connect(&m_profiles, &ProfilesController::sessionDropped, &m_signIn,
                     &SignInController::leave);
    QObject::connect(&m_desk, &enrollment::Desk::serverChanged, &m_signIn, [this] {
        const enrollment::Connection& connection = m_desk.connection();
        const bool isElsewhere = connection.address && connection.address != m_signIn.address();
        if (connection.isPractice || isElsewhere)
            m_signIn.leave();
        if (!connection.isPractice && connection.address && connection.hasToken)
            m_signIn.adopt(*connection.address);
    });
}

} // namespace factordesk::app
