// SPDX-License-Identifier: GPL-3.0-or-later
// The Codes list with 100 and 10,000 accounts: a tick of a second with its repaint, a key in the
// search, a frame while scrolling. Compared with what the plain ways cost in the same run.
#include "tests/bench/ratio_report.h"
#include "tests/support/fake_clock.h"
#include "tests/support/sample_accounts.h"
#include "ui/codes/codes_list.h"
#include "ui/theme/factordesk_style.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QScrollBar>
#include <QSortFilterProxyModel>

#include <openssl/hmac.h>

#include <array>
#include <benchmark/benchmark.h>
#include <map>

namespace {

using namespace factordesk;
using namespace std::chrono_literals;

/// A list in sight over accounts of its own.
struct Bench
{
    std::vector<vault::Entry> entries;
    std::map<vault::EntryId, std::size_t> places;
    test::FakeClock clock;
    ui::CodesModel model;
    ui::CodesList list{model, clock};

    explicit Bench(int count) : entries(test::manyEntries(count))
    {
        for (std::size_t i = 0; i < entries.size(); ++i)
            places.emplace(entries[i].id, i);
        model.setSource([this](const vault::EntryId& id) {
            const otpauth::Account& account = entries[places.at(id)].account;
            return otp::Generator::make(account.secret.bytes(), account.parameters);
        });
        std::vector<ui::AccountRow> rows;
        for (const vault::Entry& entry : entries)
            rows.push_back(ui::rowOf(entry));
        model.setRows(std::move(rows));
        list.resize(760, 800);
        list.show();
        QCoreApplication::processEvents();
    }
};

void tick(benchmark::State& state, int count)
{
    Bench bench(count);
    for (auto _ : state) {
        bench.clock.advance(1s);
        bench.list.tick();
        QCoreApplication::processEvents();
    }
}

void everyRowByOneShotHmac(benchmark::State& state)
{
    const std::vector<vault::Entry> entries = test::manyEntries(10'000);
    std::array<unsigned char, 8> message{};
    std::array<unsigned char, 64> digest{};
    for (auto _ : state) {
        ++message[7];
        for (const vault::Entry& entry : entries) {
            const auto secret = entry.account.secret.bytes();
            benchmark::DoNotOptimize(HMAC(EVP_sha1(), secret.data(), int(secret.size()),
                                          message.data(), message.size(), digest.data(), nullptr));
        }
    }
}

constexpr std::array keys{"p", "pe", "person.7", "fjord", "harbour 12", ""};

void searchKey(benchmark::State& state)
{
    Bench bench(10'000);
    std::size_t key = 0;
    for (auto _ : state)
        bench.model.setSearch(QLatin1String(keys[key++ % keys.size()]));
}

void searchKeyByProxy(benchmark::State& state)
{
    Bench bench(10'000);
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&bench.model);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    std::size_t key = 0;
    for (auto _ : state)
        proxy.setFilterFixedString(QLatin1String(keys[key++ % keys.size()]));
}

void scrollFrame(benchmark::State& state)
{
    Bench bench(10'000);
    QScrollBar* bar = bench.list.verticalScrollBar();
    for (auto _ : state) {
        bar->setValue((bar->value() + 777) % bar->maximum());
        QCoreApplication::processEvents();
    }
}

std::vector<bench::Ratio> ratios()
{
    using enum bench::Ratio::Bound;
    return {{.what = "a tick with repaint at 10,000 rows, in one-shot HMAC()s of all rows",
             .numerator = "tick, 10,000 rows",
             .denominator = "HMAC() of all rows",
             .bound = AtMost,
             .target = 0.06},
            {.what = "a tick at 10,000 rows, in ticks at 100",
             .numerator = "tick, 10,000 rows",
             .denominator = "tick, 100 rows",
             .bound = AtMost,
             .target = 1.2},
            {.what = "a key in the search, in that of QSortFilterProxyModel",
             .numerator = "search key",
             .denominator = "search key by proxy",
             .bound = AtMost,
             .target = 0.3}};
}

} // namespace

int main(int argc, char** argv)
{
    QApplication::setStyle(new ui::FactordeskStyle);
    QApplication application(argc, argv);
    ui::Theme theme(ui::Scheme::Light);
    benchmark::RegisterBenchmark("tick, 10,000 rows", tick, 10'000);
    benchmark::RegisterBenchmark("tick, 100 rows", tick, 100);
    benchmark::RegisterBenchmark("HMAC() of all rows", everyRowByOneShotHmac);
    benchmark::RegisterBenchmark("search key", searchKey);
    benchmark::RegisterBenchmark("search key by proxy", searchKeyByProxy);
    benchmark::RegisterBenchmark("frame while scrolling", scrollFrame);
    return bench::runWithRatios(argc, argv, ratios());
}
