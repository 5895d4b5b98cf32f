// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace factordesk::test {

/// Waits until the threads of every QNetworkAccessManager have left the process (Linux, proc(5):
/// /proc/self/task); gives up after ten seconds. Qt calls a thread finished before its last
/// destructors have run, and those are where OpenSSL frees what it keeps for a thread: a program
/// that ends in between seems to leak it.
void waitForNetworkThreads();

} // namespace factordesk::test
