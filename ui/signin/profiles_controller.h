// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/desk.h"
#include "core/keyring/secret_store.h"
#include "core/zitadel/profile_store.h"
#include "ui/signin/session_keeper.h"
#include "ui/signin/work_guard.h"

#include <QObject>

#include <functional>
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
    /// Begins to sign in again with what was kept of a session (TokenSource::keepsake()); returns
    /// whether it did. It ends in signInAs() or noteNotResumed().
    using Resume = std::function<bool(const zitadel::ServerProfile& profile, SecureBytes keepsake)>;

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

    /// Who resumes sessions that need more than a token; without, somebody must sign in.
    void setResume(Resume resume) { m_resume = std::move(resume); }

    /// The keyring is being asked for what the current server's session needs, or the session is
    /// being resumed with it.
    [[nodiscard]] bool isReading() const { return m_reading != nullptr || m_isResuming; }
    /// Why there is no token for the current server: somebody must sign in. NotFound when nobody
    /// has, or has signed out.
    [[nodiscard]] std::optional<keyring::SecretStoreError> missing() const { return m_missing; }
    /// Where the token went that was given last; no value before one was.
    [[nodiscard]] const std::optional<keyring::Kept>& kept() const { return m_keeper.kept(); }

    /// Who asks before a person's choice ends unfinished work. The controller itself asks nobody:
    /// whoever brings a person's choice to it goes through the guard.
    [[nodiscard]] const WorkGuard& workGuard() const { return m_guard; }
    void setWorkGuard(const WorkGuard& guard) { m_guard = guard; }

    /// Connects to the server of last time, as far as that needs nobody.
    void open();
    /// Makes a server the current one and connects to it, if its token is at hand. Also for
    /// zitadel::ProfileId::practice().
    void switchTo(const zitadel::ProfileId& id);
    /// Signs in with a token: to the profile of that address, or to a new one called after it.
    void signIn(const zitadel::ServerAddress& address, const SecureBytes& token);
    /// The same with a session that somebody has signed in for. What it can be resumed with goes to
    /// the keyring, and again each time the server replaces it.
    void signInAs(LiveSession session);
    /// The session could not be resumed. `isRefused`: what was kept is worth nothing, and
    /// forgotten; otherwise the next switchTo() tries again.
    void noteNotResumed(bool isRefused);
    /// What was kept in memory alone is kept after all: what kept() says changes.
    void noteKept(const keyring::SecretName& name, const keyring::Kept& kept)
    {
        m_keeper.noteKept(name, kept);
    }
    /// The vault was opened, in which the sign-in may be: where somebody is missing for want of
    /// it, connects anew.
    void retry();
    /// Disconnects from the current server and forgets its session, here and in the keyring.
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
    /// Calls `then` with the password for a profile's proxy: at once with an empty one where that
    /// needs none, otherwise from the event loop, empty where none is kept. Not at all when
    /// `context` is deleted before.
    void readProxyPassword(const zitadel::ServerProfile& profile, QObject& context,
                           std::function<void(SecureBytes password)> then);

signals:
    void changed();
    /// The session of signInAs(), or the one being resumed, is no longer in use: another server is.
    void sessionDropped();

private:
    void connectToCurrent();
    /// Reads the proxy's password first, where there is one.
    void connectWith(enrollment::ServerSecrets secrets);
    void dropSessionUnless(const zitadel::ProfileId& id);
    void resume(const zitadel::ServerProfile& profile,
                Expected<SecureBytes, keyring::SecretStoreError> keepsake);
    void missSession(keyring::SecretStoreError why);
    void forgetSession();
    [[nodiscard]] zitadel::ServerProfile profileFor(const zitadel::ServerAddress& address) const;

    enrollment::Desk& m_desk;
    zitadel::ProfileStore& m_store;
    keyring::SecretStore& m_secrets;
    /// Goes with the question to the keyring that it stands for, so that a late answer for another
    /// server reaches nobody.
    std::unique_ptr<QObject> m_reading;
    std::optional<keyring::SecretStoreError> m_missing;
    SessionKeeper m_keeper;
    WorkGuard m_guard;
    std::optional<LiveSession> m_live;
    std::optional<zitadel::ProfileId> m_liveProfile; ///< Whose m_live is.
    Resume m_resume;
    bool m_isResuming = false;
};

} // namespace factordesk::ui
