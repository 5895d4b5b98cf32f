// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/start/screen.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <poll.h>
#include <span>
#include <stdexcept>
#include <thread>

namespace factordesk::bench {

namespace {

// No theme paints a window in this.
constexpr std::uint32_t rootColour = 0x00F203E7;
constexpr std::uint32_t colourMask = 0x00FFFFFF;
constexpr std::uint16_t smallestSide = 200;

struct Free
{
    void operator()(void* memory) const { std::free(memory); } // xcb's replies come from malloc
};
template <class T>
using Reply = std::unique_ptr<T, Free>;

} // namespace

Screen::Screen() : m_connection(xcb_connect(nullptr, nullptr))
{
    if (xcb_connection_has_error(m_connection.get()))
        throw std::runtime_error("no X screen: DISPLAY is not set, or nothing answers there");
    m_root = xcb_setup_roots_iterator(xcb_get_setup(m_connection.get())).data->root;
    const std::array<std::uint32_t, 2> values{rootColour, XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY};
    xcb_change_window_attributes(m_connection.get(), m_root, XCB_CW_BACK_PIXEL | XCB_CW_EVENT_MASK,
                                 values.data());
    xcb_clear_area(m_connection.get(), 0, m_root, 0, 0, 0, 0);
    xcb_flush(m_connection.get());
}

void Screen::drainEvents()
{
    while (const Reply<xcb_generic_event_t> event{xcb_poll_for_event(m_connection.get())}) {
    }
}

std::optional<Window> Screen::waitForWindow(Clock::time_point deadline)
{
    while (Clock::now() < deadline) {
        const Reply<xcb_generic_event_t> event(xcb_poll_for_event(m_connection.get()));
        if (!event) {
            pollfd connection{xcb_get_file_descriptor(m_connection.get()), POLLIN, 0};
            ::poll(&connection, 1, 100);
            continue;
        }
        if ((event->response_type & 0x7f) != XCB_MAP_NOTIFY)
            continue;
        xcb_map_notify_event_t mapped;
        std::memcpy(&mapped, event.get(), sizeof mapped);
        const Reply<xcb_get_geometry_reply_t> geometry(xcb_get_geometry_reply(
            m_connection.get(), xcb_get_geometry(m_connection.get(), mapped.window), nullptr));
        if (geometry && geometry->width >= smallestSide && geometry->height >= smallestSide)
            return Window{mapped.window, geometry->width, geometry->height};
    }
    return std::nullopt;
}

bool Screen::waitForPixels(const Window& window, Clock::time_point deadline)
{
    while (Clock::now() < deadline) {
        if (isPainted(window))
            return true;
        // Short beside what is measured, long beside one look at the screen.
        std::this_thread::sleep_for(std::chrono::microseconds(500));
    }
    return false;
}

bool Screen::isPainted(const Window& window)
{
    const Reply<xcb_get_image_reply_t> image(xcb_get_image_reply(
        m_connection.get(),
        xcb_get_image(m_connection.get(), XCB_IMAGE_FORMAT_Z_PIXMAP, window.id, 0,
                      static_cast<std::int16_t>(window.height / 2), window.width, 1, ~0U),
        nullptr));
    if (!image)
        return false;
    std::span<const std::uint8_t> bytes(xcb_get_image_data(image.get()),
                                        std::size_t(xcb_get_image_data_length(image.get())));
    for (; bytes.size() >= sizeof(std::uint32_t); bytes = bytes.subspan(sizeof(std::uint32_t))) {
        std::uint32_t pixel = 0;
        std::memcpy(&pixel, bytes.data(), sizeof pixel);
        if ((pixel & colourMask) != rootColour)
            return true;
    }
    return false;
}

} // namespace factordesk::bench
