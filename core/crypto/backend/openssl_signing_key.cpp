// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/backend/openssl_handles.h"
#include "core/crypto/signing_key.h"

#include <openssl/ec.h>

#include <utility>
#include <vector>

namespace factordesk::crypto {

class SigningKey::Key
{
public:
    explicit Key(KeyHandle key) : handle(std::move(key)) {}
    KeyHandle handle;
};

namespace {

using SignaturePair = std::unique_ptr<ECDSA_SIG, FreedBy<ECDSA_SIG_free>>;

template <std::size_t Size>
bool write(const BIGNUM* number, std::span<std::byte, Size> out)
{
    return BN_bn2binpad(number, reinterpret_cast<unsigned char*>(out.data()), int(out.size())) ==
           int(out.size());
}

std::optional<SigningKey::Coordinate> coordinate(const EVP_PKEY* key, const char* name)
{
    BIGNUM* read = nullptr;
    const bool isThere = EVP_PKEY_get_bn_param(key, name, &read) == 1;
    const Number number(read);
    SigningKey::Coordinate bytes{};
    if (!isThere || !write(number.get(), std::span(bytes)))
        return std::nullopt;
    return bytes;
}

std::optional<std::vector<unsigned char>> derSignature(EVP_PKEY* key,
                                                       std::span<const std::byte> message)
{
    const DigestContext context(EVP_MD_CTX_new());
    std::vector<unsigned char> der(static_cast<std::size_t>(EVP_PKEY_get_size(key)));
    std::size_t size = der.size();
    if (!context || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key) != 1 ||
        EVP_DigestSign(context.get(), der.data(), &size,
                       reinterpret_cast<const unsigned char*>(message.data()), message.size()) != 1)
        return std::nullopt;
    der.resize(size);
    return der;
}

} // namespace

std::optional<SigningKey> SigningKey::generate()
{
    const ErrorQueueGuard guard;
    KeyHandle key(EVP_EC_gen("P-256"));
    if (!key)
        return std::nullopt;
    const auto x = coordinate(key.get(), OSSL_PKEY_PARAM_EC_PUB_X);
    const auto y = coordinate(key.get(), OSSL_PKEY_PARAM_EC_PUB_Y);
    if (!x || !y)
        return std::nullopt;
    return SigningKey(std::make_shared<const Key>(std::move(key)), *x, *y);
}

std::optional<SigningKey::Signature> SigningKey::sign(std::span<const std::byte> message) const
{
    const ErrorQueueGuard guard;
    const auto der = derSignature(m_key->handle.get(), message);
    if (!der)
        return std::nullopt;
    const unsigned char* read = der->data();
    const SignaturePair pair(d2i_ECDSA_SIG(nullptr, &read, static_cast<long>(der->size())));
    Signature signature{};
    const std::span<std::byte, 64> whole(signature);
    if (!pair || !write(ECDSA_SIG_get0_r(pair.get()), whole.first<32>()) ||
        !write(ECDSA_SIG_get0_s(pair.get()), whole.last<32>()))
        return std::nullopt;
    return signature;
}

} // namespace factordesk::crypto
