// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/crypto/argon2id.h"
#include "core/secret/secure_bytes.h"
#include "core/vault/recovery_key.h"
#include "core/vault/slot.h"

#include <variant>

namespace factordesk::vault {

/// What a person opens a vault with.
struct Password
{
    SecureBytes text; ///< UTF-8, not empty.

    [[nodiscard]] Password copy() const { return {text.copy()}; }
};
using VaultKey = std::variant<Password, RecoveryKey>;

/// What a new slot costs, and what the slots of a file are held to.
struct KeyCost
{
    crypto::Argon2idCost cost = {};
    crypto::Argon2idBounds bounds = slotBounds();
};

/// A cost that takes this computer about half a second, of 64 MiB to 256 MiB; measured by deriving
/// a key or two, so that it takes as long itself. For the thread that derives.
[[nodiscard]] KeyCost measuredKeyCost(const Clock& clock);

} // namespace factordesk::vault
