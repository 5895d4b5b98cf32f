// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/flood_guard.h"

#include "core/net/own_sockets.h"

#include <chrono>
#include <utility>

namespace factordesk::net {

using namespace std::chrono_literals;

namespace {

/// A server that pours sends some 500 MB a second on this computer.
constexpr auto pause = 10ms;
/// What may still come of an answer that nobody waits for.
constexpr quint64 mostAfterRelease = 64 * 1024;

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
        while (!m_wake.wait_for(lock, pause, [this] { return m_isStopping; }))
            visitSocketsTo(port, [this](int socket) { judge(socket, receivedBy(socket)); });
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

void FloodGuard::judge(int socket, quint64 received)
{
    if (m_isReleased) {
        const quint64 before = m_receivedAtRelease.try_emplace(socket, received).first->second;
        if (received - before > mostAfterRelease)
            endConnection(socket);
    } else if (received > m_mostBytes) {
        endConnection(socket);
        if (!m_hasEndedFlood.exchange(true))
            m_ended();
    }
}

} // namespace factordesk::net
