// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace factordesk::test {

/// While one lives: counts the blocks of heap memory that this thread gives back with `secret`
/// still in them, as bytes or as UTF-16. The program's own free() and realloc() look; a program
/// under a sanitizer has other ones, and then isWatching() is false.
class FreedMemoryWatch
{
public:
    explicit FreedMemoryWatch(const QByteArray& secret);
    FreedMemoryWatch(const FreedMemoryWatch&) = delete;
    FreedMemoryWatch& operator=(const FreedMemoryWatch&) = delete;
    ~FreedMemoryWatch();

    [[nodiscard]] static bool isWatching();
    [[nodiscard]] int leftBehind() const;

private:
    QByteArray m_secret;
    QByteArray m_wide;
};

} // namespace factordesk::test

/// For the start of a test function that watches freed memory.
#define FACTORDESK_REQUIRE_MEMORY_WATCH()                                                          \
    if (!factordesk::test::FreedMemoryWatch::isWatching())                                         \
    QSKIP("a sanitizer has its own allocator")
