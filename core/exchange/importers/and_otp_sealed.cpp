// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/and_otp_sealed.h"

#include "core/crypto/aes.h"
#include "core/crypto/pbkdf2.h"
#include "core/crypto/sha256.h"

namespace factordesk::exchange {

namespace {

constexpr auto format = Format::AndOtpSealed;
constexpr std::size_t countSize = 4;
constexpr std::size_t saltSize = 12;

std::uint64_t bigEndian(std::span<const std::byte> bytes)
{
    std::uint64_t value = 0;
    for (const std::byte byte : bytes)
        value = value << 8 | std::to_integer<std::uint64_t>(byte);
    return value;
}

/// Nonce, ciphertext, tag.
std::optional<SecureBytes> open(std::span<const std::byte> key, std::span<const std::byte> sealed)
{
    return crypto::unsealGcm(key.first<crypto::aesKeySize>(), sealed.first<crypto::gcmNonceSize>(),
                             {}, sealed.subspan(crypto::gcmNonceSize));
}

std::optional<SecureBytes> openNew(std::span<const std::byte> file, const SecureBytes& password)
{
    if (file.size() < countSize + saltSize + crypto::gcmNonceSize + crypto::gcmTagSize)
        return std::nullopt;
    // A number out of bounds is the first four bytes of an old file's nonce.
    const auto key =
        crypto::pbkdf2(crypto::HashAlgorithm::Sha1, password.bytes(),
                       file.subspan(countSize, saltSize), bigEndian(file.first(countSize)));
    return key ? open(key->bytes(), file.subspan(countSize + saltSize)) : std::nullopt;
}

} // namespace

Opened openAndOtp(const Input& input)
{
    if (input.bytes.size() < crypto::gcmNonceSize + crypto::gcmTagSize)
        return refuse(format, ImportError::Kind::Damaged);
    if (!input.password)
        return refuse(format, ImportError::Kind::NeedsPassword);
    // The old scheme costs nothing, and is tried first.
    const auto digest = crypto::sha256(input.password->bytes());
    auto plain = open(SecureBytes::copyOf(digest).bytes(), input.bytes);
    if (!plain)
        plain = openNew(input.bytes, *input.password);
    return openedOr(format, std::move(plain));
}

} // namespace factordesk::exchange
