// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/backend/openssl_handles.h"
#include "core/crypto/public_key.h"

#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <vector>

namespace factordesk::crypto {

class PublicKey::Key
{
public:
    explicit Key(KeyHandle key) : handle(std::move(key)) {}
    KeyHandle handle;
};

namespace {

constexpr int shortestModulus = 2048;
constexpr int longestModulus = OPENSSL_RSA_MAX_MODULUS_BITS;
constexpr std::size_t coordinateSize = 32;

using EcdsaSignature = std::unique_ptr<ECDSA_SIG, FreedBy<ECDSA_SIG_free>>;

const unsigned char* unsignedBytes(std::span<const std::byte> bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

Number numberOf(std::span<const std::byte> bytes)
{
    return Number(BN_bin2bn(unsignedBytes(bytes), static_cast<int>(bytes.size()), nullptr));
}

KeyHandle keyFrom(const char* type, OSSL_PARAM_BLD* builder)
{
    const Parameters parameters(OSSL_PARAM_BLD_to_param(builder));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY* key = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
        return nullptr;
    return KeyHandle(key);
}

/// A JSON Web Signature holds r and s one behind the other (RFC 7518, section 3.4); OpenSSL wants
/// them in DER. Empty when it is not two numbers.
std::vector<unsigned char> derSignature(std::span<const std::byte> signature)
{
    if (signature.size() != 2 * coordinateSize)
        return {};
    const EcdsaSignature pair(ECDSA_SIG_new());
    Number r = numberOf(signature.first(coordinateSize));
    Number s = numberOf(signature.last(coordinateSize));
    if (!pair || !r || !s || ECDSA_SIG_set0(pair.get(), r.get(), s.get()) != 1)
        return {};
    static_cast<void>(r.release());
    static_cast<void>(s.release());
    const int size = i2d_ECDSA_SIG(pair.get(), nullptr);
    std::vector<unsigned char> der(static_cast<std::size_t>(std::max(size, 0)));
    unsigned char* end = der.data();
    i2d_ECDSA_SIG(pair.get(), &end);
    return der;
}

bool verifiesBytes(EVP_PKEY* key, std::span<const std::byte> message,
                   std::span<const unsigned char> signature)
{
    const DigestContext context(EVP_MD_CTX_new());
    return context && !signature.empty() &&
           EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key) == 1 &&
           EVP_DigestVerify(context.get(), signature.data(), signature.size(),
                            unsignedBytes(message), message.size()) == 1;
}

} // namespace

std::optional<PublicKey> PublicKey::rsa(std::span<const std::byte> modulus,
                                        std::span<const std::byte> exponent)
{
    const ErrorQueueGuard guard;
    // Longer than any number that is accepted below.
    if (std::ssize(modulus) > longestModulus / 8 + 1 || exponent.size() > coordinateSize)
        return std::nullopt;
    const Number n = numberOf(modulus);
    const Number e = numberOf(exponent);
    const ParameterBuilder builder(OSSL_PARAM_BLD_new());
    if (!n || !e || !builder || BN_num_bits(n.get()) < shortestModulus ||
        BN_num_bits(n.get()) > longestModulus || !BN_is_odd(e.get()) || BN_is_one(e.get()))
        return std::nullopt;
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
    KeyHandle key = keyFrom("RSA", builder.get());
    if (!key)
        return std::nullopt;
    return PublicKey(SignatureAlgorithm::Rs256, std::make_shared<const Key>(std::move(key)));
}

std::optional<PublicKey> PublicKey::p256(std::span<const std::byte> x, std::span<const std::byte> y)
{
    const ErrorQueueGuard guard;
    if (x.size() != coordinateSize || y.size() != coordinateSize)
        return std::nullopt;
    std::array<std::byte, 1 + 2 * coordinateSize> point{};
    point.front() = std::byte{4}; // Uncompressed.
    std::ranges::copy(x, point.begin() + 1);
    std::ranges::copy(y, point.begin() + 1 + coordinateSize);
    const ParameterBuilder builder(OSSL_PARAM_BLD_new());
    if (!builder)
        return std::nullopt;
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "P-256", 0);
    OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(),
                                     point.size());
    KeyHandle key = keyFrom("EC", builder.get());
    if (!key)
        return std::nullopt;
    return PublicKey(SignatureAlgorithm::Es256, std::make_shared<const Key>(std::move(key)));
}

bool PublicKey::verifies(std::span<const std::byte> message,
                         std::span<const std::byte> signature) const
{
    const ErrorQueueGuard guard;
    EVP_PKEY* const key = m_key->handle.get();
    switch (m_algorithm) {
    case SignatureAlgorithm::Rs256:
        return verifiesBytes(key, message, {unsignedBytes(signature), signature.size()});
    case SignatureAlgorithm::Es256: return verifiesBytes(key, message, derSignature(signature));
    }
    return false;
}

} // namespace factordesk::crypto
