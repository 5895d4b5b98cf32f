// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keyring/secret_store.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace factordesk::keyring {

/// A store whose end waits, in an event loop, for what is being stored or removed, so that a token
/// outlives a program that is closed at once; but not for longer than `patience`, since a keyring
/// may be asking a person, or hang.
class AwaitedStore final : public SecretStore
{
public:
    explicit AwaitedStore(std::unique_ptr<SecretStore> store,
                          std::chrono::milliseconds patience = std::chrono::seconds(3));
    ~AwaitedStore() override;

    void store(const SecretName& name, const SecureBytes& secret, QObject& context,
               StoreHandler handler) override;
    void read(const SecretName& name, QObject& context, ReadHandler handler) override;
    void remove(const SecretName& name, QObject& context, RemoveHandler handler) override;

private:
    /// `handler` as one of our own, which counts the change.
    template <class Result>
    [[nodiscard]] std::function<void(Result)> counted(QObject& context,
                                                      std::function<void(Result)> handler);

    std::unique_ptr<SecretStore> m_store;
    std::chrono::milliseconds m_patience;
    int m_changes = 0;               ///< That are under way.
    std::function<void()> m_settled; ///< Who waits for the last of them.
    QObject m_context;               ///< The first to go.
};

} // namespace factordesk::keyring
