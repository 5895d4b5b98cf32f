// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

namespace factordesk::app {

/// Reads the system's font configuration in a thread, beginning when this is made: a sixth of the
/// way to the first paint, during which Qt waits for the display server. Make it before the
/// QApplication. Qt, which needs the same configuration, then finds it ready or waits for it.
class FontWarmUp
{
public:
    FontWarmUp();
    /// Waits for the thread.
    ~FontWarmUp() = default;
    FontWarmUp(const FontWarmUp&) = delete;
    FontWarmUp& operator=(const FontWarmUp&) = delete;

private:
    std::jthread m_thread;
};

} // namespace factordesk::app
