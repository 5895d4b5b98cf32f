// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/base/random_source.h"
#include "core/crypto/argon2id.h"
#include "core/secret/secure_bytes.h"
#include "core/vault/header.h"
#include "core/vault/vault_error.h"

#include <span>

namespace factordesk::vault {

/// The least and the most that a slot may cost. The floor is RFC 9106's second recommendation; a
/// test passes a lower one, so that it need not wait.
[[nodiscard]] crypto::Argon2idBounds slotBounds();

/// What a new slot is made of, apart from the password or recovery key itself. Holds a copy of the
/// master key, so that the slot can be made in another thread than the vault lives in.
struct SlotRequest
{
    RandomId vaultId{};
    SlotKind kind = SlotKind::Password;
    SecureBytes masterKey;
    crypto::Argon2idCost cost;
    crypto::Argon2idBounds bounds = slotBounds();
};

/// Derives a key of `secret` (a password in UTF-8, a recovery key's bytes) and wraps the master
/// key with it. Takes as long as the cost asks for. Errors: EmptyPassword, CostOutOfBounds,
/// OutOfMemory.
[[nodiscard]] Expected<Slot, VaultError>
makeSlot(const SlotRequest& request, std::span<const std::byte> secret, RandomSource& random);

/// The master key of a slot. Takes as long as the slot's cost asks for. Errors: Damaged,
/// CostOutOfBounds, OutOfMemory, WrongPassword or WrongRecoveryKey.
[[nodiscard]] Expected<SecureBytes, VaultError> openSlot(const RandomId& vaultId, const Slot& slot,
                                                         std::span<const std::byte> secret,
                                                         const crypto::Argon2idBounds& bounds);

} // namespace factordesk::vault
