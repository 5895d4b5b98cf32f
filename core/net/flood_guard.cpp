// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/flood_guard.h"

#include "core/net/own_sockets.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace factordesk::net {

using namespace std::chrono_literals;

namespace {

/// Between two looks, as long as something comes: a server on this computer pours a megabyte in
/// that time. Each look at which nothing has come doubles it, up to the longest.
constexpr std::chrono::milliseconds shortestPause = 1ms;
constexpr std::chrono::milliseconds longestPause = 16ms;

} // namespace

FloodGuard::FloodGuard(qint64 mostBytes, std::function<void()> ended)
    : m_mostBytes(static_cast<quint64>(mostBytes)), m_ended(std::move(ended))
{
}

FloodGuard::~FloodGuard()
{
    stop();
}

void FloodGuard::watch(std::uint16_t port)
{
    m_thread = std::thread([this, port] {
        std::unique_lock lock(m_mutex);
        quint64 before = 0;
        auto pause = shortestPause;
        while (!m_wake.wait_for(lock, pause, [this] { return m_isStopping; })) {
            const quint64 received = look(port);
            pause = received != before ? shortestPause : std::min(2 * pause, longestPause);
            before = received;
        }
    });
}

void FloodGuard::stop()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

quint64 FloodGuard::look(std::uint16_t port)
{
    quint64 sum = 0;
    visitSocketsTo(port, [this, &sum](int socket) {
        const quint64 received = receivedBy(socket);
        sum += received;
        judge(socket, received);
    });
    return sum;
}

void FloodGuard::judge(int socket, quint64 received)
{
    if (m_isReleased) {
        // The number may be that of another connection by now, which has received less.
        const quint64 before = m_receivedAtRelease.try_emplace(socket, received).first->second;
        if (received > before + m_mostBytes)
            endConnection(socket);
    } else if (received > m_mostBytes) {
        endConnection(socket);
        if (!m_hasEndedFlood.exchange(true))
            m_ended();
    }
}

} // namespace factordesk::net
