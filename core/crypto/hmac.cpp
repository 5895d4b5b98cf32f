// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/hmac.h"

#include "core/crypto/backend/hmac_states.h"
#include "core/secret/locked_memory.h"

#include <cassert>

namespace factordesk::crypto {

std::size_t digestSize(HashAlgorithm algorithm)
{
    switch (algorithm) {
    case HashAlgorithm::Sha1: return 20;
    case HashAlgorithm::Sha256: return 32;
    case HashAlgorithm::Sha512: return 64;
    }
    assert(false);
    return 0;
}

void* HmacKey::States::operator new(std::size_t size)
{
    return secret::allocateLocked(size);
}

void HmacKey::States::operator delete(void* memory, std::size_t size) noexcept
{
    secret::freeLocked(memory, size);
}

HmacKey::HmacKey(HashAlgorithm algorithm, std::span<const std::byte> key)
    : m_states(States::make(algorithm, key))
{
}

HmacKey::HmacKey(HmacKey&&) noexcept = default;
HmacKey& HmacKey::operator=(HmacKey&&) noexcept = default;
HmacKey::~HmacKey() = default;

HashAlgorithm HmacKey::algorithm() const
{
    assert(m_states);
    return m_states->algorithm();
}

HmacDigest HmacKey::digest(std::span<const std::byte> message) const
{
    assert(m_states);
    return m_states->digest(message);
}

} // namespace factordesk::crypto
