// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/slot.h"

#include "core/crypto/aead.h"
#include "core/secret/secure_writer.h"
#include "core/vault/byte_reader.h"

#include <algorithm>
#include <string_view>

namespace factordesk::vault {

namespace {

using Salt = std::array<std::byte, crypto::argon2idSaltSize>;
using Nonce = std::array<std::byte, crypto::aeadNonceSize>;

constexpr std::string_view purpose = "factordesk vault slot 1";

/// What the wrapped key is bound to: the slot cannot be moved to another vault or made cheaper.
SecureBytes associatedData(const RandomId& vaultId, std::uint8_t kind, const Salt& salt,
                           const crypto::Argon2idCost& cost)
{
    SecureWriter writer(purpose.size() + 64);
    writer.bytes(std::as_bytes(std::span(purpose)));
    writer.bytes(vaultId);
    writer.number(kind);
    writer.bytes(salt);
    writer.number(cost.memoryKib);
    writer.number(cost.passes);
    return SecureBytes::copyOf(writer.written());
}

VaultError errorOf(crypto::Argon2idError error)
{
    switch (error) {
    case crypto::Argon2idError::CostOutOfBounds: return {.kind = VaultError::Kind::CostOutOfBounds};
    case crypto::Argon2idError::OutOfMemory: return {.kind = VaultError::Kind::OutOfMemory};
    }
    return {};
}

VaultError wrongSecret(std::uint8_t kind)
{
    return {.kind = kind == std::uint8_t(SlotKind::Password) ? VaultError::Kind::WrongPassword
                                                             : VaultError::Kind::WrongRecoveryKey};
}

crypto::AeadKey keyOf(const SecureBytes& key)
{
    return key.bytes().first<crypto::aeadKeySize>();
}

} // namespace

crypto::Argon2idBounds slotBounds()
{
    return {.minimumMemoryKib = 64 * 1024};
}

Expected<Slot, VaultError> makeSlot(const SlotRequest& request, std::span<const std::byte> secret,
                                    RandomSource& random)
{
    if (secret.empty())
        return Unexpected(VaultError{.kind = VaultError::Kind::EmptyPassword});
    Salt salt{};
    random.fill(salt);
    Nonce nonce{};
    random.fill(nonce);
    const auto key = crypto::argon2id(secret, salt, request.cost, request.bounds);
    if (!key)
        return Unexpected(errorOf(key.error()));
    const auto kind = std::uint8_t(request.kind);
    const auto wrapped = crypto::seal(
        keyOf(*key), nonce, associatedData(request.vaultId, kind, salt, request.cost).bytes(),
        request.masterKey.bytes());
    SecureWriter writer;
    writer.bytes(salt);
    writer.number(request.cost.memoryKib);
    writer.number(request.cost.passes);
    writer.bytes(nonce);
    writer.bytes(wrapped);
    return Slot{.kind = kind, .body = {writer.written().begin(), writer.written().end()}};
}

Expected<SecureBytes, VaultError> openSlot(const RandomId& vaultId, const Slot& slot,
                                           std::span<const std::byte> secret,
                                           const crypto::Argon2idBounds& bounds)
{
    ByteReader reader(slot.body);
    const auto salt = reader.array<crypto::argon2idSaltSize>();
    const crypto::Argon2idCost cost{.memoryKib = reader.number<std::uint32_t>(),
                                    .passes = reader.number<std::uint32_t>()};
    const auto nonce = reader.array<crypto::aeadNonceSize>();
    const auto wrapped = reader.bytes(crypto::aeadKeySize + crypto::aeadTagSize);
    if (!reader.isDone())
        return Unexpected(
            VaultError{.kind = VaultError::Kind::Damaged, .place = VaultError::Place::Slot});
    const auto key = crypto::argon2id(secret, salt, cost, bounds);
    if (!key)
        return Unexpected(errorOf(key.error()));
    auto masterKey = crypto::unseal(
        keyOf(*key), nonce, associatedData(vaultId, slot.kind, salt, cost).bytes(), wrapped);
    if (!masterKey)
        return Unexpected(wrongSecret(slot.kind));
    return std::move(*masterKey);
}

} // namespace factordesk::vault
