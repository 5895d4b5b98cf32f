// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/backend/hmac_states.h"
#include "core/secret/locked_memory.h"

// Why OpenSSL's low-level SHA functions, deprecated since 3.0, and not EVP: a code costs two
// compressions, so what surrounds them is what there is to save. Measured in one run (GCC 12, SHA
// extensions, OpenSSL 3.0), as multiples of two bare compressions, for SHA-1, SHA-256, SHA-512:
// EVP_MD_CTX_copy_ex into a kept scratch context 3.2, 2.7, 1.6; this file 2.0, 1.7, 1.3. The
// target is 2.5 (tests/bench/bench_otp). It also makes an account's states small: the two chaining
// values, 40 to 128 bytes, where two EVP contexts take over a kilobyte outside locked memory.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/crypto.h>
#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>
#include <type_traits>

namespace factordesk::crypto {

namespace {

// In each of OpenSSL's three context types the chaining value stands first, and the rest says how
// far the message has come: after one whole block, only that (Nl, in bits) is not zero.
struct Sha1
{
    using Context = SHA_CTX;
    static constexpr HashAlgorithm algorithm = HashAlgorithm::Sha1;
    static constexpr std::size_t blockSize = SHA_CBLOCK;
    static constexpr std::size_t digestSize = SHA_DIGEST_LENGTH;
    static constexpr std::size_t chainSize = 20;
    static constexpr auto init = SHA1_Init;
    static constexpr auto update = SHA1_Update;
    static constexpr auto final = SHA1_Final;
    static_assert(offsetof(SHA_CTX, h0) == 0 && offsetof(SHA_CTX, Nl) == chainSize);
};

struct Sha256
{
    using Context = SHA256_CTX;
    static constexpr HashAlgorithm algorithm = HashAlgorithm::Sha256;
    static constexpr std::size_t blockSize = SHA256_CBLOCK;
    static constexpr std::size_t digestSize = SHA256_DIGEST_LENGTH;
    static constexpr std::size_t chainSize = 32;
    static constexpr auto init = SHA256_Init;
    static constexpr auto update = SHA256_Update;
    static constexpr auto final = SHA256_Final;
    static_assert(offsetof(SHA256_CTX, h) == 0 && sizeof(SHA256_CTX::h) == chainSize);
};

struct Sha512
{
    using Context = SHA512_CTX;
    static constexpr HashAlgorithm algorithm = HashAlgorithm::Sha512;
    static constexpr std::size_t blockSize = SHA512_CBLOCK;
    static constexpr std::size_t digestSize = SHA512_DIGEST_LENGTH;
    static constexpr std::size_t chainSize = 64;
    static constexpr auto init = SHA512_Init;
    static constexpr auto update = SHA512_Update;
    static constexpr auto final = SHA512_Final;
    static_assert(offsetof(SHA512_CTX, h) == 0 && sizeof(SHA512_CTX::h) == chainSize);
};

/// A hash under way on the stack, wiped at the end of its scope.
template <class Hash>
class Running
{
public:
    using Chain = std::array<std::byte, Hash::chainSize>;

    Running() { Hash::init(&m_context); }
    /// Goes on after the one block that led to `chain`.
    explicit Running(const Chain& chain) : Running()
    {
        std::memcpy(&m_context, chain.data(), chain.size());
        m_context.Nl = Hash::blockSize * 8;
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    ~Running() { OPENSSL_cleanse(&m_context, sizeof m_context); }

    void update(std::span<const std::byte> bytes)
    {
        Hash::update(&m_context, bytes.data(), bytes.size());
    }
    void finish(std::span<std::byte, Hash::digestSize> out)
    {
        Hash::final(reinterpret_cast<unsigned char*>(out.data()), &m_context);
    }
    void saveTo(Chain& chain) const { std::memcpy(chain.data(), &m_context, chain.size()); }

private:
    typename Hash::Context m_context;
    static_assert(std::is_trivially_copyable_v<typename Hash::Context>);
};

} // namespace

template <class Hash>
class HmacKey::States::Of final : public HmacKey::States
{
public:
    explicit Of(std::span<const std::byte> key)
    {
        // RFC 2104, section 2: the key, hashed when it is longer than a block, filled with zeros.
        std::array<std::byte, Hash::blockSize> block{};
        if (key.size() > block.size()) {
            Running<Hash> hash;
            hash.update(key);
            hash.finish(std::span(block).template first<Hash::digestSize>());
        } else {
            std::ranges::copy(key, block.begin());
        }
        absorb(block, std::byte{0x36}, m_inner);
        absorb(block, std::byte{0x5c}, m_outer);
        secret::wipe(block.data(), block.size());
    }

    [[nodiscard]] HashAlgorithm algorithm() const override { return Hash::algorithm; }

    [[nodiscard]] HmacDigest digest(std::span<const std::byte> message) const override
    {
        HmacDigest result;
        result.size = Hash::digestSize;
        const auto out = std::span(result.data).template first<Hash::digestSize>();
        Running<Hash> inner(m_inner);
        inner.update(message);
        inner.finish(out);
        Running<Hash> outer(m_outer);
        outer.update(out);
        outer.finish(out);
        return result;
    }

private:
    using Block = std::array<std::byte, Hash::blockSize>;
    using Chain = typename Running<Hash>::Chain;

    static void absorb(const Block& key, std::byte pad, Chain& chain)
    {
        Block padded;
        std::ranges::transform(key, padded.begin(), [pad](std::byte b) { return b ^ pad; });
        Running<Hash> hash;
        hash.update(padded);
        hash.saveTo(chain);
        secret::wipe(padded.data(), padded.size());
    }

    Chain m_inner;
    Chain m_outer;
};

std::unique_ptr<HmacKey::States> HmacKey::States::make(HashAlgorithm algorithm,
                                                       std::span<const std::byte> key)
{
    switch (algorithm) {
    case HashAlgorithm::Sha1: return std::make_unique<Of<Sha1>>(key);
    case HashAlgorithm::Sha256: return std::make_unique<Of<Sha256>>(key);
    case HashAlgorithm::Sha512: return std::make_unique<Of<Sha512>>(key);
    }
    assert(false);
    return nullptr;
}

} // namespace factordesk::crypto
