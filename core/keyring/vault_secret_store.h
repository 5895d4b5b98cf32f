// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keyring/owed_removals.h"
#include "core/keyring/secret_store.h"
#include "core/vault/vault_keeper.h"

#include <QObject>

#include <memory>

namespace factordesk::keyring {

/// A keyring and, on a computer that has none, the vault while it is open. What is in the vault is
/// out of memory with its lock, and can be read again once it is open.
class VaultSecretStore final : public QObject, public SecretStore
{
    Q_OBJECT

public:
    /// `vault` is borrowed and must outlive the store. `owedPath` is the file of OwedRemovals.
    VaultSecretStore(std::unique_ptr<SecretStore> keyring, vault::VaultKeeper& vault,
                     const QString& owedPath);

    /// Error: VaultLocked where there is no keyring and the vault is not open; NoKeyring where
    /// there is no vault either.
    void store(const SecretName& name, const SecureBytes& secret, QObject& context,
               StoreHandler handler) override;
    /// Errors: as of store(), and the keyring's; NotFound, too, for what a locked vault may have
    /// but remove() was called for.
    void read(const SecretName& name, QObject& context, ReadHandler handler) override;
    /// What a locked vault may have goes as soon as it is open, be it in another run of the
    /// program.
    void remove(const SecretName& name, QObject& context, RemoveHandler handler) override;

private:
    void storeInVault(const SecretName& name, SecureBytes secret, QObject& context,
                      StoreHandler handler);
    [[nodiscard]] Expected<SecureBytes, SecretStoreError> readFromVault(const SecretName& name,
                                                                        SecretStoreError ofKeyring);
    void removeWhatIsOwed();
    void removeFromOpenVault(const QString& name);
    /// What there is to say where the keyring has nothing, and the vault cannot be asked.
    [[nodiscard]] SecretStoreError whyNot(SecretStoreError ofKeyring) const;

    std::unique_ptr<SecretStore> m_keyring;
    vault::VaultKeeper& m_vault;
    OwedRemovals m_owed; ///< As soon as the vault is open.
};

} // namespace factordesk::keyring
