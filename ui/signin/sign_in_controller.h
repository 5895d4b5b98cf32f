// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random_source.h"
#include "core/net/delays.h"
#include "core/zitadel/server_address.h"
#include "core/zitadel/signin/browser.h"
#include "core/zitadel/signin/browser_sign_in.h"
#include "core/zitadel/signin/device_sign_in.h"
#include "core/zitadel/signin/sign_in.h"
#include "core/zitadel/signin/sign_in_method.h"
#include "core/zitadel/values.h"
#include "ui/signin/key_file.h"
#include "ui/signin/sign_out.h"
#include "ui/signin/work_guard.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace factordesk::ui {

/// What signing in works with. The references are borrowed, and must outlive the controller and
/// every session it brings.
struct SignInServices
{
    using HttpReady = std::function<void(std::unique_ptr<net::HttpClient> http)>;
    /// Brings the network, set up for the server of that address: whom to trust, which proxy, and
    /// its password, which the keyring may have to be asked for. Calls `ready` once, at once or
    /// from the event loop; not at all when `context` is deleted before.
    std::function<void(const zitadel::ServerAddress&, QObject& context, HttpReady ready)> openHttp;
    const Clock& clock;
    net::Delays& delays;
    RandomSource& random;
    zitadel::Browser& browser;
};

/// What keeps a sign-in from beginning. What is not set is good, or not needed.
struct SignInRefusals
{
    std::optional<zitadel::AddressError> address = {};
    std::optional<zitadel::TokenError> token = {};
    bool clientIdMissing = false;
    bool clientSecretMissing = false;
    bool keyFileMissing = false;
};

/// Signing in at a server, in one of five ways. Holds no widget, and nothing that was typed.
class SignInController final : public QObject
{
    Q_OBJECT

public:
    enum class Phase {
        SignedOut, ///< failure() says why, where an attempt came before.
        Working,   ///< The server is being asked.
        InBrowser, ///< The person is expected in the browser.
        AtDevice,  ///< The person is expected at another device.
        SignedIn,
    };

    explicit SignInController(SignInServices services);
    ~SignInController() override;

    [[nodiscard]] Phase phase() const { return m_phase; }
    /// Of the last attempt that could not begin.
    [[nodiscard]] const SignInRefusals& refusals() const { return m_refusals; }
    /// Why the last attempt brought nobody in, or the session ended by itself; no value otherwise,
    /// nor when the person cancelled.
    [[nodiscard]] const std::optional<zitadel::SignInFailure>& failure() const { return m_failure; }

    /// Reads a service account's key; keyFile() tells how that went. Returns whether it did.
    bool loadKeyFile(const QString& path);
    [[nodiscard]] const KeyFile& keyFile() const { return m_keyFile; }

    /// Who asks before a person's choice here ends unfinished work: signing in, and out.
    void setWorkGuard(const WorkGuard& guard) { m_guard = guard; }

    // Each begins to sign in, as soon as the guard lets it, if what was typed can be what it should
    // be; otherwise only refusals() change. Returns whether it can.
    bool signInWithBrowser(const QString& address, const QString& clientId);
    bool signInWithDevice(const QString& address, const QString& clientId);
    bool signInWithToken(const QString& address, SecureBytes token);
    /// With the key that loadKeyFile() read, which is used up.
    bool signInWithKeyFile(const QString& address);
    bool signInWithSecret(const QString& address, const QString& clientId, SecureBytes secret);

    /// Signs in again with what was kept of an earlier session of that method: what its source
    /// called its keepsake. Returns whether it begins: not while somebody is signing in by hand,
    /// nor for a pasted token, which needs no signing in, nor with a key that cannot be read.
    bool resume(const zitadel::ServerAddress& address, zitadel::SignInMethod method,
                const QString& clientId, SecureBytes keepsake);

    /// The sign-in that waits in the browser, for InBrowser; nullptr in other phases. Borrowed
    /// until changed().
    [[nodiscard]] const zitadel::BrowserSignIn* inBrowser() const;
    /// The one that waits at another device, for AtDevice; likewise.
    [[nodiscard]] const zitadel::DeviceSignIn* atDevice() const;

    // For SignedIn.
    /// Nobody has signed in now: the session is one that was kept.
    [[nodiscard]] bool isResumed() const { return m_isResuming; }
    /// The client id of the session; empty where none was needed.
    [[nodiscard]] const QString& clientId() const { return m_clientId; }
    [[nodiscard]] zitadel::SignInMethod method() const { return m_method; }
    [[nodiscard]] const std::optional<zitadel::ServerAddress>& address() const { return m_address; }
    /// No value where the server does not tell.
    [[nodiscard]] const std::optional<zitadel::SignedInAs>& who() const { return m_who; }
    /// The session's token; nullptr when nobody is signed in. Shared with whoever makes calls.
    [[nodiscard]] const std::shared_ptr<zitadel::TokenSource>& source() const { return m_source; }

    /// What became of the session that was signed out of last.
    [[nodiscard]] const SignOut& signOutOutcome() const { return m_signOut; }

    /// A token that was kept from an earlier run is in use at `address`.
    void adopt(const zitadel::ServerAddress& address);

public slots:
    void openPageAgain();
    /// Ends an attempt, and closes what it opened.
    void cancel();
    /// Forgets the session, and asks the server to do so, too.
    void signOut();
    /// Forgets the session here, or stops resuming it: it is no longer in use. Tells nobody.
    void leave();

signals:
    void changed();
    /// source() and who() are there.
    void signedIn();
    /// The session is over; source() is gone.
    void signedOut();

private:
    [[nodiscard]] bool accept(const QString& address, SignInRefusals refusals);
    [[nodiscard]] zitadel::SignInTools tools() const;
    using Make = std::function<std::unique_ptr<zitadel::SignIn>()>;
    /// Begins once the guard lets it.
    void beginByHand(zitadel::SignInMethod method, Make make);
    [[nodiscard]] std::unique_ptr<zitadel::SignIn>
    newServiceSignIn(std::unique_ptr<zitadel::Grant> grant);
    /// Makes the sign-in as soon as its network is there.
    void begin(zitadel::SignInMethod method, Make make);
    void start(std::unique_ptr<zitadel::SignIn> signIn);
    void endByHand();
    void follow();
    void takeResult();
    void keep(zitadel::Session session);
    [[nodiscard]] bool isUnderWay() const { return m_opening || m_signIn; }
    void noteRenewalFailure();
    void endSession();
    void forget();

    SignInServices m_services;
    Phase m_phase = Phase::SignedOut;
    SignInRefusals m_refusals;
    std::optional<zitadel::SignInFailure> m_failure;
    WorkGuard m_guard;
    KeyFile m_keyFile;
    zitadel::SignInMethod m_method = zitadel::SignInMethod::Browser;
    QString m_clientId;
    std::optional<zitadel::ServerAddress> m_address;
    std::optional<zitadel::SignedInAs> m_who;
    std::shared_ptr<net::HttpClient> m_http; ///< Of the attempt or session.
    std::shared_ptr<zitadel::TokenSource> m_source;
    std::unique_ptr<QObject> m_opening; ///< While the network is awaited.
    std::unique_ptr<zitadel::SignIn> m_signIn;
    bool m_isResuming = false; ///< What is under way is of resume().
    SignOut m_signOut;
};

} // namespace factordesk::ui
