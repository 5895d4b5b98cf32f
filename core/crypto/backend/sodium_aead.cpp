// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/aead.h"
#include "core/crypto/backend/sodium_ready.h"

#include <sodium.h>

namespace factordesk::crypto {

static_assert(aeadKeySize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(aeadNonceSize == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(aeadTagSize == crypto_aead_xchacha20poly1305_ietf_ABYTES);

namespace {

const unsigned char* raw(std::span<const std::byte> bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

unsigned char* raw(std::span<std::byte> bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

} // namespace

std::vector<std::byte> seal(AeadKey key, AeadNonce nonce, std::span<const std::byte> associatedData,
                            std::span<const std::byte> plaintext)
{
    makeSodiumReady();
    std::vector<std::byte> sealed(plaintext.size() + aeadTagSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        raw(std::span(sealed)), nullptr, raw(plaintext), plaintext.size(), raw(associatedData),
        associatedData.size(), nullptr, raw(nonce), raw(key));
    return sealed;
}

std::optional<SecureBytes> unseal(AeadKey key, AeadNonce nonce,
                                  std::span<const std::byte> associatedData,
                                  std::span<const std::byte> sealed)
{
    if (sealed.size() < aeadTagSize)
        return std::nullopt;
    makeSodiumReady();
    SecureBytes plaintext(sealed.size() - aeadTagSize);
    // The tag is checked before anything is decrypted.
    const int result = crypto_aead_xchacha20poly1305_ietf_decrypt(
        raw(plaintext.bytes()), nullptr, nullptr, raw(sealed), sealed.size(), raw(associatedData),
        associatedData.size(), raw(nonce), raw(key));
    if (result != 0)
        return std::nullopt;
    return plaintext;
}

} // namespace factordesk::crypto
