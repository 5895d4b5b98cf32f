// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bare_compressions.h"

#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>

#include <array>
#include <cstring>

namespace factordesk::bench {

namespace {

template <class Context, auto Init, auto Transform, std::size_t BlockSize, std::size_t DigestSize>
std::uint64_t run(std::uint64_t counter)
{
    static const Context saved = [] {
        Context context;
        Init(&context);
        return context;
    }();
    std::array<unsigned char, BlockSize> block{};
    std::memcpy(block.data(), &counter, sizeof counter);
    Context inner = saved;
    Transform(&inner, block.data());
    // Every context type begins with its chaining value.
    std::memcpy(block.data(), &inner, DigestSize);
    Context outer = saved;
    Transform(&outer, block.data());
    std::uint64_t result = 0;
    std::memcpy(&result, &outer, sizeof result);
    return result;
}

} // namespace

std::uint64_t twoCompressions(crypto::HashAlgorithm algorithm, std::uint64_t counter)
{
    switch (algorithm) {
    case crypto::HashAlgorithm::Sha1:
        return run<SHA_CTX, SHA1_Init, SHA1_Transform, 64, 20>(counter);
    case crypto::HashAlgorithm::Sha256:
        return run<SHA256_CTX, SHA256_Init, SHA256_Transform, 64, 32>(counter);
    case crypto::HashAlgorithm::Sha512:
        return run<SHA512_CTX, SHA512_Init, SHA512_Transform, 128, 64>(counter);
    }
    return 0;
}

} // namespace factordesk::bench
