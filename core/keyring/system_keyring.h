// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keyring/secret_store.h"

namespace factordesk::keyring {

/// The system's keyring through QtKeychain: the Secret Service (GNOME Keyring, KeePassXC and
/// others) or KWallet. Touches neither before the first call.
///
/// QtKeychain takes and gives secrets as QByteArray, and hands them to the keyring over the
/// session's bus, encrypted where the Secret Service offers that: such copies are freed but not
/// zeroed. Its plain-text fallback stays off.
class SystemKeyring final : public SecretStore
{
public:
    void store(const SecretName& name, const SecureBytes& secret, QObject& context,
               StoreHandler handler) override;
    void read(const SecretName& name, QObject& context, ReadHandler handler) override;
    void remove(const SecretName& name, QObject& context, RemoveHandler handler) override;
};

} // namespace factordesk::keyring
