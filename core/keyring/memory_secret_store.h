// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keyring/secret_store.h"

#include <map>
#include <vector>

namespace factordesk::keyring {

/// Keeps secrets in locked memory: they go with the program.
class MemorySecretStore final : public SecretStore
{
public:
    void store(const SecretName& name, const SecureBytes& secret, QObject& context,
               StoreHandler handler) override;
    void read(const SecretName& name, QObject& context, ReadHandler handler) override;
    void remove(const SecretName& name, QObject& context, RemoveHandler handler) override;

    [[nodiscard]] bool holds(const SecretName& name) const;
    [[nodiscard]] std::vector<SecretName> names() const;
    /// Forgets it at once.
    void forget(const SecretName& name);

private:
    struct Held
    {
        SecretName name;
        SecureBytes secret;
    };
    std::map<QString, Held> m_secrets; ///< By SecretName::text().
};

} // namespace factordesk::keyring
