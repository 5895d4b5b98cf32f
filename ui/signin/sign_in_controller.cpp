// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/sign_in_controller.h"

#include "core/zitadel/signin/access_token_sign_in.h"
#include "core/zitadel/signin/browser_sign_in.h"
#include "core/zitadel/signin/device_sign_in.h"
#include "core/zitadel/signin/key_file_grant.h"
#include "core/zitadel/signin/service_sign_in.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace factordesk::ui {

using zitadel::BrowserSignIn;
using zitadel::DeviceSignIn;
using zitadel::SignIn;
using zitadel::SignInMethod;

namespace {

/// nullptr where nothing can be resumed.
std::unique_ptr<zitadel::Grant> resumedGrant(SignInMethod method, const QString& clientId,
                                             SecureBytes keepsake)
{
    switch (method) {
    case SignInMethod::Browser:
    case SignInMethod::DeviceCode:
        return std::make_unique<zitadel::RefreshGrant>(clientId, std::move(keepsake));
    case SignInMethod::ClientCredentials:
        return std::make_unique<zitadel::ClientCredentialsGrant>(clientId, std::move(keepsake));
    case SignInMethod::KeyFile:
        if (auto key = zitadel::ServiceAccountKey::read(keepsake))
            return std::make_unique<zitadel::KeyFileGrant>(*std::move(key));
        return nullptr;
    case SignInMethod::AccessToken: return nullptr;
    }
    Q_UNREACHABLE();
}

} // namespace

SignInController::SignInController(SignInServices services) : m_services(std::move(services)) {}

SignInController::~SignInController() = default;

bool SignInController::loadKeyFile(const QString& path)
{
    m_keyError.reset();
    m_keyTrouble.clear();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_keyTrouble = file.errorString();
        emit changed();
        return false;
    }
    // One byte more than is accepted tells that there is more.
    SecureBytes content(zitadel::largestKeyFile + 1);
    const qint64 size = file.read(reinterpret_cast<char*>(content.bytes().data()),
                                  static_cast<qint64>(content.size()));
    content.truncate(static_cast<std::size_t>(std::max<qint64>(size, 0)));
    auto key = zitadel::ServiceAccountKey::read(content);
    if (key) {
        m_key = *std::move(key);
        m_keyFileName = QFileInfo(path).fileName();
        m_refusals.keyFileMissing = false;
    } else {
        m_keyError = key.error();
    }
    emit changed();
    return !m_keyError;
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

zitadel::SignInTools SignInController::newTools()
{
    net::retire(std::move(m_signIn)); // It may not outlive its network.
    m_http = m_services.makeHttp(*m_address);
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
    m_clientId = clientId.trimmed();
    begin(SignInMethod::Browser, std::make_unique<BrowserSignIn>(
                                     newTools(), *m_address, m_services.browser,
                                     zitadel::BrowserSignInOptions{clientId.trimmed(), pages}));
    return true;
}

bool SignInController::signInWithDevice(const QString& address, const QString& clientId)
{
    if (!accept(address, {.clientIdMissing = clientId.trimmed().isEmpty()}))
        return false;
    m_clientId = clientId.trimmed();
    begin(SignInMethod::DeviceCode,
          std::make_unique<DeviceSignIn>(newTools(), *m_address, clientId.trimmed()));
    return true;
}

bool SignInController::signInWithToken(const QString& address, SecureBytes token)
{
    auto cleaned = zitadel::cleanToken(std::move(token));
    if (!accept(address, {.token = cleaned ? std::nullopt : std::optional(cleaned.error())}))
        return false;
    begin(SignInMethod::AccessToken, std::make_unique<zitadel::AccessTokenSignIn>(
                                         newTools(), *m_address, *std::move(cleaned)));
    return true;
}

bool SignInController::signInWithKeyFile(const QString& address)
{
    if (!accept(address, {.keyFileMissing = !m_key}))
        return false;
    beginService(SignInMethod::KeyFile,
                 std::make_unique<zitadel::KeyFileGrant>(*std::exchange(m_key, std::nullopt)));
    return true;
}

bool SignInController::signInWithSecret(const QString& address, const QString& clientId,
                                        SecureBytes secret)
{
    if (!accept(address, {.clientIdMissing = clientId.trimmed().isEmpty(),
                          .clientSecretMissing = secret.isEmpty()}))
        return false;
    m_clientId = clientId.trimmed();
    beginService(SignInMethod::ClientCredentials, std::make_unique<zitadel::ClientCredentialsGrant>(
                                                      clientId.trimmed(), std::move(secret)));
    return true;
}

bool SignInController::resume(const zitadel::ServerAddress& address, SignInMethod method,
                              const QString& clientId, SecureBytes keepsake)
{
    if (m_source || (m_signIn && !m_isResuming))
        return false;
    std::unique_ptr<zitadel::Grant> grant = resumedGrant(method, clientId, std::move(keepsake));
    if (!grant)
        return false;
    m_refusals = {};
    m_failure.reset();
    m_address = address;
    m_clientId = clientId;
    beginService(method, std::move(grant));
    m_isResuming = true;
    return true;
}

void SignInController::beginService(SignInMethod method, std::unique_ptr<zitadel::Grant> grant)
{
    begin(method,
          std::make_unique<zitadel::ServiceSignIn>(newTools(), *m_address, std::move(grant)));
}

void SignInController::begin(SignInMethod method, std::unique_ptr<SignIn> signIn)
{
    m_method = method;
    m_isResuming = false;
    m_signIn = std::move(signIn);
    connect(m_signIn.get(), &SignIn::progressed, this, &SignInController::follow);
    connect(m_signIn.get(), &net::PendingBase::finished, this, &SignInController::takeResult);
    m_phase = Phase::Working;
    emit changed();
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
    m_key.reset();
    m_keyFileName.clear();
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

QUrl SignInController::page() const
{
    const auto* browser = qobject_cast<const BrowserSignIn*>(m_signIn.get());
    return browser ? browser->page() : QUrl();
}

bool SignInController::browserOpened() const
{
    const auto* browser = qobject_cast<const BrowserSignIn*>(m_signIn.get());
    return browser && browser->browserOpened();
}

bool SignInController::sawStranger() const
{
    const auto* browser = qobject_cast<const BrowserSignIn*>(m_signIn.get());
    return browser && browser->sawStranger();
}

const zitadel::DeviceCode* SignInController::deviceCode() const
{
    const auto* device = qobject_cast<const DeviceSignIn*>(m_signIn.get());
    return device ? device->code() : nullptr;
}

std::chrono::milliseconds SignInController::deviceTimeLeft() const
{
    const auto* device = qobject_cast<const DeviceSignIn*>(m_signIn.get());
    return device ? device->timeLeft() : std::chrono::milliseconds(0);
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
}

void SignInController::signOut()
{
    if (!m_source)
        return;
    m_failure.reset();
    net::retire(std::move(m_revocation));
    m_revokingHttp = m_http;
    m_revocation = m_source->revoke();
    endSession();
}

void SignInController::adopt(const zitadel::ServerAddress& address)
{
    if (m_signIn || m_source)
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
    if (m_source)
        forget();
    else if (m_signIn && m_isResuming)
        m_signIn->abort();
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
