// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keyring/vault_secret_store.h"

#include "core/keyring/later.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace factordesk::keyring {

using State = vault::VaultKeeper::State;

namespace {

QString nameInVault(const SecretName& name)
{
    return QStringLiteral("sign-in/%1").arg(name.text());
}

} // namespace

VaultSecretStore::VaultSecretStore(std::unique_ptr<SecretStore> keyring, vault::VaultKeeper& vault)
    : m_keyring(std::move(keyring)), m_vault(vault)
{
    connect(&m_vault, &vault::VaultKeeper::stateChanged, this, &VaultSecretStore::removeWhatWaits);
}

SecretStoreError VaultSecretStore::whyNot(SecretStoreError ofKeyring) const
{
    const bool isThere = m_vault.state() == State::Locked || m_vault.state() == State::Opening;
    return ofKeyring == SecretStoreError::NoKeyring && isThere ? SecretStoreError::VaultLocked
                                                               : ofKeyring;
}

void VaultSecretStore::store(const SecretName& name, const SecureBytes& secret, QObject& context,
                             StoreHandler handler)
{
    // An answer of the keyring's can take as long as the person does.
    auto kept = std::make_shared<SecureBytes>(secret.copy());
    m_keyring->store(name, secret, *this,
                     [this, name, kept, caller = QPointer(&context),
                      handler = std::move(handler)](Expected<Kept, SecretStoreError> stored) {
                         if (!stored && stored.error() == SecretStoreError::NoKeyring && caller)
                             storeInVault(name, std::move(*kept), *caller, handler);
                         else if (caller)
                             handler(std::move(stored));
                     });
}

void VaultSecretStore::storeInVault(const SecretName& name, SecureBytes secret, QObject& context,
                                    StoreHandler handler)
{
    std::erase(m_toRemove, name);
    if (m_vault.state() != State::Open || m_vault.isReadOnly()) {
        handler(Unexpected(whyNot(SecretStoreError::NoKeyring)));
        return;
    }
    m_vault.setSecret(nameInVault(name), std::move(secret),
                      [caller = QPointer(&context), handler = std::move(handler)](
                          const Expected<void, vault::VaultError>& saved) {
                          if (!caller)
                              return;
                          if (saved)
                              handler(Kept{.isLasting = true, .isInVault = true});
                          else
                              handler(Unexpected(SecretStoreError::NoKeyring));
                      });
}

void VaultSecretStore::read(const SecretName& name, QObject& context, ReadHandler handler)
{
    m_keyring->read(name, *this,
                    [this, name, caller = QPointer(&context),
                     handler = std::move(handler)](Expected<SecureBytes, SecretStoreError> found) {
                        if (!caller)
                            return;
                        const bool hasNone =
                            !found && (found.error() == SecretStoreError::NoKeyring ||
                                       found.error() == SecretStoreError::NotFound);
                        if (!hasNone) {
                            handler(std::move(found));
                            return;
                        }
                        if (const SecureBytes* const kept = m_vault.secret(nameInVault(name)))
                            handler(kept->copy());
                        else if (m_vault.state() == State::Open)
                            handler(Unexpected(SecretStoreError::NotFound));
                        else
                            handler(Unexpected(whyNot(found.error())));
                    });
}

void VaultSecretStore::remove(const SecretName& name, QObject& context, RemoveHandler handler)
{
    removeFromVault(name);
    m_keyring->remove(name, context, std::move(handler));
}

void VaultSecretStore::removeFromVault(const SecretName& name)
{
    if (m_vault.state() == State::Absent)
        return;
    if (m_vault.state() != State::Open) {
        m_toRemove.push_back(name);
        return;
    }
    if (m_vault.secret(nameInVault(name)))
        m_vault.setSecret(nameInVault(name), {}, [](const auto&) {});
}

void VaultSecretStore::removeWhatWaits()
{
    if (m_vault.state() != State::Open)
        return;
    for (const SecretName& name : std::exchange(m_toRemove, {}))
        removeFromVault(name);
}

} // namespace factordesk::keyring
