// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keyring/vault_secret_store.h"

#include "core/keyring/later.h"

#include <QPointer>

#include <utility>

namespace factordesk::keyring {

using State = vault::VaultKeeper::State;

namespace {

/// `name` is a SecretName's text.
QString nameInVault(const QString& name)
{
    return QStringLiteral("sign-in/%1").arg(name);
}

} // namespace

VaultSecretStore::VaultSecretStore(std::unique_ptr<SecretStore> keyring, vault::VaultKeeper& vault,
                                   const QString& owedPath)
    : m_keyring(std::move(keyring)), m_vault(vault), m_owed(owedPath)
{
    connect(&m_vault, &vault::VaultKeeper::stateChanged, this, &VaultSecretStore::removeWhatIsOwed);
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
    if (m_vault.state() != State::Open || m_vault.isReadOnly()) {
        // What the vault may have is older, and worth nothing beside this.
        if (m_vault.state() != State::Absent)
            m_owed.add(name);
        handler(Unexpected(whyNot(SecretStoreError::NoKeyring)));
        return;
    }
    m_owed.settle(name);
    m_vault.setSecret(nameInVault(name.text()), std::move(secret),
                      [this, alive = QPointer(this), name, caller = QPointer(&context),
                       handler = std::move(handler)](const auto& saved) {
                          if (alive && !saved)
                              m_owed.add(name);
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
                        handler(hasNone ? readFromVault(name, found.error()) : std::move(found));
                    });
}

Expected<SecureBytes, SecretStoreError> VaultSecretStore::readFromVault(const SecretName& name,
                                                                        SecretStoreError ofKeyring)
{
    if (m_owed.contains(name))
        return Unexpected(SecretStoreError::NotFound);
    if (const SecureBytes* const kept = m_vault.secret(nameInVault(name.text())))
        return kept->copy();
    if (m_vault.state() == State::Open)
        return Unexpected(SecretStoreError::NotFound);
    return Unexpected(whyNot(ofKeyring));
}

void VaultSecretStore::remove(const SecretName& name, QObject& context, RemoveHandler handler)
{
    if (m_vault.state() != State::Absent) {
        m_owed.add(name);
        removeWhatIsOwed();
    }
    m_keyring->remove(name, context, std::move(handler));
}

void VaultSecretStore::removeWhatIsOwed()
{
    if (m_vault.state() != State::Open)
        return;
    for (const QString& name : m_owed.names())
        removeFromOpenVault(name);
}

void VaultSecretStore::removeFromOpenVault(const QString& name)
{
    if (!m_vault.secret(nameInVault(name))) {
        m_owed.settle(name);
        return;
    }
    m_vault.setSecret(nameInVault(name), {},
                      [this, alive = QPointer(this), name](const auto& removed) {
                          if (alive && removed)
                              m_owed.settle(name);
                      });
}

} // namespace factordesk::keyring
