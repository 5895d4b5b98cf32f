// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/desk.h"
#include "core/keyring/secret_store.h"
#include "core/zitadel/profile_store.h"

#include <QObject>

#include <memory>
#include <optional>

namespace factordesk::ui {

/// A session as a sign-in brings it.
struct LiveSession
{
    zitadel::ServerAddress address;
    zitadel::SignInMethod method = zitadel::SignInMethod::Browser;
    QString clientId = {}; ///< To be proposed next time; empty where none was needed.
    std::shared_ptr<zitadel::TokenSource> source = {};
    std::optional<zitadel::SignedInAs> who = {};
};

/// The servers a person has set up, and the way from a profile and its secrets to a connection.
/// A change takes effect at once: the server in use is connected to anew. Holds no widget.
class ProfilesController final : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the controller.
    ProfilesController(enrollment::Desk& desk, zitadel::ProfileStore& store,
                       keyring::SecretStore& secrets);
    ~ProfilesController() override;

    [[nodiscard]] const QList<zitadel::ServerProfile>& profiles() const;
    [[nodiscard]] const QList<zitadel::ProfileProblem>& problems() const;
    /// The server in use, unless it is the practice server or there is none: then nullptr.
    /// Borrowed until changed().
    [[nodiscard]] const zitadel::ServerProfile* current() const;
    /// The profile that a sign-in at that address belongs to; the one in use before any other.
    /// nullptr where there is none. Borrowed until changed().
    [[nodiscard]] const zitadel::ServerProfile* at(const zitadel::ServerAddress& address) const;
    [[nodiscard]] bool isPractising() const;

    /// The keyring is being asked for the current server's token.
    [[nodiscard]] bool isReading() const { return m_reading != nullptr; }
    /// Why there is no token for the current server: somebody must sign in. NotFound when nobody
    /// has, or has signed out.
    [[nodiscard]] std::optional<keyring::SecretStoreError> missing() const { return m_missing; }
    /// Where the token went that was given last; no value before one was.
    [[nodiscard]] const std::optional<keyring::Kept>& kept() const { return m_kept; }

    /// Connects to the server of last time, as far as that needs nobody.
    void open();
    /// Makes a server the current one and connects to it, if its token is at hand. Also for
    /// zitadel::ProfileId::practice().
    void switchTo(const zitadel::ProfileId& id);
    /// Signs in with a token: to the profile of that address, or to a new one called after it.
    void signIn(const zitadel::ServerAddress& address, const SecureBytes& token);
    /// The same with a session that somebody has signed in for, which lasts as long as the program
    /// runs; a pasted token goes to the keyring as above.
    void signInAs(LiveSession session);
    /// Disconnects from the current server and forgets its token, here and in the keyring.
    void signOut();

    Expected<void, zitadel::ProfileStoreError> rename(const zitadel::ProfileId& id,
                                                      const zitadel::ProfileName& name);
    /// With all its secrets.
    Expected<void, zitadel::ProfileStoreError> remove(const zitadel::ProfileId& id);
    /// Saves a changed profile.
    Expected<void, zitadel::ProfileStoreError> change(const zitadel::ServerProfile& profile);
    /// Pins a certificate for the current server, in place of any other; no value to forget it.
    void setPin(const std::optional<net::CertificatePin>& pin);
    /// For the current server; empty forgets it.
    void setProxyPassword(const SecureBytes& password);

signals:
    void changed();
    /// The session of signInAs() is no longer in use: another server is.
    void sessionDropped();

private:
    void connectToCurrent();
    void readProxyPassword(enrollment::ServerSecrets secrets);
    void finishConnecting(enrollment::ServerSecrets secrets);
    void dropSessionUnless(const zitadel::ProfileId& id);
    void keepToken(const zitadel::ProfileId& id, const SecureBytes& token);
    [[nodiscard]] zitadel::ServerProfile profileFor(const zitadel::ServerAddress& address) const;

    enrollment::Desk& m_desk;
    zitadel::ProfileStore& m_store;
    keyring::SecretStore& m_secrets;
    /// Goes with the question to the keyring that it stands for, so that a late answer for another
    /// server reaches nobody.
    std::unique_ptr<QObject> m_reading;
    std::optional<keyring::SecretStoreError> m_missing;
    std::optional<keyring::Kept> m_kept;
    std::optional<LiveSession> m_live;
    std::optional<zitadel::ProfileId> m_liveProfile; ///< Whose m_live is.
};

} // namespace factordesk::ui
