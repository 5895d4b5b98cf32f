// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

namespace factordesk::bench {

/// A ratio of the times of two benchmarks, and what it is to be.
struct Ratio
{
    enum class Bound { AtLeast, AtMost, None };

    std::string what;
    std::string numerator;   ///< The name of a benchmark.
    std::string denominator; ///< The name of another.
    Bound bound = Bound::None;
    double target = 0; ///< Of no meaning without a bound.
};

/// Runs the registered benchmarks, each several times in random order, and prints their best times
/// (of the processor, or those that a benchmark takes itself: UseManualTime) and the ratios of
/// these, with the targets and whether they are met. Takes Google Benchmark's arguments; ratios of
/// benchmarks that a filter left out are left out. Returns the exit status: 0 whether or not the
/// targets are met, since a busy machine proves nothing.
[[nodiscard]] int runWithRatios(int argc, char** argv, std::span<const Ratio> ratios);

} // namespace factordesk::bench
