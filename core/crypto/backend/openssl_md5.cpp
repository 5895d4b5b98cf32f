// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/backend/openssl_handles.h"
#include "core/crypto/md5.h"

#include <cstdlib>

namespace factordesk::crypto {

Md5Digest md5(std::span<const std::byte> message)
{
    Md5Digest digest{};
    // It fails only when memory runs out or OpenSSL is set up to refuse MD5: a wrong digest
    // would be worse than no program.
    if (EVP_Digest(message.data(), message.size(), reinterpret_cast<unsigned char*>(digest.data()),
                   nullptr, EVP_md5(), nullptr) != 1)
        std::abort();
    return digest;
}

} // namespace factordesk::crypto
