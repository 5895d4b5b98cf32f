// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/profiles_controller.h"

#include <algorithm>
#include <utility>

namespace factordesk::ui {

using keyring::SecretKind;
using keyring::SecretName;
using keyring::SecretStoreError;
using zitadel::ProfileId;
using zitadel::ProfileName;
using zitadel::ProfileStore;
using zitadel::ProfileStoreError;
using zitadel::ServerProfile;

namespace {

SecretName nameOf(const ProfileId& id, SecretKind kind)
{
    return {.owner = id.text(), .kind = kind};
}

} // namespace

ProfilesController::ProfilesController(enrollment::Desk& desk, ProfileStore& store,
                                       keyring::SecretStore& secrets)
    : m_desk(desk), m_store(store), m_secrets(secrets)
{
    connect(&m_store, &ProfileStore::changed, this, &ProfilesController::changed);
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
    m_kept.reset();
    if (isPractising()) {
        m_reading.reset();
        m_missing.reset();
        m_desk.practise();
        emit changed();
    } else {
        connectToCurrent();
    }
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
    const ServerProfile profile = profileFor(address);
    m_kept.reset();
    if (!m_store.put(profile) || !m_store.setCurrent(profile.id)) {
        // Nothing can be remembered: this session works all the same.
        m_kept = keyring::Kept{.isLasting = false, .whyNot = SecretStoreError::Failed};
        m_desk.connectTo(profile, {.token = token.copy()});
        return;
    }
    keepToken(profile.id, token);
    connectToCurrent();
}

void ProfilesController::signInAs(LiveSession session)
{
    ServerProfile profile = profileFor(session.address);
    profile.signIn = session.method;
    if (!session.clientId.isEmpty())
        profile.clientId = session.clientId;
    m_kept.reset();
    m_liveProfile = profile.id;
    m_live = std::move(session);
    if (!m_store.put(profile) || !m_store.setCurrent(profile.id)) {
        m_desk.connectTo(profile, {.source = m_live->source, .who = m_live->who});
        return;
    }
    if (profile.signIn == zitadel::SignInMethod::AccessToken)
        keepToken(profile.id, m_live->source->token());
    connectToCurrent();
}

void ProfilesController::dropSessionUnless(const ProfileId& id)
{
    if (!m_live || m_liveProfile == id)
        return;
    m_live.reset();
    emit sessionDropped();
}

void ProfilesController::signOut()
{
    m_live.reset();
    const ServerProfile* const profile = current();
    m_reading.reset();
    m_kept.reset();
    if (profile) {
        m_missing = SecretStoreError::NotFound;
        for (const SecretKind kind : {SecretKind::AccessToken, SecretKind::RefreshToken})
            m_secrets.remove(nameOf(profile->id, kind), *this, [](const auto&) {});
    }
    m_desk.disconnectFromServer();
    emit changed();
}

Expected<void, ProfileStoreError> ProfilesController::rename(const ProfileId& id,
                                                             const ProfileName& name)
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
    for (const SecretKind kind :
         {SecretKind::AccessToken, SecretKind::RefreshToken, SecretKind::ClientSecret,
          SecretKind::ServiceKey, SecretKind::ProxyPassword})
        m_secrets.remove(nameOf(id, kind), *this, [](const auto&) {});
    if (isCurrent) {
        m_live.reset();
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
    std::optional<ServerProfile> renamed;
    if (const ServerProfile* const before = m_store.find(profile.id)) {
        renamed = *before;
        renamed->name = profile.name;
    }
    auto saved = m_store.put(profile);
    // A name is no reason to give up what is under way.
    if (saved && m_store.current() == profile.id && renamed != profile)
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
    const SecretName name = nameOf(current()->id, SecretKind::ProxyPassword);
    if (password.isEmpty())
        m_secrets.remove(name, *this, [this](const auto&) { connectToCurrent(); });
    else
        m_secrets.store(name, password, *this, [this](const auto&) { connectToCurrent(); });
}

void ProfilesController::connectToCurrent()
{
    m_missing.reset();
    m_reading.reset();
    m_desk.disconnectFromServer();
    if (const ServerProfile* const profile = current()) {
        m_reading = std::make_unique<QObject>();
        if (m_live && m_liveProfile == profile->id) {
            readProxyPassword({.source = m_live->source, .who = m_live->who});
            return;
        }
        m_secrets.read(nameOf(profile->id, SecretKind::AccessToken), *m_reading,
                       [this](Expected<SecureBytes, SecretStoreError> token) {
                           if (token) {
                               readProxyPassword({.token = *std::move(token)});
                               return;
                           }
                           m_missing = token.error();
                           m_reading.release()->deleteLater();
                           emit changed();
                       });
    }
    emit changed();
}

void ProfilesController::readProxyPassword(enrollment::ServerSecrets secrets)
{
    const ServerProfile* const profile = current();
    if (!profile || profile->proxy.kind != net::ProxyKind::Manual ||
        profile->proxy.user.isEmpty()) {
        finishConnecting(std::move(secrets));
        return;
    }
    auto kept = std::make_shared<enrollment::ServerSecrets>(std::move(secrets));
    m_secrets.read(nameOf(profile->id, SecretKind::ProxyPassword), *m_reading,
                   [this, kept](Expected<SecureBytes, SecretStoreError> password) {
                       // Without it the proxy says that it wants one.
                       if (password)
                           kept->proxyPassword = *std::move(password);
                       finishConnecting(std::move(*kept));
                   });
}

void ProfilesController::finishConnecting(enrollment::ServerSecrets secrets)
{
    m_reading.release()->deleteLater(); // Its own handler is running.
    if (const ServerProfile* const profile = current())
        m_desk.connectTo(*profile, std::move(secrets));
    emit changed();
}

void ProfilesController::keepToken(const ProfileId& id, const SecureBytes& token)
{
    m_secrets.store(nameOf(id, SecretKind::AccessToken), token, *this,
                    [this, id](Expected<keyring::Kept, SecretStoreError> kept) {
                        if (m_store.current() != id)
                            return;
                        m_kept = kept ? *kept : keyring::Kept{false, kept.error()};
                        emit changed();
                    });
}

ServerProfile ProfilesController::profileFor(const zitadel::ServerAddress& address) const
{
    if (const ServerProfile* const known = at(address))
        return *known;
    const QString base = address.displayText().left(ProfileName::maximumLength - 5);
    Expected<ProfileName, zitadel::ProfileNameError> name = ProfileName::make(base);
    for (int number = 2; m_store.find(*name); ++number)
        name = ProfileName::make(QStringLiteral("%1 %2").arg(base).arg(number));
    return {.name = *name, .address = address};
}

} // namespace factordesk::ui
