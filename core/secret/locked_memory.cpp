// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/locked_memory.h"

#include <openssl/crypto.h>

#include <new>

namespace factordesk::secret {

namespace {

// Room for some 30,000 secrets of 64 bytes; both numbers must be powers of two.
constexpr std::size_t heapSize = 2 * 1024 * 1024;
constexpr std::size_t smallestBlock = 32;

bool heapIsReady()
{
    // 0: no heap at all; 2: a heap whose pages could not be locked, which still keeps secrets
    // apart and fenced.
    static const bool ready = CRYPTO_secure_malloc_init(heapSize, smallestBlock) != 0;
    return ready;
}

} // namespace

void* allocateLocked(std::size_t size)
{
    if (size == 0)
        return nullptr;
    void* memory = heapIsReady() ? OPENSSL_secure_zalloc(size) : nullptr;
    if (!memory)
        memory = OPENSSL_zalloc(size);
    if (!memory)
        throw std::bad_alloc();
    return memory;
}

void freeLocked(void* memory, std::size_t size) noexcept
{
    // Serves both kinds: outside the secure heap it cleanses and frees ordinary memory.
    OPENSSL_secure_clear_free(memory, size);
}

bool isLocked(const void* memory) noexcept
{
    return memory && CRYPTO_secure_allocated(memory) == 1;
}

} // namespace factordesk::secret
