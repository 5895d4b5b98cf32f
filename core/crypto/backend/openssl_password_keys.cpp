// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/backend/openssl_handles.h"
#include "core/crypto/pbkdf2.h"
#include "core/crypto/scrypt.h"

#include <cassert>

namespace factordesk::crypto {

namespace {

// Both work on one buffer of 128 n r bytes and some blocks, which OpenSSL counts.
constexpr std::uint64_t scryptOverhead = 1ULL << 20;

const EVP_MD* digestOf(HashAlgorithm algorithm)
{
    switch (algorithm) {
    case HashAlgorithm::Sha1: return EVP_sha1();
    case HashAlgorithm::Sha256: return EVP_sha256();
    case HashAlgorithm::Sha512: return EVP_sha512();
    }
    assert(false);
    return nullptr;
}

const unsigned char* raw(std::span<const std::byte> bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

/// OpenSSL takes nullptr for "no password" and not for an empty one.
const char* passwordText(std::span<const std::byte> password)
{
    return password.empty() ? "" : reinterpret_cast<const char*>(password.data());
}

} // namespace

std::optional<SecureBytes> pbkdf2(HashAlgorithm algorithm, std::span<const std::byte> password,
                                  std::span<const std::byte> salt, std::uint64_t iterations,
                                  std::size_t keySize)
{
    if (iterations == 0 || iterations > pbkdf2MaximumIterations)
        return {};
    const ErrorQueueGuard guard;
    SecureBytes key(keySize);
    const int result = PKCS5_PBKDF2_HMAC(
        passwordText(password), static_cast<int>(password.size()), raw(salt),
        static_cast<int>(salt.size()), static_cast<int>(iterations), digestOf(algorithm),
        static_cast<int>(keySize), reinterpret_cast<unsigned char*>(key.bytes().data()));
    if (result != 1)
        return {};
    return key;
}

Expected<SecureBytes, ScryptError> scrypt(std::span<const std::byte> password,
                                          std::span<const std::byte> salt, const ScryptCost& cost,
                                          const ScryptBounds& bounds, std::size_t keySize)
{
    if (!bounds.allow(cost))
        return Unexpected(ScryptError::CostOutOfBounds);
    const ErrorQueueGuard guard;
    SecureBytes key(keySize);
    const int result =
        EVP_PBE_scrypt(passwordText(password), password.size(), raw(salt), salt.size(), cost.n,
                       cost.r, cost.p, 2 * bounds.maximumMemory + scryptOverhead,
                       reinterpret_cast<unsigned char*>(key.bytes().data()), keySize);
    if (result != 1)
        return Unexpected(ScryptError::OutOfMemory);
    return key;
}

} // namespace factordesk::crypto
