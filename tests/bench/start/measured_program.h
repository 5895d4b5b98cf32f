// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace factordesk::bench {

/// How often threads of a program went to sleep, and so woke up, of their own accord.
struct WakeUps
{
    std::int64_t mainThread = 0;
    std::int64_t allThreads = 0;
};

/// A program that runs as at its very first start: with empty folders for its settings, data,
/// cache and sockets. Ends the program when it goes.
class MeasuredProgram
{
public:
    /// Starts `command` (a path and arguments); `folder` is emptied and becomes its home. Throws
    /// std::system_error when it does not start.
    MeasuredProgram(const std::vector<std::string>& command, const std::filesystem::path& folder);
    MeasuredProgram(const MeasuredProgram&) = delete;
    MeasuredProgram& operator=(const MeasuredProgram&) = delete;
    ~MeasuredProgram();

    /// Since its start, by the kernel's count of voluntary context switches.
    [[nodiscard]] WakeUps wakeUps() const;

private:
    pid_t m_process = -1;
};

} // namespace factordesk::bench
