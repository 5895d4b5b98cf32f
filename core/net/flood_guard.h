// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace factordesk::net {

/// Ends a connection that pours without end, at the socket itself. Qt's network thread reads
/// headers and HTTP/2's CONTINUATION frames without a bound, and as long as there is more to read
/// it sees neither abort() nor the end of its manager, whose destructor waits for it.
///
/// Looks at the sockets of this process on Linux, from a thread of its own; does nothing elsewhere.
/// Which of them is this exchange's cannot be known, so it looks at all to the same port: more than
/// `mostBytes` is too much for any of them.
class FloodGuard
{
public:
    /// `ended` is called once, from that thread, when a connection was ended for its flood.
    FloodGuard(qint64 mostBytes, std::function<void()> ended);
    ~FloodGuard();
    FloodGuard(const FloodGuard&) = delete;
    FloodGuard& operator=(const FloodGuard&) = delete;

    /// Begins to look at the connections to that port: every millisecond as long as something
    /// comes, seldom otherwise. Once.
    void watch(std::uint16_t port);
    [[nodiscard]] bool isWatching() const { return m_thread.joinable(); }
    /// From now on `mostBytes` is too much, in place of what was.
    void allow(qint64 mostBytes) { m_mostBytes = static_cast<quint64>(mostBytes); }
    /// The exchange is over: from now on whatever pours `mostBytes` beyond what it has is ended.
    /// Not less, since it may be another exchange's answer.
    void release() { m_isReleased = true; }
    /// Whether it had to end a connection before release().
    [[nodiscard]] bool hasEndedFlood() const { return m_hasEndedFlood; }
    /// Looks no more.
    void stop();

private:
    /// How much all connections to the port have received.
    quint64 look(std::uint16_t port);
    void judge(int socket, quint64 received);

    std::atomic<quint64> m_mostBytes;
    const std::function<void()> m_ended;
    std::atomic_bool m_isReleased = false;
    std::atomic_bool m_hasEndedFlood = false;
    std::map<int, quint64> m_receivedAtRelease; ///< By socket; the thread's own.
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isStopping = false;
    std::thread m_thread;
};

} // namespace factordesk::net
