// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/argon2id.h"
#include "core/crypto/backend/sodium_ready.h"

#include <sodium.h>

namespace factordesk::crypto {

static_assert(argon2idSaltSize == crypto_pwhash_argon2id_SALTBYTES);
static_assert(argon2idMinimumKeySize == crypto_pwhash_argon2id_BYTES_MIN);

namespace {

constexpr std::size_t bytesInKib = 1024;

bool algorithmAllows(const Argon2idCost& cost)
{
    return cost.passes >= crypto_pwhash_argon2id_OPSLIMIT_MIN &&
           cost.memoryKib >= crypto_pwhash_argon2id_MEMLIMIT_MIN / bytesInKib &&
           cost.memoryKib <= crypto_pwhash_argon2id_MEMLIMIT_MAX / bytesInKib;
}

} // namespace

Expected<SecureBytes, Argon2idError> argon2id(std::span<const std::byte> password,
                                              std::span<const std::byte, argon2idSaltSize> salt,
                                              const Argon2idCost& cost,
                                              const Argon2idBounds& bounds, std::size_t keySize)
{
    if (!bounds.allow(cost) || !algorithmAllows(cost) || keySize < argon2idMinimumKeySize)
        return Unexpected(Argon2idError::CostOutOfBounds);
    makeSodiumReady();
    SecureBytes key(keySize);
    const int result = crypto_pwhash_argon2id(
        reinterpret_cast<unsigned char*>(key.bytes().data()), key.size(),
        reinterpret_cast<const char*>(password.data()), password.size(),
        reinterpret_cast<const unsigned char*>(salt.data()), cost.passes,
        std::size_t(cost.memoryKib) * bytesInKib, crypto_pwhash_argon2id_ALG_ARGON2ID13);
    if (result != 0)
        return Unexpected(Argon2idError::OutOfMemory);
    return key;
}

} // namespace factordesk::crypto
