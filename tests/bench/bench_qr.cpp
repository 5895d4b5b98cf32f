// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the symbol of a Key URI is made. Nearly all of it is the choice of the mask, which is
// kept: a symbol is made once for an enrollment, and a better mask reads better.
#include "core/qr/symbol.h"
#include "tests/bench/ratio_report.h"

#include <qrcodegen.hpp>

#include <benchmark/benchmark.h>
#include <string>
#include <vector>

namespace {

using namespace factordesk;

std::string keyUri()
{
    std::string uri = "otpauth://totp/ZITADEL:alice%40example.com?secret="
                      "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=ZITADEL&algorithm=SHA1&digits=6"
                      "&period=30";
    uri.resize(150, 'x');
    return uri;
}

void encode(benchmark::State& state, qr::ErrorCorrection level)
{
    const std::string uri = keyUri();
    for (auto _ : state)
        benchmark::DoNotOptimize(qr::Symbol::encode(uri, level, true));
}

void encodeWithFixedMask(benchmark::State& state)
{
    const std::string uri = keyUri();
    for (auto _ : state) {
        const auto segments = qrcodegen::QrSegment::makeSegments(uri.c_str());
        benchmark::DoNotOptimize(qrcodegen::QrCode::encodeSegments(
            segments, qrcodegen::QrCode::Ecc::MEDIUM, 1, 40, 0, false));
    }
}

void encodeWithTheLibraryAlone(benchmark::State& state)
{
    const std::string uri = keyUri();
    for (auto _ : state) {
        const auto segments = qrcodegen::QrSegment::makeSegments(uri.c_str());
        benchmark::DoNotOptimize(qrcodegen::QrCode::encodeSegments(
            segments, qrcodegen::QrCode::Ecc::MEDIUM, 1, 40, -1, false));
    }
}

} // namespace

int main(int argc, char** argv)
{
    using enum qr::ErrorCorrection;
    benchmark::RegisterBenchmark("symbol L", encode, Low);
    benchmark::RegisterBenchmark("symbol M", encode, Medium);
    benchmark::RegisterBenchmark("symbol Q", encode, Quartile);
    benchmark::RegisterBenchmark("symbol H", encode, High);
    benchmark::RegisterBenchmark("library M", encodeWithTheLibraryAlone);
    benchmark::RegisterBenchmark("library M, fixed mask", encodeWithFixedMask);
    const std::vector<bench::Ratio> ratios = {
        {.what = "M: time, in that of the library alone",
         .numerator = "symbol M",
         .denominator = "library M",
         .bound = bench::Ratio::Bound::AtMost,
         .target = 1.1},
        {.what = "M: what the automatic mask costs, in symbols with a fixed one",
         .numerator = "library M",
         .denominator = "library M, fixed mask"}};
    return bench::runWithRatios(argc, argv, ratios);
}
