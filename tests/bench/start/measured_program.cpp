// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/start/measured_program.h"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <spawn.h>
#include <string_view>
#include <sys/wait.h>
#include <system_error>

namespace factordesk::bench {

namespace {

namespace fs = std::filesystem;

std::vector<std::string> environmentIn(const fs::path& folder)
{
    std::vector<std::string> environment{
        "QT_QPA_PLATFORM=xcb",
        "LC_ALL=C.UTF-8",
        "PATH=/usr/bin:/bin",
    };
    for (const char* name : {"DISPLAY", "XAUTHORITY"}) {
        if (const char* value = std::getenv(name))
            environment.push_back(std::string(name) + '=' + value);
    }
    for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME",
                             "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"}) {
        const fs::path place = folder / name;
        fs::create_directories(place);
        fs::permissions(place, fs::perms::owner_all);
        environment.push_back(std::string(name) + '=' + place.string());
    }
    return environment;
}

std::vector<char*> pointersTo(std::vector<std::string>& texts)
{
    std::vector<char*> pointers;
    pointers.reserve(texts.size() + 1);
    for (std::string& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

std::int64_t voluntarySwitches(const fs::path& status)
{
    constexpr std::string_view name = "voluntary_ctxt_switches:";
    std::ifstream file(status);
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with(name))
            return std::stoll(line.substr(name.size()));
    }
    return 0;
}

} // namespace

MeasuredProgram::MeasuredProgram(const std::vector<std::string>& command, const fs::path& folder)
{
    fs::remove_all(folder);
    std::vector<std::string> environment = environmentIn(folder);
    std::vector<std::string> arguments = command;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    for (const int descriptor : {STDOUT_FILENO, STDERR_FILENO})
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0);
    const int error = ::posix_spawn(&m_process, command.front().c_str(), &actions, nullptr,
                                    pointersTo(arguments).data(), pointersTo(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0)
        throw std::system_error(error, std::generic_category(), command.front());
}

MeasuredProgram::~MeasuredProgram()
{
    // It has nothing to lose: its folders are emptied before the next start.
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
}

WakeUps MeasuredProgram::wakeUps() const
{
    const fs::path process = fs::path("/proc") / std::to_string(m_process);
    WakeUps result;
    for (const fs::directory_entry& thread : fs::directory_iterator(process / "task")) {
        const std::int64_t switches = voluntarySwitches(thread.path() / "status");
        result.allThreads += switches;
        if (thread.path().filename() == process.filename())
            result.mainThread = switches;
    }
    return result;
}

} // namespace factordesk::bench
