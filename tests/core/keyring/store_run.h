// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keyring/secret_store.h"

#include <QObject>
#include <QTest>

#include <optional>
#include <utility>

namespace factordesk::test {

/// Starts a call on a store and returns what its handler was given; the handler must not be called
/// before `start` has returned. Failed when it never is.
template <class Result, class Start>
Result settled(Start start)
{
    std::optional<Result> result;
    QObject context;
    start(context, [&result](Result given) { result.emplace(std::move(given)); });
    const bool isLater = !result;
    const bool isCalled = QTest::qWaitFor([&] { return result.has_value(); }, 20'000);
    return isLater && isCalled ? std::move(*result)
                               : Result(Unexpected(keyring::SecretStoreError::Failed));
}

inline auto store(keyring::SecretStore& store, const keyring::SecretName& name,
                  const SecureBytes& secret)
{
    return settled<Expected<keyring::Kept, keyring::SecretStoreError>>(
        [&](QObject& context, auto handler) { store.store(name, secret, context, handler); });
}

inline auto read(keyring::SecretStore& store, const keyring::SecretName& name)
{
    return settled<Expected<SecureBytes, keyring::SecretStoreError>>(
        [&](QObject& context, auto handler) { store.read(name, context, handler); });
}

inline auto remove(keyring::SecretStore& store, const keyring::SecretName& name)
{
    return settled<Expected<void, keyring::SecretStoreError>>(
        [&](QObject& context, auto handler) { store.remove(name, context, handler); });
}

} // namespace factordesk::test
