// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/asked_wait.h"

#include <utility>

namespace factordesk::enrollment {

void AskedWait::begin(std::chrono::seconds length, std::function<void()> over)
{
    m_length = length;
    m_context = std::make_unique<QObject>();
    m_delays.after(length, m_context.get(), [this, over = std::move(over)] {
        const std::function<void()> action = over; // ours goes with the context
        end();
        action();
    });
}

void AskedWait::end()
{
    m_length.reset();
    m_context.reset();
}

} // namespace factordesk::enrollment
