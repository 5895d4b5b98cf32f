// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/aes.h"
#include "core/crypto/backend/openssl_handles.h"

#include <array>
#include <cstdlib>
#include <limits>

namespace factordesk::crypto {

namespace {

using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, FreedBy<EVP_CIPHER_CTX_free>>;

const unsigned char* raw(std::span<const std::byte> bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

unsigned char* raw(std::span<std::byte> bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

bool fitsInt(std::span<const std::byte> bytes)
{
    return bytes.size() <= std::size_t(std::numeric_limits<int>::max() - 2 * int(aesBlockSize));
}

/// OpenSSL counts in int, and takes nullptr for the output of what is only authenticated.
bool authenticate(EVP_CIPHER_CTX* context, std::span<const std::byte> data)
{
    int count = 0;
    return data.empty() ||
           EVP_CipherUpdate(context, nullptr, &count, raw(data), static_cast<int>(data.size()));
}

bool transform(EVP_CIPHER_CTX* context, std::span<const std::byte> from, std::span<std::byte> to,
               int& count)
{
    count = 0;
    return from.empty() ||
           EVP_CipherUpdate(context, raw(to), &count, raw(from), static_cast<int>(from.size()));
}

} // namespace

std::vector<std::byte> sealGcm(AesKey key, GcmNonce nonce,
                               std::span<const std::byte> associatedData,
                               std::span<const std::byte> plaintext)
{
    std::vector<std::byte> sealed(plaintext.size() + gcmTagSize);
    const auto tag = std::span(sealed).last(gcmTagSize);
    const CipherContext context(EVP_CIPHER_CTX_new());
    int count = 0;
    int rest = 0;
    // It fails only where memory runs out, where OpenSSL is set up to refuse AES, and for two
    // gigabytes: what is not sealed must not be taken for what is.
    if (!context || !fitsInt(plaintext) || !fitsInt(associatedData) ||
        !EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, raw(key), raw(nonce)) ||
        !authenticate(context.get(), associatedData) ||
        !transform(context.get(), plaintext, std::span(sealed), count) ||
        !EVP_EncryptFinal_ex(context.get(), raw(tag), &rest) ||
        !EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, int(gcmTagSize), raw(tag)))
        std::abort();
    return sealed;
}

std::optional<SecureBytes> unsealGcm(AesKey key, GcmNonce nonce,
                                     std::span<const std::byte> associatedData,
                                     std::span<const std::byte> sealed)
{
    if (sealed.size() < gcmTagSize || !fitsInt(sealed) || !fitsInt(associatedData))
        return {};
    const ErrorQueueGuard guard;
    const auto ciphertext = sealed.first(sealed.size() - gcmTagSize);
    auto tag = SecureBytes::copyOf(sealed.last(gcmTagSize)); // OpenSSL takes it as not const.
    SecureBytes plaintext(ciphertext.size());
    const CipherContext context(EVP_CIPHER_CTX_new());
    int count = 0;
    int rest = 0;
    std::array<unsigned char, aesBlockSize> nothing{};
    if (!context ||
        !EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, raw(key), raw(nonce)) ||
        !authenticate(context.get(), associatedData) ||
        !transform(context.get(), ciphertext, plaintext.bytes(), count) ||
        !EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, int(gcmTagSize),
                             raw(tag.bytes())) ||
        EVP_DecryptFinal_ex(context.get(), nothing.data(), &rest) != 1)
        return {};
    return plaintext;
}

std::optional<SecureBytes> decryptCbc(AesKey key, AesIv iv, std::span<const std::byte> ciphertext)
{
    if (ciphertext.empty() || ciphertext.size() % aesBlockSize != 0 || !fitsInt(ciphertext))
        return {};
    const ErrorQueueGuard guard;
    SecureBytes plaintext(ciphertext.size() + aesBlockSize);
    const CipherContext context(EVP_CIPHER_CTX_new());
    int count = 0;
    int rest = 0;
    if (!context ||
        !EVP_DecryptInit_ex(context.get(), EVP_aes_256_cbc(), nullptr, raw(key), raw(iv)) ||
        !transform(context.get(), ciphertext, plaintext.bytes(), count) ||
        EVP_DecryptFinal_ex(context.get(), raw(plaintext.bytes()) + count, &rest) != 1)
        return {};
    plaintext.truncate(static_cast<std::size_t>(count + rest));
    return plaintext;
}

} // namespace factordesk::crypto
