// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keyring/later.h"
#include "core/keyring/memory_secret_store.h"

#include <functional>
#include <optional>

namespace factordesk::test {

/// A keyring that does as it is told.
class ScriptedKeyring final : public keyring::SecretStore
{
public:
    using Error = keyring::SecretStoreError;
    using SecretName = keyring::SecretName;
    using Kept = keyring::Kept;

    std::optional<Error> error;
    bool isWaiting = false;
    keyring::MemorySecretStore memory;
    std::function<void()> resume;

    void store(const SecretName& name, const SecureBytes& secret, QObject& context,
               StoreHandler handler) override
    {
        using Result = Expected<Kept, Error>;
        if (!error)
            memory.store(name, secret, context, [](const auto&) {});
        const Result result = error ? Result(Unexpected(*error)) : Result(Kept{.isLasting = true});
        resume = [&context, handler, result] { keyring::answerLater(context, handler, result); };
        if (!isWaiting)
            resume();
    }
    void read(const SecretName& name, QObject& context, ReadHandler handler) override
    {
        using Result = Expected<SecureBytes, Error>;
        if (error)
            keyring::answerLater(context, std::move(handler), Result(Unexpected(*error)));
        else
            memory.read(name, context, std::move(handler));
    }
    void remove(const SecretName& name, QObject& context, RemoveHandler handler) override
    {
        using Result = Expected<void, Error>;
        if (error)
            keyring::answerLater(context, std::move(handler), Result(Unexpected(*error)));
        else
            memory.remove(name, context, std::move(handler));
    }
};

} // namespace factordesk::test
