// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/hkdf.h"

#include "core/secret/locked_memory.h"

#include <algorithm>
#include <cassert>

namespace factordesk::crypto {

SecureBytes hkdfExpand(std::span<const std::byte> key, std::string_view info, std::size_t size)
{
    assert(size <= 255 * digestSize(HashAlgorithm::Sha256));
    const HmacKey hmac(HashAlgorithm::Sha256, key);
    SecureBytes result(size);
    HmacDigest block; // T(0) is empty.
    char number = 0;
    for (std::size_t done = 0; done < size;) {
        ++number;
        const auto before = block.bytes();
        const auto message = SecureBytes::joined(
            {{reinterpret_cast<const char*>(before.data()), before.size()}, info, {&number, 1}});
        block = hmac.digest(message.bytes());
        const auto part = block.bytes().first(std::min(block.size, size - done));
        std::ranges::copy(part, result.bytes().subspan(done).begin());
        done += part.size();
    }
    secret::wipe(block.data.data(), block.data.size());
    return result;
}

} // namespace factordesk::crypto
