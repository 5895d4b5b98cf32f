// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/delays.h"
#include "tests/support/fake_clock.h"

#include <QPointer>

#include <algorithm>
#include <utility>
#include <vector>

namespace factordesk::test {

/// Delays that are over when the test says so.
class FakeDelays final : public net::Delays
{
public:
    /// `clock` is moved along with them.
    explicit FakeDelays(FakeClock& clock) : m_clock(clock) {}

    void after(std::chrono::milliseconds delay, QObject* context,
               std::function<void()> action) override
    {
        m_waiting.push_back({m_clock.monotonicNow() + delay, context, std::move(action)});
    }

    /// Time passes, and what is due happens, in its order.
    void advance(std::chrono::milliseconds duration)
    {
        const MonotonicTime end = m_clock.monotonicNow() + duration;
        for (;;) {
            const auto next = std::ranges::min_element(m_waiting, {}, &Waiting::due);
            if (next == m_waiting.end() || next->due > end)
                break;
            const Waiting due = std::move(*next);
            m_waiting.erase(next);
            m_clock.advance(
                std::max(due.due - m_clock.monotonicNow(), std::chrono::milliseconds(0)));
            if (due.context)
                due.action();
        }
        m_clock.advance(end - m_clock.monotonicNow());
    }

    /// How many things are still waited for by somebody.
    [[nodiscard]] std::size_t waiting() const
    {
        return std::size_t(std::ranges::count_if(
            m_waiting, [](const Waiting& waiting) { return !waiting.context.isNull(); }));
    }

private:
    struct Waiting
    {
        MonotonicTime due;
        QPointer<QObject> context;
        std::function<void()> action;
    };

    FakeClock& m_clock;
    std::vector<Waiting> m_waiting;
};

} // namespace factordesk::test
