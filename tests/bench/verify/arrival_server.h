// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <thread>

namespace factordesk::bench {

/// An HTTP/1.1 server on 127.0.0.1 with a thread and a blocking socket of its own, so that it
/// notices at once what arrives, whatever the measured thread does. One connection after the
/// other, one request on each.
class ArrivalServer
{
public:
    /// Makes the whole answer to a request, of which it gets the first line.
    using Answers = std::function<std::string(const std::string& requestLine)>;

    /// Throws std::system_error when no port can be had.
    explicit ArrivalServer(Answers answers);
    ArrivalServer(const ArrivalServer&) = delete;
    ArrivalServer& operator=(const ArrivalServer&) = delete;
    ~ArrivalServer();

    [[nodiscard]] std::uint16_t port() const { return m_port; }
    /// When the last byte of the last request was there.
    [[nodiscard]] std::chrono::steady_clock::time_point lastArrival() const { return m_arrival; }

private:
    void serve();
    void serveOne(int connection);

    Answers m_answers;
    int m_listener = -1;
    std::uint16_t m_port = 0;
    std::atomic<std::chrono::steady_clock::time_point> m_arrival;
    std::thread m_thread; ///< Last, since it uses the others.
};

} // namespace factordesk::bench
