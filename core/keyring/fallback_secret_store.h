// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keyring/memory_secret_store.h"

#include <QObject>

#include <memory>

namespace factordesk::keyring {

/// A keyring, and memory for what the keyring does not take: storing always succeeds, and Kept
/// says whether it lasts.
class FallbackSecretStore final : public SecretStore
{
public:
    explicit FallbackSecretStore(std::unique_ptr<SecretStore> keyring);

    void store(const SecretName& name, const SecureBytes& secret, QObject& context,
               StoreHandler handler) override;
    /// What is in memory is newer than what the keyring may still have.
    void read(const SecretName& name, QObject& context, ReadHandler handler) override;
    /// An error is the keyring's: something may still be there. Without a keyring it is none.
    void remove(const SecretName& name, QObject& context, RemoveHandler handler) override;

    /// Tries again to keep what is in memory alone. The handler is called for each that lasts now;
    /// not once `context` has gone.
    void storeAgain(QObject& context, const std::function<void(const SecretName&, Kept)>& lasted);

private:
    std::unique_ptr<SecretStore> m_keyring;
    MemorySecretStore m_memory;
    QObject m_alive; ///< No handler of the keyring's reaches a store that has gone.
};

} // namespace factordesk::keyring
