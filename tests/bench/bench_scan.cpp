// SPDX-License-Identifier: GPL-3.0-or-later
// How long it takes to read the symbols off a picture of a whole screen. The target of 150 ms for
// three symbols on 3840×2160 is a wait that nobody notices; the ratio says how much of it is ours
// and not ZXing's: to grey, the inverted image, the order.
#include "core/scan/backend/zxing_reader.h"
#include "core/scan/grey_image.h"
#include "core/scan/reader.h"
#include "tests/bench/ratio_report.h"
#include "tests/core/scan/paint_symbol.h"

#include <QImage>
#include <QPainter>

#include <benchmark/benchmark.h>
#include <vector>

namespace {

using namespace factordesk;

constexpr QSize screenSize(3840, 2160);

QByteArray keyUri(int number)
{
    return "otpauth://totp/ZITADEL:person" + QByteArray::number(number) +
           "%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=ZITADEL&algorithm=SHA1"
           "&digits=6&period=30";
}

/// Windows with text-like lines on a coloured ground: edges everywhere, as on a desktop.
QImage desktop()
{
    QImage screen(screenSize, QImage::Format_RGB32);
    screen.fill(QColor(48, 88, 120));
    QPainter painter(&screen);
    for (int window = 0; window < 4; ++window) {
        const QRect frame(150 + 900 * window, 120 + 60 * window, 840, 1800);
        painter.fillRect(frame, window == 2 ? QColor(36, 36, 40) : QColor(250, 250, 250));
        const QColor ink = window == 2 ? QColor(220, 220, 220) : QColor(30, 30, 30);
        for (int line = 0; line < 80; ++line) {
            for (int letter = 0; letter < 60; ++letter) {
                if ((letter * 7 + line * 3) % 5 != 0)
                    painter.fillRect(frame.x() + 20 + 13 * letter, frame.y() + 20 + 22 * line,
                                     3 + (letter * line) % 7, 12, ink);
            }
        }
    }
    return screen;
}

QImage screenWithSymbols()
{
    QImage screen = desktop();
    QPainter painter(&screen);
    painter.drawImage(300, 400, test::paintSymbol(keyUri(1), 6));
    painter.drawImage(1300, 900, test::paintSymbol(keyUri(2), 3));
    painter.drawImage(3000, 1200, test::paintSymbol(keyUri(3), 10));
    return screen;
}

void readScreen(benchmark::State& state)
{
    const QImage screen = screenWithSymbols();
    for (auto _ : state) {
        const auto found = scan::readSymbols(screen);
        if (found.size() != 3)
            state.SkipWithError("not all symbols were read");
    }
    state.SetLabel("target: under 150 ms");
}

void readEmptyScreen(benchmark::State& state)
{
    const QImage screen = desktop();
    for (auto _ : state)
        benchmark::DoNotOptimize(scan::readSymbols(screen));
}

void toGrey(benchmark::State& state)
{
    const QImage screen = screenWithSymbols();
    for (auto _ : state)
        benchmark::DoNotOptimize(scan::GreyImage(screen));
}

void readWithZxingAlone(benchmark::State& state)
{
    const scan::GreyImage grey(screenWithSymbols());
    for (auto _ : state)
        benchmark::DoNotOptimize(scan::readWithZxing(grey));
}

} // namespace

int main(int argc, char** argv)
{
    using benchmark::kMillisecond;
    benchmark::RegisterBenchmark("4K, three symbols", readScreen)->Unit(kMillisecond);
    benchmark::RegisterBenchmark("4K, no symbol", readEmptyScreen)->Unit(kMillisecond);
    benchmark::RegisterBenchmark("4K to grey", toGrey)->Unit(kMillisecond);
    benchmark::RegisterBenchmark("4K, ZXing alone", readWithZxingAlone)->Unit(kMillisecond);
    const std::vector<bench::Ratio> ratios = {
        {.what = "reading a screen, in ZXing's time for one pass",
         .numerator = "4K, three symbols",
         .denominator = "4K, ZXing alone",
         .bound = bench::Ratio::Bound::AtMost,
         .target = 3.5},
        {.what = "a screen without a symbol, which ZBar searches too",
         .numerator = "4K, no symbol",
         .denominator = "4K, three symbols"}};
    return bench::runWithRatios(argc, argv, ratios);
}
