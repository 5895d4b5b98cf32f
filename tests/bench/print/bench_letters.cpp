// SPDX-License-Identifier: GPL-3.0-or-later
// How long a page of letters takes: made, read back from its picture, written; and 1,000 of them as
// one file, which are to take less than 20 s. Memory is not to grow with them. The ratio says how
// much of a page is ours and not ZXing's one pass over a picture of all of it.
#include "core/scan/backend/zxing_reader.h"
#include "core/scan/grey_image.h"
#include "tests/bench/ratio_report.h"
#include "ui/print/letter.h"
#include "ui/print/letter_file.h"

#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>
#include <vector>

namespace {

using namespace factordesk;

constexpr WallTime issuedAt(std::chrono::milliseconds(1'796'040'000'000));

zitadel::User person(int number)
{
    return {.id = *zitadel::UserId::make(QString::number(number)),
            .preferredLoginName = QStringLiteral("person%1@example.com").arg(number),
            .displayName = QStringLiteral("Person Number %1").arg(number),
            .preferredLanguage = QStringLiteral("de")};
}

enrollment::RegisteredSecret secret(int number)
{
    const std::string uri =
        "otpauth://totp/ZITADEL:person" + std::to_string(number) +
        "%40example.com?algorithm=SHA1&digits=6&issuer=ZITADEL&period=30&secret="
        "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    return std::move(enrollment::RegisteredSecret::make(
                         {.details = {},
                          .uri = SecureBytes::copyOf(uri),
                          .secret = SecureBytes::copyOf("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")},
                         issuedAt))
        .value();
}

/// What the process holds in memory, in bytes.
double residentSize()
{
    constexpr double page = 4096;
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').at(1).toDouble() * page;
}

void add(benchmark::State& state, ui::LetterFile& file, int number)
{
    const auto letter = ui::Letter::make(person(number), secret(number), {}, issuedAt);
    if (!file.add(*letter))
        state.SkipWithError("a letter was refused");
}

void writeLetters(benchmark::State& state)
{
    const QTemporaryDir folder;
    ui::LetterFile file(folder.filePath(QStringLiteral("letters.pdf")));
    int number = 0;
    const auto addOne = [&] { add(state, file, ++number); };
    addOne(); // fonts and translations are read with the first
    const double before = residentSize();
    for (auto _ : state)
        addOne();
    state.counters["bytes a letter"] = (residentSize() - before) / number;
    if (!file.commit())
        state.SkipWithError("the file was not written");
    state.SetLabel("target: under 20 ms");
}

void writeThousand(benchmark::State& state)
{
    constexpr int count = 1000;
    const double before = residentSize();
    for (auto _ : state) {
        const QTemporaryDir folder;
        ui::LetterFile file(folder.filePath(QStringLiteral("letters.pdf")));
        for (int number = 1; number <= count; ++number)
            add(state, file, number);
        state.counters["bytes more"] = residentSize() - before;
        if (!file.commit())
            state.SkipWithError("the file was not written");
    }
    state.SetLabel("target: under 20 s");
}

void readWithZxingAlone(benchmark::State& state)
{
    QImage page(992, 1403, QImage::Format_Grayscale8);
    page.fill(Qt::white);
    const scan::GreyImage grey(page);
    for (auto _ : state)
        benchmark::DoNotOptimize(scan::readWithZxing(grey));
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    using benchmark::kMillisecond;
    benchmark::RegisterBenchmark("a letter", writeLetters)->Unit(kMillisecond);
    benchmark::RegisterBenchmark("1,000 letters", writeThousand)->Unit(kMillisecond)->Iterations(1);
    benchmark::RegisterBenchmark("an empty page, ZXing alone", readWithZxingAlone)
        ->Unit(kMillisecond);
    const std::vector<bench::Ratio> ratios = {
        {.what = "a letter, in ZXing's time for one pass over a page",
         .numerator = "a letter",
         .denominator = "an empty page, ZXing alone"}};
    return bench::runWithRatios(argc, argv, ratios);
}
