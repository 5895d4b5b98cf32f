// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>

namespace factordesk::background {

/// The way back of one answer: from the thread that worked to the one that asked. Shared by both;
/// each may let go of it first.
class Delivery
{
public:
    /// On the thread that asks, which must have an event loop.
    Delivery();
    Q_DISABLE_COPY_MOVE(Delivery)
    ~Delivery() = default;

    /// Whether nobody waits for the answer any more. Any thread.
    [[nodiscard]] std::stop_token stopToken() const { return m_stop.get_token(); }
    /// From the worker's thread: has `answer` called by the asking thread's event loop, unless it
    /// is closed by then.
    void post(std::function<void()> answer);
    /// From the asking thread: nothing posted is called any more; the work is asked to stop.
    void close();
    /// On the asking thread: true from the answer's arrival or close() on.
    [[nodiscard]] bool isOver() const { return !m_receiver; }

private:
    std::mutex m_mutex;
    std::unique_ptr<QObject> m_receiver; ///< Lives on the asking thread; none once it is over.
    std::stop_source m_stop;
};

} // namespace factordesk::background
