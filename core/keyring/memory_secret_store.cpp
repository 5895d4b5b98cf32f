// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keyring/memory_secret_store.h"

#include "core/keyring/later.h"

#include <utility>

namespace factordesk::keyring {

void MemorySecretStore::store(const SecretName& name, const SecureBytes& secret, QObject& context,
                              StoreHandler handler)
{
    m_secrets.insert_or_assign(name.text(), Held{name, secret.copy()});
    answerLater(context, std::move(handler), Expected<Kept, SecretStoreError>(Kept{}));
}

void MemorySecretStore::read(const SecretName& name, QObject& context, ReadHandler handler)
{
    using Result = Expected<SecureBytes, SecretStoreError>;
    const auto secret = m_secrets.find(name.text());
    answerLater(context, std::move(handler),
                secret == m_secrets.end() ? Result(Unexpected(SecretStoreError::NotFound))
                                          : Result(secret->second.secret.copy()));
}

void MemorySecretStore::remove(const SecretName& name, QObject& context, RemoveHandler handler)
{
    forget(name);
    answerLater(context, std::move(handler), Expected<void, SecretStoreError>());
}

bool MemorySecretStore::holds(const SecretName& name) const
{
    return m_secrets.contains(name.text());
}

std::vector<SecretName> MemorySecretStore::names() const
{
    std::vector<SecretName> names;
    for (const auto& [text, held] : m_secrets)
        names.push_back(held.name);
    return names;
}

void MemorySecretStore::forget(const SecretName& name)
{
    m_secrets.erase(name.text());
}

} // namespace factordesk::keyring
