// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <xcb/xcb.h>

namespace factordesk::bench {

using Clock = std::chrono::steady_clock;

/// A top-level window as the X server knows it, with its size in pixels.
struct Window
{
    xcb_window_t id = XCB_NONE;
    std::uint16_t width = 0;
    std::uint16_t height = 0;
};

/// The X screen ($DISPLAY), seen from outside the program that draws on it. Made for an X server
/// without a window manager, such as Xvfb: the root window gets a colour of its own, which shows
/// through a mapped window until its program paints.
class Screen
{
public:
    /// Throws std::runtime_error when there is no such screen.
    Screen();

    /// Forgets what has happened so far.
    void drainEvents();
    /// Waits for the next window of at least 200 × 200 pixels to be mapped.
    [[nodiscard]] std::optional<Window> waitForWindow(Clock::time_point deadline);
    /// Waits for the first pixels of a mapped window; false when there are none by the deadline.
    [[nodiscard]] bool waitForPixels(const Window& window, Clock::time_point deadline);

private:
    struct Disconnect
    {
        void operator()(xcb_connection_t* connection) const { xcb_disconnect(connection); }
    };

    [[nodiscard]] bool isPainted(const Window& window);

    std::unique_ptr<xcb_connection_t, Disconnect> m_connection;
    xcb_window_t m_root = XCB_NONE;
};

} // namespace factordesk::bench
