// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/profiles_controller.h"

#include "ui/signin/sign_in_secrets.h"

#include <algorithm>
#include <utility>

namespace factordesk::ui {

using keyring::SecretKind;
using keyring::SecretStoreError;
using zitadel::ProfileId;
using zitadel::ProfileStore;
using zitadel::ProfileStoreError;
using zitadel::ServerProfile;

ProfilesController::ProfilesController(enrollment::Desk& desk, ProfileStore& store,
                                       keyring::SecretStore& secrets)
    : m_desk(desk), m_store(store), m_secrets(secrets), m_keeper(secrets)
{
    connect(&m_store, &ProfileStore::changed, this, &ProfilesController::changed);
    connect(&m_keeper, &SessionKeeper::changed, this, &ProfilesController::changed);
}

ProfilesController::~ProfilesController() = default;

const QList<ServerProfile>& ProfilesController::profiles() const
{
    return m_store.profiles();
}

const QList<zitadel::ProfileProblem>& ProfilesController::problems() const
{
    return m_store.problems();
}

const ServerProfile* ProfilesController::current() const
{
    return m_store.current() ? m_store.find(*m_store.current()) : nullptr;
}

const ServerProfile* ProfilesController::at(const zitadel::ServerAddress& address) const
{
    // Several profiles may share an address; the one in use is meant before any other.
    if (current() && current()->address == address)
        return current();
    const auto known = std::ranges::find(profiles(), address, &ServerProfile::address);
    return known != profiles().end() ? &*known : nullptr;
}

bool ProfilesController::isPractising() const
{
    return m_store.current() == ProfileId::practice();
}

void ProfilesController::open()
{
    if (!current() || !m_keeper.isOf(current()->id))
        m_keeper.reset();
    if (isPractising()) {
        m_reading.reset();
        m_missing.reset();
        m_desk.practise();
        emit changed();
    } else {
        connectToCurrent();
    }
}

void ProfilesController::retry()
{
    using enum SecretStoreError;
    const bool mayBeThere = m_missing == NoKeyring || m_missing == VaultLocked;
    if (mayBeThere && !isReading())
        open();
}

void ProfilesController::switchTo(const ProfileId& id)
{
    dropSessionUnless(id);
    const bool isRemembered = m_store.setCurrent(id).hasValue();
    if (isRemembered)
        open();
    else if (id == ProfileId::practice())
        m_desk.practise(); // Which needs nothing that is remembered.
}

void ProfilesController::signIn(const zitadel::ServerAddress& address, const SecureBytes& token)
{
    ServerProfile profile = profileFor(address);
    profile.signIn = zitadel::SignInMethod::AccessToken;
    m_keeper.reset();
    if (!m_store.put(profile) || !m_store.setCurrent(profile.id)) {
        // Nothing can be remembered: this session works all the same.
        m_keeper.noteNotKept(SecretStoreError::Failed);
        m_desk.connectTo(profile, {.token = token.copy()});
        return;
    }
    m_keeper.keep(profile, token);
    connectToCurrent();
}

void ProfilesController::signInAs(LiveSession session)
{
    ServerProfile profile = profileFor(session.address);
    profile.signIn = session.method;
    if (!session.clientId.isEmpty())
        profile.clientId = session.clientId;
    m_keeper.reset();
    m_isResuming = false;
    m_keeper.stop();
    m_liveProfile = profile.id;
    m_live = std::move(session);
    if (!m_store.put(profile) || !m_store.setCurrent(profile.id)) {
        m_desk.connectTo(profile, {.source = m_live->source, .who = m_live->who});
        return;
    }
    m_keeper.keep(profile, m_live->source->keepsake());
    m_keeper.follow(profile, m_live->source);
    connectToCurrent();
}

void ProfilesController::dropSessionUnless(const ProfileId& id)
{
    const bool isOther = m_live ? m_liveProfile != id : m_isResuming && m_store.current() != id;
    if (!isOther)
        return;
    forgetSession();
    emit sessionDropped();
}

void ProfilesController::forgetSession()
{
    m_live.reset();
    m_keeper.stop();
    m_isResuming = false;
}

void ProfilesController::signOut()
{
    forgetSession();
    const ServerProfile* const profile = current();
    m_reading.reset();
    m_keeper.reset();
    if (profile) {
        m_missing = SecretStoreError::NotFound;
        m_keeper.forget(profile->id);
    }
    m_desk.disconnectFromServer();
    emit changed();
}

Expected<void, ProfileStoreError> ProfilesController::rename(const ProfileId& id,
                                                             const zitadel::ProfileName& name)
{
    const ServerProfile* const known = m_store.find(id);
    if (!known)
        return {};
    ServerProfile renamed = *known;
    renamed.name = name;
    return change(renamed);
}

Expected<void, ProfileStoreError> ProfilesController::remove(const ProfileId& id)
{
    const bool isCurrent = m_store.current() == id;
    auto removed = m_store.remove(id);
    if (!removed)
        return removed;
    m_keeper.forget(id);
    m_secrets.remove(secretName(id, SecretKind::ProxyPassword), *this, [](const auto&) {});
    if (isCurrent) {
        forgetSession();
        emit sessionDropped();
        m_reading.reset();
        m_missing.reset();
        m_desk.disconnectFromServer();
        emit changed();
    }
    return removed;
}

Expected<void, ProfileStoreError> ProfilesController::change(const ServerProfile& profile)
{
    std::optional<ServerProfile> alike;
    if (const ServerProfile* const before = m_store.find(profile.id)) {
        alike = *before;
        alike->name = profile.name;
        alike->mediaTypesFound = profile.mediaTypesFound;
        alike->mediaTypeIsChosen = profile.mediaTypeIsChosen;
    }
    auto saved = m_store.put(profile);
    // What no call depends on is no reason to give up what is under way.
    if (saved && m_store.current() == profile.id && alike != profile)
        connectToCurrent();
    return saved;
}

void ProfilesController::setPin(const std::optional<net::CertificatePin>& pin)
{
    if (!current())
        return;
    ServerProfile profile = *current();
    profile.tls.pin = pin;
    (void)change(profile);
}

void ProfilesController::setProxyPassword(const SecureBytes& password)
{
    if (!current())
        return;
    const keyring::SecretName name = secretName(current()->id, SecretKind::ProxyPassword);
    if (password.isEmpty())
        m_secrets.remove(name, *this, [this](const auto&) { connectToCurrent(); });
    else
        m_secrets.store(name, password, *this, [this](const auto&) { connectToCurrent(); });
}

void ProfilesController::connectToCurrent()
{
    m_missing.reset();
    m_reading.reset();
    m_isResuming = false;
    m_desk.disconnectFromServer();
    if (const ServerProfile* const profile = current()) {
        m_reading = std::make_unique<QObject>();
        if (m_live && m_liveProfile == profile->id) {
            connectWith({.source = m_live->source, .who = m_live->who});
            return;
        }
        m_secrets.read(secretName(profile->id, keptKind(profile->signIn)), *m_reading,
                       [this](Expected<SecureBytes, SecretStoreError> keepsake) {
                           if (const ServerProfile* const known = current())
                               resume(*known, std::move(keepsake));
                       });
    }
    emit changed();
}

void ProfilesController::resume(const ServerProfile& profile,
                                Expected<SecureBytes, SecretStoreError> keepsake)
{
    if (keepsake && profile.signIn == zitadel::SignInMethod::AccessToken) {
        connectWith({.token = *std::move(keepsake)});
        return;
    }
    m_reading.release()->deleteLater(); // Its own handler is running.
    if (!keepsake) {
        missSession(keepsake.error());
        return;
    }
    m_isResuming = true;
    if (m_resume && m_resume(profile, *std::move(keepsake)))
        emit changed();
    else
        missSession(SecretStoreError::NotFound);
}

void ProfilesController::noteNotResumed(bool isRefused)
{
    if (!m_isResuming)
        return;
    if (isRefused && current())
        m_keeper.forget(current()->id);
    missSession(SecretStoreError::NotFound);
}

void ProfilesController::missSession(SecretStoreError why)
{
    m_isResuming = false;
    m_missing = why;
    emit changed();
}

void ProfilesController::readProxyPassword(const ServerProfile& profile, QObject& context,
                                           std::function<void(SecureBytes)> then)
{
    if (profile.proxy.kind != net::ProxyKind::Manual || profile.proxy.user.isEmpty()) {
        then({});
        return;
    }
    m_secrets.read(secretName(profile.id, SecretKind::ProxyPassword), context,
                   [then = std::move(then)](Expected<SecureBytes, SecretStoreError> password) {
                       // Without it the proxy says that it wants one.
                       then(password ? *std::move(password) : SecureBytes());
                   });
}

void ProfilesController::connectWith(enrollment::ServerSecrets secrets)
{
    const ServerProfile* const profile = current();
    if (!profile)
        return;
    auto kept = std::make_shared<enrollment::ServerSecrets>(std::move(secrets));
    readProxyPassword(*profile, *m_reading, [this, kept](SecureBytes password) {
        m_reading.release()->deleteLater(); // Its own handler is running.
        kept->proxyPassword = std::move(password);
        if (const ServerProfile* const known = current())
            m_desk.connectTo(*known, std::move(*kept));
        emit changed();
    });
}

ServerProfile ProfilesController::profileFor(const zitadel::ServerAddress& address) const
{
    if (const ServerProfile* const known = at(address))
        return *known;
    return m_store.newProfile(address);
}

} // namespace factordesk::ui
