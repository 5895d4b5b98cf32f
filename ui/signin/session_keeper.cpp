// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/session_keeper.h"

#include "ui/signin/sign_in_secrets.h"

#include <utility>

namespace factordesk::ui {

using keyring::SecretKind;
using keyring::SecretStoreError;
using zitadel::ServerProfile;

SessionKeeper::SessionKeeper(keyring::SecretStore& store) : m_store(store) {}

SessionKeeper::~SessionKeeper() = default;

void SessionKeeper::keep(const ServerProfile& profile, const SecureBytes& keepsake)
{
    const auto kept = keepsake.isEmpty() ? std::nullopt : std::optional(keptKind(profile.signIn));
    forgetSignIns(m_store, profile.id, kept, *this);
    store(profile, keepsake);
}

void SessionKeeper::store(const ServerProfile& profile, const SecureBytes& keepsake)
{
    if (keepsake.isEmpty())
        return;
    m_profile = profile.id;
    m_store.store(secretName(profile.id, keptKind(profile.signIn)), keepsake, *this,
                  [this, id = profile.id](Expected<keyring::Kept, SecretStoreError> kept) {
                      if (m_profile != id)
                          return;
                      m_kept = kept ? *kept : keyring::Kept{false, kept.error()};
                      emit changed();
                  });
}

void SessionKeeper::follow(const ServerProfile& profile,
                           std::shared_ptr<zitadel::TokenSource> source)
{
    stop();
    if (keptKind(profile.signIn) != SecretKind::RefreshToken)
        return; // Nothing else is replaced.
    m_source = std::move(source);
    m_following = std::make_unique<QObject>();
    connect(m_source.get(), &zitadel::TokenSource::renewed, m_following.get(),
            [this, profile] { store(profile, m_source->keepsake()); });
}

void SessionKeeper::stop()
{
    m_following.reset();
    m_source.reset();
}

void SessionKeeper::forget(const zitadel::ProfileId& id)
{
    forgetSignIns(m_store, id, std::nullopt, *this);
}

void SessionKeeper::noteNotKept(SecretStoreError why)
{
    m_kept = keyring::Kept{.isLasting = false, .whyNot = why};
    emit changed();
}

void SessionKeeper::noteKept(const keyring::SecretName& name, const keyring::Kept& kept)
{
    if (!m_profile || m_profile->text() != name.owner)
        return;
    m_kept = kept;
    emit changed();
}

void SessionKeeper::reset()
{
    m_kept.reset();
    m_profile.reset();
}

} // namespace factordesk::ui
