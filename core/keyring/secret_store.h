// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/secret/secure_bytes.h"

#include <QString>

#include <functional>
#include <optional>

class QObject;

namespace factordesk::keyring {

enum class SecretKind { AccessToken, RefreshToken, ClientSecret, ServiceKey, ProxyPassword };

/// Whose secret it is, and which. No two secrets have the same name.
struct SecretName
{
    QString owner; ///< A profile's id: letters, digits and dashes.
    SecretKind kind = SecretKind::AccessToken;

    /// "OWNER/access-token": how a keyring knows it.
    [[nodiscard]] QString text() const;
    bool operator==(const SecretName&) const = default;
};

enum class SecretStoreError {
    NotFound,    ///< Nothing is kept under that name.
    NoKeyring,   ///< This computer has no keyring, or none that answers.
    VaultLocked, ///< No keyring either; the vault, which stands in for it, is not open.
    Locked,      ///< The keyring is locked and could not be opened.
    Denied,      ///< The person, or the keyring, did not allow it.
    Failed,      ///< Something else went wrong in the keyring.
};

/// Where a secret was put.
struct Kept
{
    bool isLasting = false; ///< It is still there when the program starts again.
    /// Why it is not; no value where lasting was not asked for.
    std::optional<SecretStoreError> whyNot = {};
    bool isInVault = false; ///< It lasts in the vault, for want of a keyring.
};

/// Keeps secrets between two starts of the program, or as long as it runs. Never in a plain file.
///
/// Each function returns at once; its handler is called once, from the event loop of the thread
/// of `context`, and not at all when `context` is deleted before. A keyring may ask the person for
/// its password meanwhile, for as long as they take.
class SecretStore
{
public:
    using StoreHandler = std::function<void(Expected<Kept, SecretStoreError>)>;
    using ReadHandler = std::function<void(Expected<SecureBytes, SecretStoreError>)>;
    using RemoveHandler = std::function<void(Expected<void, SecretStoreError>)>;

    virtual ~SecretStore() = default;

    /// Replaces what was kept under that name.
    virtual void store(const SecretName& name, const SecureBytes& secret, QObject& context,
                       StoreHandler handler) = 0;
    virtual void read(const SecretName& name, QObject& context, ReadHandler handler) = 0;
    /// Nothing under that name is as good as removed.
    virtual void remove(const SecretName& name, QObject& context, RemoveHandler handler) = 0;
};

} // namespace factordesk::keyring
