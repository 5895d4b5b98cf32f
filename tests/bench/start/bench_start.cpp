// SPDX-License-Identifier: GPL-3.0-or-later
// From exec to the first pixels of the window, against an empty main window of the same size, and
// how often the idle program wakes up. Needs a bare X server: xvfb-run -a bench_start.
// Usage: bench_start [--rounds N] [--idle SECONDS] [PROGRAM [ARGUMENT…]]
#include "tests/bench/start/measured_program.h"
#include "tests/bench/start/screen.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <stdexcept>
#include <thread>

namespace {

using namespace factordesk::bench;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr double targetRatio = 1.5;
constexpr double targetWakeUps = 1;
constexpr std::chrono::seconds patience{30};
// Timers of the start and what they lead to are over by then.
constexpr std::chrono::seconds settling{5};

struct Options
{
    std::size_t rounds = 15;
    std::chrono::seconds idle{30};
    std::filesystem::path folder; ///< Of this program.
    std::vector<std::string> command;
};

/// One figure for each round.
struct Samples
{
    std::vector<double> mapped;
    std::vector<double> firstPixels;
};

Options parse(const std::vector<std::string>& arguments)
{
    Options options;
    options.folder = std::filesystem::read_symlink("/proc/self/exe").parent_path();
    auto argument = arguments.begin();
    for (; argument + 1 < arguments.end() && argument->starts_with("--"); argument += 2) {
        const int number = std::stoi(*(argument + 1));
        if (*argument == "--rounds" && number > 0)
            options.rounds = static_cast<std::size_t>(number);
        else if (*argument == "--idle" && number >= 0)
            options.idle = std::chrono::seconds(number);
        else
            throw std::runtime_error("wrong usage: " + *argument);
    }
    options.command.assign(argument, arguments.end());
    if (options.command.empty())
        options.command = {(options.folder / "factordesk").string()};
    return options;
}

/// Starts the program, notes how long it took, and returns its window.
Window measure(Screen& screen, const std::vector<std::string>& command,
               const std::filesystem::path& home, Samples* samples)
{
    screen.drainEvents();
    const Clock::time_point start = Clock::now();
    const MeasuredProgram program(command, home);
    const std::optional<Window> window = screen.waitForWindow(start + patience);
    const Clock::time_point mapped = Clock::now();
    if (!window || !screen.waitForPixels(*window, start + patience))
        throw std::runtime_error(command.front() + " showed no window");
    const Clock::time_point painted = Clock::now();
    if (samples) {
        samples->mapped.push_back(Milliseconds(mapped - start).count());
        samples->firstPixels.push_back(Milliseconds(painted - start).count());
    }
    return *window;
}

double best(const std::vector<double>& values)
{
    return std::ranges::min(values);
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

void printRow(const char* name, const Samples& samples)
{
    std::printf("%-14s %7.1f / %6.1f   %7.1f / %6.1f\n", name, best(samples.mapped),
                best(samples.firstPixels), median(samples.mapped), median(samples.firstPixels));
}

void benchmarkStart(Screen& screen, const Options& options)
{
    const std::filesystem::path home = options.folder.parent_path() / "start-home";
    // The first start of each reads its files from the disk and is not counted.
    const Window window = measure(screen, options.command, home, nullptr);
    const std::vector<std::string> empty{(options.folder / "empty_window").string(),
                                         std::to_string(window.width),
                                         std::to_string(window.height)};
    measure(screen, empty, home, nullptr);
    Samples ours;
    Samples reference;
    for (std::size_t round = 0; round < options.rounds; ++round) {
        measure(screen, empty, home, &reference);
        measure(screen, options.command, home, &ours);
    }
    std::printf("exec to mapped / first pixels, ms; %zu rounds in turn, %d x %d pixels\n",
                options.rounds, window.width, window.height);
    std::printf("%-14s %16s   %16s\n", "", "best", "median");
    printRow("empty window", reference);
    printRow("factordesk", ours);
    std::printf("ratio          %7.2f / %6.2f   %7.2f / %6.2f   target for first pixels: %.2f\n",
                best(ours.mapped) / best(reference.mapped),
                best(ours.firstPixels) / best(reference.firstPixels),
                median(ours.mapped) / median(reference.mapped),
                median(ours.firstPixels) / median(reference.firstPixels), targetRatio);
}

void benchmarkIdle(Screen& screen, const Options& options)
{
    screen.drainEvents();
    const MeasuredProgram program(options.command, options.folder.parent_path() / "start-home");
    const std::optional<Window> window = screen.waitForWindow(Clock::now() + patience);
    if (!window || !screen.waitForPixels(*window, Clock::now() + patience))
        throw std::runtime_error(options.command.front() + " showed no window");
    std::this_thread::sleep_for(settling);
    const WakeUps before = program.wakeUps();
    std::this_thread::sleep_for(options.idle);
    const WakeUps after = program.wakeUps();
    const auto seconds = static_cast<double>(options.idle.count());
    std::printf("idle for %.0f s: %.2f wake-ups a second of the GUI thread, %.2f of all threads; "
                "target: %.0f\n",
                seconds, static_cast<double>(after.mainThread - before.mainThread) / seconds,
                static_cast<double>(after.allThreads - before.allThreads) / seconds, targetWakeUps);
}

} // namespace

int main(int argc, char** argv)
{
    try {
        const Options options = parse(std::vector<std::string>(argv + 1, argv + argc));
        Screen screen;
        benchmarkStart(screen, options);
        if (options.idle > std::chrono::seconds::zero())
            benchmarkIdle(screen, options);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_start: %s\n", error.what());
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
