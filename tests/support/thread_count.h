// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace factordesk::test {

/// How many threads the process has (Linux, proc(5): /proc/self/task).
[[nodiscard]] int threadCount();

/// Waits until no more than `count` threads are left; gives up after ten seconds. Qt calls a thread
/// finished before its last destructors have run, and those are where OpenSSL frees what it keeps
/// for a thread: a program that ends in between seems to leak it.
void waitForThreads(int count);

} // namespace factordesk::test
