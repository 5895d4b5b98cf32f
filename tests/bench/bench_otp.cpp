// SPDX-License-Identifier: GPL-3.0-or-later
// How fast codes are made, against liboath and against the least that an HMAC can cost.
#include "core/otp/generator.h"
#include "tests/bench/bare_compressions.h"
#include "tests/bench/ratio_report.h"

#include <array>
#include <benchmark/benchmark.h>
#include <cstdlib>
#include <liboath/oath.h>
#include <string>
#include <tuple>
#include <vector>

namespace {

using namespace factordesk;
using crypto::HashAlgorithm;

constexpr std::size_t accountCount = 10'000;
constexpr std::int64_t someStep = 56'666'670;

using Secret = std::array<std::byte, 20>;

Secret secretNumbered(std::size_t number)
{
    Secret secret{};
    for (std::size_t i = 0; i < secret.size(); ++i)
        secret[i] = static_cast<std::byte>(number >> (8 * (i % 8)) ^ i);
    return secret;
}

otp::Generator generatorFor(const Secret& secret, HashAlgorithm algorithm)
{
    otp::Parameters parameters;
    parameters.algorithm = algorithm;
    return otp::Generator::make(secret, parameters).value();
}

void generateWithLiboath(const Secret& secret, std::int64_t step, HashAlgorithm algorithm)
{
    const int flags = algorithm == HashAlgorithm::Sha1     ? 0
                      : algorithm == HashAlgorithm::Sha256 ? OATH_TOTP_HMAC_SHA256
                                                           : OATH_TOTP_HMAC_SHA512;
    std::array<char, 16> code{};
    const int result = oath_totp_generate2(reinterpret_cast<const char*>(secret.data()),
                                           secret.size(), step * 30, 30, 0, 6, flags, code.data());
    if (result != OATH_OK)
        std::abort();
    benchmark::DoNotOptimize(code);
}

void oneAccount(benchmark::State& state, HashAlgorithm algorithm)
{
    const otp::Generator generator = generatorFor(secretNumbered(1), algorithm);
    otp::TimeStep step{someStep};
    for (auto _ : state) {
        benchmark::DoNotOptimize(generator.codeAt(step));
        ++step.value;
    }
}

void oneAccountLiboath(benchmark::State& state, HashAlgorithm algorithm)
{
    const Secret secret = secretNumbered(1);
    std::int64_t step = someStep;
    for (auto _ : state)
        generateWithLiboath(secret, step++, algorithm);
}

void bare(benchmark::State& state, HashAlgorithm algorithm)
{
    std::uint64_t counter = someStep;
    for (auto _ : state)
        benchmark::DoNotOptimize(bench::twoCompressions(algorithm, counter++));
}

void manyAccounts(benchmark::State& state)
{
    std::vector<otp::Generator> generators;
    for (std::size_t i = 0; i < accountCount; ++i)
        generators.push_back(generatorFor(secretNumbered(i), HashAlgorithm::Sha1));
    otp::TimeStep step{someStep};
    for (auto _ : state) {
        for (const otp::Generator& generator : generators)
            benchmark::DoNotOptimize(generator.codeAt(step));
        ++step.value;
    }
}

void manyAccountsLiboath(benchmark::State& state)
{
    std::vector<Secret> secrets;
    for (std::size_t i = 0; i < accountCount; ++i)
        secrets.push_back(secretNumbered(i));
    std::int64_t step = someStep;
    for (auto _ : state) {
        for (const Secret& secret : secrets)
            generateWithLiboath(secret, step, HashAlgorithm::Sha1);
        ++step;
    }
}

/// Registers the benchmarks of one algorithm and gives their ratios.
std::vector<bench::Ratio> compare(const std::string& name, HashAlgorithm algorithm, bool isTarget)
{
    using Bound = bench::Ratio::Bound;
    const std::string ours = "Factordesk " + name;
    const std::string liboath = "liboath " + name;
    const std::string bareName = "two compressions " + name;
    benchmark::RegisterBenchmark(ours.c_str(), oneAccount, algorithm);
    benchmark::RegisterBenchmark(liboath.c_str(), oneAccountLiboath, algorithm);
    benchmark::RegisterBenchmark(bareName.c_str(), bare, algorithm);
    return {{.what = name + ": times as fast as liboath",
             .numerator = liboath,
             .denominator = ours,
             .bound = isTarget ? Bound::AtLeast : Bound::None,
             .target = 2.2},
            {.what = name + ": time, in two bare compressions",
             .numerator = ours,
             .denominator = bareName,
             .bound = isTarget ? Bound::AtMost : Bound::None,
             .target = 2.5}};
}

} // namespace

int main(int argc, char** argv)
{
    oath_init();
    std::vector<bench::Ratio> ratios;
    for (const auto& [name, algorithm, isTarget] :
         {std::tuple("SHA-1", HashAlgorithm::Sha1, true),
          std::tuple("SHA-256", HashAlgorithm::Sha256, true),
          std::tuple("SHA-512", HashAlgorithm::Sha512, false)}) {
        for (const bench::Ratio& ratio : compare(name, algorithm, isTarget))
            ratios.push_back(ratio);
    }
    benchmark::RegisterBenchmark("Factordesk 10,000 accounts", manyAccounts);
    benchmark::RegisterBenchmark("liboath 10,000 accounts", manyAccountsLiboath);
    ratios.push_back({.what = "10,000 accounts: time, in that of liboath",
                      .numerator = "Factordesk 10,000 accounts",
                      .denominator = "liboath 10,000 accounts",
                      .bound = bench::Ratio::Bound::AtMost,
                      .target = 0.45});
    const int status = bench::runWithRatios(argc, argv, ratios);
    oath_done();
    return status;
}
