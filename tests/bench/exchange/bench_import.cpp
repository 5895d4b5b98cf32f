// SPDX-License-Identifier: GPL-3.0-or-later
// What 10,000 accounts cost: read from a list of addresses (300 ms are the target) and from Aegis'
// JSON, and opened from a vault beside the derivation of its key (150 ms).
#include "core/exchange/export.h"
#include "core/exchange/import_file.h"
#include "core/vault/vault.h"
#include "tests/support/sample_accounts.h"

#include <QTemporaryDir>

#include <benchmark/benchmark.h>
#include <cstdlib>

namespace {

using namespace factordesk;

constexpr int many = 10'000;

SecureBytes written(exchange::ExportFormat format)
{
    const std::vector<vault::Entry> entries = test::manyEntries(many);
    std::vector<const vault::Entry*> pointers;
    for (const vault::Entry& entry : entries)
        pointers.push_back(&entry);
    SystemRandom random;
    auto file = exchange::exportEntries(pointers, {.format = format, .random = random});
    if (!file)
        std::abort();
    return *std::move(file);
}

void import(benchmark::State& state, exchange::ExportFormat format)
{
    const SecureBytes file = written(format);
    for (auto _ : state) {
        const auto imported = exchange::importFile({.bytes = file.bytes()});
        if (!imported || imported->rows.size() != std::size_t(many))
            state.SkipWithError("not all of them were read");
        benchmark::DoNotOptimize(imported);
    }
}

/// With the cheapest key that a vault may have: what is left is the vault's own work.
void openVault(benchmark::State& state, int count)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bench.vault"));
    SystemClock clock;
    SystemRandom random;
    const vault::Password password{SecureBytes::copyOf("correct horse")};
    const vault::KeyCost cost{.cost = {.memoryKib = 8, .passes = 1}, .bounds = {}};
    {
        auto made = vault::Vault::create(path, password, cost, {clock, random});
        made->vault->contents().entries = test::manyEntries(count);
        if (!made->vault->save())
            state.SkipWithError("the vault could not be saved");
    }
    for (auto _ : state) {
        const auto vault = vault::Vault::open(path, password.copy(), vault::Vault::Access::ReadOnly,
                                              {clock, random}, cost.bounds);
        if (!vault || (*vault)->contents().entries.size() != std::size_t(count))
            state.SkipWithError("the vault did not open");
    }
}

BENCHMARK_CAPTURE(import, 10000 addresses, exchange::ExportFormat::UriList)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(import, 10000 of Aegis, exchange::ExportFormat::Aegis)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(openVault, empty, 0)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(openVault, 10000 accounts, many)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
