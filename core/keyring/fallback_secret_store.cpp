// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keyring/fallback_secret_store.h"

#include <QPointer>

#include <utility>

namespace factordesk::keyring {

FallbackSecretStore::FallbackSecretStore(std::unique_ptr<SecretStore> keyring)
    : m_keyring(std::move(keyring))
{
}

void FallbackSecretStore::store(const SecretName& name, const SecureBytes& secret, QObject& context,
                                StoreHandler handler)
{
    // In memory first: it can be read at once, whatever the keyring waits for.
    m_memory.store(name, secret, m_alive, [](const auto&) {});
    auto done = [this, name, caller = QPointer(&context),
                 handler = std::move(handler)](Expected<Kept, SecretStoreError> kept) {
        if (kept)
            m_memory.forget(name);
        if (caller)
            handler(kept ? *kept : Kept{.isLasting = false, .whyNot = kept.error()});
    };
    m_keyring->store(name, secret, m_alive, std::move(done));
}

void FallbackSecretStore::read(const SecretName& name, QObject& context, ReadHandler handler)
{
    if (m_memory.holds(name))
        m_memory.read(name, context, std::move(handler));
    else
        m_keyring->read(name, context, std::move(handler));
}

void FallbackSecretStore::remove(const SecretName& name, QObject& context, RemoveHandler handler)
{
    m_memory.forget(name);
    m_keyring->remove(
        name, context, [handler = std::move(handler)](Expected<void, SecretStoreError> removed) {
            const bool hasNone = !removed && removed.error() == SecretStoreError::NoKeyring;
            handler(hasNone ? Expected<void, SecretStoreError>() : removed);
        });
}

void FallbackSecretStore::storeAgain(QObject& context,
                                     const std::function<void(const SecretName&, Kept)>& lasted)
{
    for (const SecretName& name : m_memory.names()) {
        m_memory.read(name, m_alive,
                      [this, name, caller = QPointer(&context), lasted](auto secret) {
                          if (!secret || !caller)
                              return;
                          store(name, *secret, *caller, [name, lasted](const auto& kept) {
                              if (kept && kept->isLasting)
                                  lasted(name, *kept);
                          });
                      });
    }
}

} // namespace factordesk::keyring
