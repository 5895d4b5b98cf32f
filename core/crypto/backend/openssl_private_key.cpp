// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/backend/openssl_handles.h"
#include "core/crypto/private_key.h"

#include <openssl/pem.h>

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
    return RsaPrivateKey(std::make_unique<Key>(std::move(key)));
}

RsaPrivateKey::RsaPrivateKey(std::unique_ptr<Key> key) : m_key(std::move(key)) {}
RsaPrivateKey::RsaPrivateKey(RsaPrivateKey&&) noexcept = default;
RsaPrivateKey& RsaPrivateKey::operator=(RsaPrivateKey&&) noexcept = default;
RsaPrivateKey::~RsaPrivateKey() = default;

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

} // namespace factordesk::crypto
