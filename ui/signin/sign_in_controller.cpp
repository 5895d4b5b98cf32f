// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/sign_in_controller.h"

#include "core/zitadel/signin/access_token_sign_in.h"
#include "core/zitadel/signin/key_file_grant.h"
#include "core/zitadel/signin/service_sign_in.h"
#include "ui/signin/sign_in_secrets.h"

#include <utility>

namespace factordesk::ui {

using zitadel::BrowserSignIn;
using zitadel::DeviceSignIn;
using zitadel::SignIn;
using zitadel::SignInMethod;

SignInController::SignInController(SignInServices services) : m_services(std::move(services))
{
    connect(&m_signOut, &SignOut::changed, this, &SignInController::changed);
}

SignInController::~SignInController() = default;

bool SignInController::loadKeyFile(const QString& path)
{
    const bool isRead = m_keyFile.load(path);
    if (isRead)
        m_refusals.keyFileMissing = false;
    emit changed();
    return isRead;
}

bool SignInController::accept(const QString& address, SignInRefusals refusals)
{
    const auto server = zitadel::ServerAddress::make(address);
    if (!server)
        refusals.address = server.error();
    m_refusals = refusals;
    m_clientId.clear();
    m_failure.reset();
    const bool isGood = server && !refusals.token && !refusals.clientIdMissing &&
                        !refusals.clientSecretMissing && !refusals.keyFileMissing;
    if (isGood)
        m_address = *server;
    else
        emit changed();
    return isGood;
}

zitadel::SignInTools SignInController::tools() const
{
    return {*m_http, m_services.clock, m_services.delays, m_services.random};
}

bool SignInController::signInWithBrowser(const QString& address, const QString& clientId)
{
    if (!accept(address, {.clientIdMissing = clientId.trimmed().isEmpty()}))
        return false;
    const net::RedirectPages pages{
        .title = QStringLiteral("Factordesk"),
        .done = tr("You are signed in. You can close this page and go back to Factordesk."),
        .failed = tr("You are not signed in. You can close this page; Factordesk says more."),
        .refused = tr("This page does not belong to a sign-in that Factordesk waits for.")};
    beginByHand(SignInMethod::Browser, [this, clientId = clientId.trimmed(), pages] {
        m_clientId = clientId;
        return std::make_unique<BrowserSignIn>(tools(), *m_address, m_services.browser,
                                               zitadel::BrowserSignInOptions{clientId, pages});
    });
    return true;
}

bool SignInController::signInWithDevice(const QString& address, const QString& clientId)
{
    if (!accept(address, {.clientIdMissing = clientId.trimmed().isEmpty()}))
        return false;
    beginByHand(SignInMethod::DeviceCode, [this, clientId = clientId.trimmed()] {
        m_clientId = clientId;
        return std::make_unique<DeviceSignIn>(tools(), *m_address, clientId);
    });
    return true;
}

bool SignInController::signInWithToken(const QString& address, SecureBytes token)
{
    auto cleaned = zitadel::cleanToken(std::move(token));
    if (!accept(address, {.token = cleaned ? std::nullopt : std::optional(cleaned.error())}))
        return false;
    beginByHand(SignInMethod::AccessToken,
                [this, kept = std::make_shared<SecureBytes>(*std::move(cleaned))] {
                    return std::make_unique<zitadel::AccessTokenSignIn>(tools(), *m_address,
                                                                        std::move(*kept));
                });
    return true;
}

bool SignInController::signInWithKeyFile(const QString& address)
{
    if (!accept(address, {.keyFileMissing = !m_keyFile.hasKey()}))
        return false;
    beginByHand(SignInMethod::KeyFile, [this] {
        return newServiceSignIn(std::make_unique<zitadel::KeyFileGrant>(*m_keyFile.takeKey()));
    });
    return true;
}

bool SignInController::signInWithSecret(const QString& address, const QString& clientId,
                                        SecureBytes secret)
{
    if (!accept(address, {.clientIdMissing = clientId.trimmed().isEmpty(),
                          .clientSecretMissing = secret.isEmpty()}))
        return false;
    beginByHand(
        SignInMethod::ClientCredentials, [this, clientId = clientId.trimmed(),
                                          kept = std::make_shared<SecureBytes>(std::move(secret))] {
            m_clientId = clientId;
            return newServiceSignIn(
                std::make_unique<zitadel::ClientCredentialsGrant>(clientId, std::move(*kept)));
        });
    return true;
}

bool SignInController::resume(const zitadel::ServerAddress& address, SignInMethod method,
                              const QString& clientId, SecureBytes keepsake)
{
    if (m_source || (isUnderWay() && !m_isResuming))
        return false;
    std::unique_ptr<zitadel::Grant> grant = keptGrant(method, clientId, std::move(keepsake));
    if (!grant)
        return false;
    m_refusals = {};
    m_failure.reset();
    m_address = address;
    m_clientId = clientId;
    begin(method, [this, kept = std::make_shared<std::unique_ptr<zitadel::Grant>>(
                             std::move(grant))] { return newServiceSignIn(std::move(*kept)); });
    m_isResuming = true;
    return true;
}

std::unique_ptr<SignIn> SignInController::newServiceSignIn(std::unique_ptr<zitadel::Grant> grant)
{
    return std::make_unique<zitadel::ServiceSignIn>(tools(), *m_address, std::move(grant));
}

void SignInController::beginByHand(SignInMethod method, Make make)
{
    m_guard.pass([this, method, make = std::move(make)] {
        if (m_phase != Phase::SignedOut)
            return; // Asked twice, and agreed twice.
        m_signOut.forget();
        begin(method, make);
    });
}

void SignInController::begin(SignInMethod method, Make make)
{
    net::retire(std::move(m_signIn));
    m_method = method;
    m_isResuming = false;
    m_phase = Phase::Working;
    m_opening = std::make_unique<QObject>();
    m_services.openHttp(*m_address, *m_opening,
                        [this, make = std::move(make)](std::unique_ptr<net::HttpClient> http) {
                            m_opening.release()->deleteLater(); // Its own handler may be running.
                            m_http = std::move(http);
                            start(make());
                        });
    emit changed();
}

void SignInController::start(std::unique_ptr<SignIn> signIn)
{
    m_signIn = std::move(signIn);
    connect(m_signIn.get(), &SignIn::progressed, this, &SignInController::follow);
    connect(m_signIn.get(), &net::PendingBase::finished, this, &SignInController::takeResult);
}

void SignInController::follow()
{
    const bool waits = m_signIn->phase() == SignIn::Phase::WaitingForPerson;
    m_phase = !waits                                 ? Phase::Working
              : m_method == SignInMethod::DeviceCode ? Phase::AtDevice
                                                     : Phase::InBrowser;
    emit changed();
}

void SignInController::takeResult()
{
    auto result = m_signIn->takeResult();
    net::retire(std::move(m_signIn));
    if (result) {
        keep(*std::move(result));
        return;
    }
    m_phase = Phase::SignedOut;
    if (result.error().error != zitadel::SignInError::Cancelled)
        m_failure = result.error();
    emit changed();
}

void SignInController::keep(zitadel::Session session)
{
    m_who = std::move(session.who);
    // Whoever holds the source holds the network that it renews itself by.
    auto kept = std::make_shared<
        std::pair<std::shared_ptr<net::HttpClient>, std::unique_ptr<zitadel::TokenSource>>>(
        m_http, std::move(session.source));
    m_source = {kept, kept->second.get()};
    connect(m_source.get(), &zitadel::TokenSource::renewalFailed, this,
            &SignInController::noteRenewalFailure);
    m_keyFile.forget();
    m_phase = Phase::SignedIn;
    emit changed();
    emit signedIn();
}

void SignInController::noteRenewalFailure()
{
    if (m_source->canRenew())
        return; // The network; the next call tries again.
    m_failure = m_source->lastFailure();
    endSession();
}

const BrowserSignIn* SignInController::inBrowser() const
{
    return m_phase == Phase::InBrowser ? qobject_cast<const BrowserSignIn*>(m_signIn.get())
                                       : nullptr;
}

const DeviceSignIn* SignInController::atDevice() const
{
    return m_phase == Phase::AtDevice ? qobject_cast<const DeviceSignIn*>(m_signIn.get()) : nullptr;
}

void SignInController::openPageAgain()
{
    if (auto* browser = qobject_cast<BrowserSignIn*>(m_signIn.get()))
        browser->openPageAgain();
}

void SignInController::cancel()
{
    if (m_signIn)
        m_signIn->abort();
    if (!m_opening)
        return;
    m_opening.reset();
    m_phase = Phase::SignedOut;
    emit changed();
}

void SignInController::signOut()
{
    m_guard.pass([this] { endByHand(); });
}

void SignInController::endByHand()
{
    if (!m_source)
        return;
    m_failure.reset();
    m_signOut.begin(*m_source, m_http);
    endSession();
}

void SignInController::adopt(const zitadel::ServerAddress& address)
{
    if (isUnderWay() || m_source)
        return;
    m_method = SignInMethod::AccessToken;
    m_address = address;
    m_failure.reset();
    m_source = std::make_shared<zitadel::FixedToken>(SecureBytes());
    m_phase = Phase::SignedIn;
    emit changed();
}

void SignInController::leave()
{
    m_signOut.forget();
    if (m_source)
        forget();
    else if (m_isResuming)
        cancel();
}

void SignInController::endSession()
{
    forget();
    emit signedOut();
}

void SignInController::forget()
{
    m_source->disconnect(this);
    m_source.reset();
    m_who.reset();
    m_phase = Phase::SignedOut;
    emit changed();
}

} // namespace factordesk::ui
