// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/ratio_report.h"

#include <algorithm>
#include <array>
#include <benchmark/benchmark.h>
#include <cstdio>
#include <map>
#include <vector>

namespace factordesk::bench {

namespace {

/// Keeps the best time of each benchmark.
class BestTimes final : public benchmark::BenchmarkReporter
{
public:
    bool ReportContext(const Context& context) override
    {
        PrintBasicContext(&GetErrorStream(), context);
        return true;
    }

    void ReportRuns(const std::vector<Run>& runs) override
    {
        for (const Run& run : runs) {
            if (run.run_type != Run::RT_Iteration || run.error_occurred)
                continue;
            const bool byClock = run.run_name.time_type == "manual_time";
            const double time = (byClock ? run.real_accumulated_time : run.cpu_accumulated_time) /
                                static_cast<double>(run.iterations);
            const auto [best, isNew] = m_seconds.try_emplace(run.run_name.function_name, time);
            best->second = std::min(best->second, time);
        }
    }

    [[nodiscard]] const std::map<std::string, double>& seconds() const { return m_seconds; }

private:
    std::map<std::string, double> m_seconds;
};

std::string verdictOn(const Ratio& ratio, double value)
{
    const auto text = [&](const char* relation, bool isMet) {
        std::array<char, 64> line{};
        std::snprintf(line.data(), line.size(), "target %s %.2f: %s", relation, ratio.target,
                      isMet ? "pass" : "MISS");
        return std::string(line.data());
    };
    switch (ratio.bound) {
    case Ratio::Bound::AtLeast: return text(">=", value >= ratio.target);
    case Ratio::Bound::AtMost: return text("<=", value <= ratio.target);
    case Ratio::Bound::None: return {};
    }
    return {};
}

} // namespace

int runWithRatios(int argc, char** argv, std::span<const Ratio> ratios)
{
    // Defaults stand first: what is given on the command line overrides them.
    std::vector<std::string> defaults = {"--benchmark_repetitions=9", "--benchmark_min_time=0.05",
                                         "--benchmark_enable_random_interleaving=true"};
    std::vector<char*> arguments = {argv[0]};
    for (std::string& argument : defaults)
        arguments.push_back(argument.data());
    arguments.insert(arguments.end(), argv + 1, argv + argc);
    int count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());
    if (benchmark::ReportUnrecognizedArguments(count, arguments.data()))
        return 2;

    BestTimes reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    std::printf("\nBest times in this run, of the processor unless a benchmark takes its own\n");
    for (const auto& [name, seconds] : reporter.seconds())
        std::printf("  %-48s %12.0f ns %14.0f a second\n", name.c_str(), seconds * 1e9,
                    1 / seconds);
    std::printf("\nTheir ratios\n");
    for (const Ratio& ratio : ratios) {
        const auto numerator = reporter.seconds().find(ratio.numerator);
        const auto denominator = reporter.seconds().find(ratio.denominator);
        if (numerator == reporter.seconds().end() || denominator == reporter.seconds().end())
            continue;
        const double value = numerator->second / denominator->second;
        std::printf("  %-62s %6.2f  %s\n", ratio.what.c_str(), value,
                    verdictOn(ratio, value).c_str());
    }
    return 0;
}

} // namespace factordesk::bench
