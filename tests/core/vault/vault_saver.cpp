// SPDX-License-Identifier: GPL-3.0-or-later
// A program that opens a vault and saves it again and again, until it is killed. Every save has one
// account more, then all are gone, so that old and new content differ.
// Usage: vault_saver VAULT
#include "tests/core/vault/vault_bench.h"

#include <cstdio>

using namespace factordesk;

int main(int argc, char** argv)
{
    if (argc != 2)
        return 2;
    SystemRandom random;
    SystemClock clock;
    auto opened =
        vault::Vault::open(QString::fromLocal8Bit(argv[1]), test::password(),
                           vault::Vault::Access::Write, {clock, random}, test::leastCost().bounds);
    if (!opened)
        return 1;
    vault::Vault& vault = **opened;
    std::puts("ready");
    std::fflush(stdout);
    for (;;) {
        auto& entries = vault.contents().entries;
        if (entries.size() >= 40)
            entries.clear();
        entries.push_back(test::account(QString::number(entries.size())));
        // Backups are part of what may be interrupted.
        if (!vault.saveKeepingBackup())
            return 1;
    }
}
