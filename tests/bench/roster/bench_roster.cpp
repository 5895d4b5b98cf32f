// SPDX-License-Identifier: GPL-3.0-or-later
// A roster of 10,000 people: read from CSV (to take less than 300 ms), taken up from disk, one
// change kept and shown (less than 5 ms), a key in the search, a frame while scrolling (less than
// 16 ms). Compared with what splitting the same file at its delimiters costs in the same run.
#include "core/roster/people_columns.h"
#include "core/roster/people_file.h"
#include "core/roster/roster_store.h"
#include "tests/bench/ratio_report.h"
#include "tests/support/fake_delays.h"
#include "tests/support/fake_desk.h"
#include "ui/roster/roster_controller.h"
#include "ui/roster/roster_list.h"
#include "ui/roster/roster_table.h"
#include "ui/theme/factordesk_style.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QTemporaryDir>

#include <array>
#include <benchmark/benchmark.h>
#include <chrono>

namespace {

using namespace factordesk;
using roster::Roster;
using roster::RowState;

constexpr int count = 10'000;

QByteArray list()
{
    QByteArray content = "Personal number;User id;Login name;E-mail;Name;Room\r\n";
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i);
        content += number + ";16384077683" + QByteArray::number(5'432'705 + i) + ";person." +
                   number + "@acme.example;person." + number + "@mail.example;\"Person, " + number +
                   "\";B 2." + number + "\r\n";
    }
    return content;
}

Roster rosterOf(const QByteArray& content)
{
    const auto table = roster::readPeopleFile(content);
    return Roster(roster::rowsOf(*table, roster::guessColumns(*table)));
}

/// Everybody found and ready.
Roster readyRoster()
{
    std::vector<roster::Row> rows = rosterOf(list()).rows();
    for (roster::Row& row : rows) {
        row.userId = row.key;
        row.loginName = row.displayName.toLower() + QStringLiteral("@acme.example");
        row.state = RowState::Ready;
    }
    return Roster(std::move(rows));
}

void load(benchmark::State& state)
{
    const QByteArray content = list();
    for (auto _ : state)
        benchmark::DoNotOptimize(rosterOf(content).size());
}

void splitAtDelimiters(benchmark::State& state)
{
    const QByteArray content = list();
    for (auto _ : state) {
        std::vector<QStringList> rows;
        for (const QString& line : QString::fromUtf8(content).split(QStringLiteral("\r\n")))
            rows.push_back(line.split(u';'));
        benchmark::DoNotOptimize(rows.data());
    }
}

void takeUp(benchmark::State& state)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("roster.jsonl"));
    static_cast<void>(roster::RosterStore::create(path, QStringLiteral("practice"), readyRoster()));
    for (auto _ : state)
        benchmark::DoNotOptimize(roster::RosterStore::open(path)->found().size());
}

/// A list in sight over a roster that is at work.
struct Bench
{
    QTemporaryDir folder;
    test::FakeDesk desk;
    test::FakeDelays delays{desk.clock};
    ui::RosterController controller{desk, delays, desk.clock,
                                    folder.filePath(QStringLiteral("roster.jsonl"))};
    ui::RosterList list{controller};

    Bench()
    {
        desk.beConnected();
        static_cast<void>(roster::RosterStore::create(
            folder.filePath(QStringLiteral("roster.jsonl")),
            desk.connection().address->origin().toString(), readyRoster()));
        controller.resume();
        list.resize(900, 700);
        list.show();
        QCoreApplication::processEvents();
    }
};

void keepAndShow(benchmark::State& state)
{
    Bench bench;
    bool isSkipped = false;
    // By the clock: most of it is the disk's.
    for (auto _ : state) {
        const auto begin = std::chrono::steady_clock::now();
        isSkipped = !isSkipped;
        bench.controller.setState(5, isSkipped ? RowState::Skipped : RowState::NoShow);
        QCoreApplication::processEvents();
        state.SetIterationTime(
            std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
}

void searchKey(benchmark::State& state)
{
    Bench bench;
    constexpr std::array keys{"p", "pe", "person, 7", "person, 77", "nobody", ""};
    auto* const search = bench.list.findChild<QLineEdit*>(QStringLiteral("rosterSearch"));
    std::size_t next = 0;
    for (auto _ : state) {
        search->setText(QLatin1String(keys.at(next++ % keys.size())));
        QCoreApplication::processEvents();
    }
}

void scrollFrame(benchmark::State& state)
{
    Bench bench;
    QScrollBar* const bar = bench.list.findChild<ui::RosterTable*>()->verticalScrollBar();
    for (auto _ : state) {
        bar->setValue((bar->value() + 777) % bar->maximum());
        QCoreApplication::processEvents();
    }
}

std::vector<bench::Ratio> ratios()
{
    using enum bench::Ratio::Bound;
    return {{.what = "reading a list, guessing, and making rows of it, in splits at delimiters",
             .numerator = "load",
             .denominator = "split at delimiters",
             .bound = AtMost,
             .target = 4},
            {.what = "taking a roster up from disk, in reading it from a list",
             .numerator = "take up",
             .denominator = "load",
             .bound = AtMost,
             .target = 3}};
}

} // namespace

int main(int argc, char** argv)
{
    QApplication::setStyle(new ui::FactordeskStyle);
    QApplication application(argc, argv);
    ui::Theme theme(ui::Scheme::Light);
    benchmark::RegisterBenchmark("load", load);
    benchmark::RegisterBenchmark("split at delimiters", splitAtDelimiters);
    benchmark::RegisterBenchmark("take up", takeUp);
    benchmark::RegisterBenchmark("keep and show a change", keepAndShow)->UseManualTime();
    benchmark::RegisterBenchmark("search key", searchKey);
    benchmark::RegisterBenchmark("frame while scrolling", scrollFrame);
    return bench::runWithRatios(argc, argv, ratios());
}
