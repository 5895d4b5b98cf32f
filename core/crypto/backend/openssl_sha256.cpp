// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/backend/openssl_handles.h"
#include "core/crypto/sha256.h"

#include <cstdlib>

namespace factordesk::crypto {

Sha256Digest sha256(std::span<const std::byte> message)
{
    Sha256Digest digest{};
    // It fails only when memory runs out or OpenSSL is set up to refuse SHA-256: a wrong digest
    // would be worse than no program.
    if (EVP_Digest(message.data(), message.size(), reinterpret_cast<unsigned char*>(digest.data()),
                   nullptr, EVP_sha256(), nullptr) != 1)
        std::abort();
    return digest;
}

} // namespace factordesk::crypto
