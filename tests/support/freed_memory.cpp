// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/freed_memory.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <malloc.h>

namespace {

/// What is looked for, in plain pointers: free() runs at any time, also within Qt's containers.
struct Wanted
{
    const char* bytes = nullptr;
    std::size_t size = 0;
    const char* wide = nullptr;
    int found = 0;
};

thread_local Wanted wanted;

} // namespace

#ifndef __SANITIZE_ADDRESS__

namespace {

bool holds(const void* memory, std::size_t size, const char* text, std::size_t length)
{
    return memmem(memory, size, text, length) != nullptr;
}

void look(void* memory)
{
    if (!wanted.bytes || !memory)
        return;
    const std::size_t size = malloc_usable_size(memory);
    if (holds(memory, size, wanted.bytes, wanted.size) ||
        holds(memory, size, wanted.wide, 2 * wanted.size))
        ++wanted.found;
}

} // namespace

// glibc lets a program bring its own allocation functions, and calls these from every library.
extern "C" {

void __libc_free(void* memory);
void* __libc_realloc(void* memory, std::size_t size);

void free(void* memory)
{
    look(memory);
    __libc_free(memory);
}

/// As realloc(), but a block that grows always moves while somebody watches.
void* realloc(void* memory, std::size_t size)
{
    if (!wanted.bytes || !memory || size == 0)
        return __libc_realloc(memory, size);
    void* const fresh = std::malloc(size);
    if (!fresh)
        return nullptr;
    std::memcpy(fresh, memory, std::min(size, malloc_usable_size(memory)));
    free(memory);
    return fresh;
}
}

#endif

namespace factordesk::test {

FreedMemoryWatch::FreedMemoryWatch(const QByteArray& secret)
    : m_secret(secret), m_wide(2 * secret.size(), '\0')
{
    for (qsizetype i = 0; i < secret.size(); ++i)
        m_wide[2 * i] = secret.at(i);
    wanted = {m_secret.constData(), static_cast<std::size_t>(m_secret.size()), m_wide.constData(),
              0};
}

FreedMemoryWatch::~FreedMemoryWatch()
{
    wanted = {};
}

bool FreedMemoryWatch::isWatching()
{
#ifdef __SANITIZE_ADDRESS__
    return false;
#else
    return true;
#endif
}

int FreedMemoryWatch::leftBehind() const
{
    return wanted.found;
}

} // namespace factordesk::test
