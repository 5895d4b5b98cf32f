// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/backend/openssl_handles.h"
#include "core/crypto/private_key.h"

#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <cstdlib>
#include <utility>

namespace factordesk::crypto {

class RsaPrivateKey::Key
{
public:
    explicit Key(KeyHandle key) : handle(std::move(key)) {}
    KeyHandle handle;
};

namespace {

constexpr int shortestKey = 2048;

/// Answers OpenSSL's question for a password with none, and remembers that it was asked.
int noteQuestion(char* /*password*/, int /*size*/, int /*isForWriting*/, void* asked)
{
    *static_cast<bool*>(asked) = true;
    return -1;
}

/// One of the key's numbers, big-endian; empty when it has none of that name.
std::vector<std::byte> numberOf(const EVP_PKEY* key, const char* name)
{
    BIGNUM* read = nullptr;
    const bool isThere = EVP_PKEY_get_bn_param(key, name, &read) == 1;
    const Number number(read);
    std::vector<std::byte> bytes(isThere ? std::size_t(BN_num_bytes(read)) : 0);
    if (isThere)
        BN_bn2bin(read, reinterpret_cast<unsigned char*>(bytes.data()));
    return bytes;
}

} // namespace

Expected<RsaPrivateKey, PrivateKeyError> RsaPrivateKey::fromPem(std::string_view pem)
{
    const ErrorQueueGuard guard;
    const MemoryReader reader(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    bool isEncrypted = false;
    KeyHandle key(PEM_read_bio_PrivateKey(reader.get(), nullptr, noteQuestion, &isEncrypted));
    if (isEncrypted)
        return Unexpected(PrivateKeyError::Encrypted);
    if (!key)
        return Unexpected(PrivateKeyError::Malformed);
    if (EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_RSA)
        return Unexpected(PrivateKeyError::NotRsa);
    if (EVP_PKEY_get_bits(key.get()) < shortestKey)
        return Unexpected(PrivateKeyError::TooShort);
    return RsaPrivateKey(std::make_shared<const Key>(std::move(key)));
}

std::optional<RsaPrivateKey> RsaPrivateKey::generate()
{
    const ErrorQueueGuard guard;
    KeyHandle key(EVP_RSA_gen(shortestKey));
    if (!key)
        return std::nullopt;
    return RsaPrivateKey(std::make_shared<const Key>(std::move(key)));
}

std::vector<std::byte> RsaPrivateKey::sign(std::span<const std::byte> message) const
{
    const ErrorQueueGuard guard;
    const DigestContext context(EVP_MD_CTX_new());
    EVP_PKEY* const key = m_key->handle.get();
    std::vector<std::byte> signature(static_cast<std::size_t>(EVP_PKEY_get_size(key)));
    std::size_t size = signature.size();
    // PKCS #1 v1.5 is an RSA key's usual padding here.
    if (!context || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key) != 1 ||
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
                       reinterpret_cast<const unsigned char*>(message.data()), message.size()) != 1)
        return {}; // A key whose numbers do not belong together; the server refuses the result.
    signature.resize(size);
    return signature;
}

SecureBytes RsaPrivateKey::pem() const
{
    const ErrorQueueGuard guard;
    const MemoryReader written(BIO_new(BIO_s_secmem())); // Wiped when it goes.
    char* text = nullptr;
    if (!written ||
        PEM_write_bio_PrivateKey_traditional(written.get(), m_key->handle.get(), nullptr, nullptr,
                                             0, nullptr, nullptr) != 1)
        return {};
    const long size = BIO_get_mem_data(written.get(), &text);
    return SecureBytes::copyOf(std::string_view(text, static_cast<std::size_t>(size)));
}

std::optional<PublicKey> RsaPrivateKey::publicKey() const
{
    const ErrorQueueGuard guard;
    const EVP_PKEY* const key = m_key->handle.get();
    return PublicKey::rsa(numberOf(key, OSSL_PKEY_PARAM_RSA_N),
                          numberOf(key, OSSL_PKEY_PARAM_RSA_E));
}

} // namespace factordesk::crypto
