// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/record.h"

#include "core/secret/secure_writer.h"

#include <algorithm>
#include <array>

namespace factordesk::vault {

namespace {

using Nonce = std::array<std::byte, crypto::aeadNonceSize>;
using AssociatedData = std::array<std::byte, sizeof(crypto::Sha256Digest) + 5>;

AssociatedData associatedData(const RecordPlace& place)
{
    AssociatedData data{};
    auto out = std::ranges::copy(place.header, data.begin()).out;
    for (unsigned shift = 0; shift < 32; shift += 8)
        *out++ = static_cast<std::byte>(place.position >> shift & 0xFFU);
    *out = std::byte{place.kind};
    return data;
}

} // namespace

std::vector<std::byte> sealRecord(crypto::AeadKey key, const RecordPlace& place,
                                  std::span<const std::byte> plaintext, RandomSource& random)
{
    Nonce nonce{};
    random.fill(nonce);
    const auto sealed = crypto::seal(key, nonce, associatedData(place), plaintext);
    std::vector<std::byte> record(nonce.size() + sealed.size());
    const auto behindNonce = std::ranges::copy(nonce, record.begin()).out;
    std::ranges::copy(sealed, behindNonce);
    return record;
}

std::optional<SecureBytes> openRecord(crypto::AeadKey key, const RecordPlace& place,
                                      std::span<const std::byte> sealed)
{
    if (sealed.size() < recordOverhead)
        return std::nullopt;
    return crypto::unseal(key, sealed.first<crypto::aeadNonceSize>(), associatedData(place),
                          sealed.subspan(crypto::aeadNonceSize));
}

SecureBytes wrapDamaged(const RecordPlace& place, std::span<const std::byte> sealed)
{
    SecureWriter writer(sizeof(AssociatedData) + sealed.size());
    writer.bytes(associatedData(place));
    writer.bytes(sealed);
    return SecureBytes::copyOf(writer.written());
}

} // namespace factordesk::vault
