// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/flood_guard.h"

#include <chrono>
#include <cstdlib>
#include <memory>
#include <utility>

#ifdef Q_OS_LINUX
#include <arpa/inet.h>
#include <dirent.h>
#include <linux/tcp.h>
#include <netinet/in.h>
#include <sys/socket.h>
#endif

namespace factordesk::net {

using namespace std::chrono_literals;

namespace {

/// A server that pours sends some 500 MB a second on this computer.
constexpr auto pause = 10ms;
/// What may still come of an answer that nobody waits for.
constexpr quint64 mostAfterRelease = 64 * 1024;

#ifdef Q_OS_LINUX
struct FolderCloser
{
    void operator()(DIR* folder) const { closedir(folder); }
};

/// Of a connected socket, in host order; 0 for any other file.
std::uint16_t peerPort(int descriptor)
{
    sockaddr_storage peer{};
    socklen_t size = sizeof peer;
    if (getpeername(descriptor, reinterpret_cast<sockaddr*>(&peer), &size) != 0)
        return 0;
    if (peer.ss_family == AF_INET)
        return ntohs(reinterpret_cast<const sockaddr_in*>(&peer)->sin_port);
    if (peer.ss_family == AF_INET6)
        return ntohs(reinterpret_cast<const sockaddr_in6*>(&peer)->sin6_port);
    return 0;
}

/// How much has come over a TCP connection; 0 where the kernel does not tell.
quint64 receivedBy(int socket)
{
    tcp_info info{};
    socklen_t size = sizeof info;
    if (getsockopt(socket, IPPROTO_TCP, TCP_INFO, &info, &size) != 0)
        return 0;
    return info.tcpi_bytes_received;
}
#endif

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
#ifdef Q_OS_LINUX
    m_thread = std::thread([this, port] {
        std::unique_lock lock(m_mutex);
        while (!m_wake.wait_for(lock, pause, [this] { return m_isStopping; }))
            look(port);
    });
#else
    Q_UNUSED(port)
#endif
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

#ifdef Q_OS_LINUX
void FloodGuard::look(std::uint16_t port)
{
    const std::unique_ptr<DIR, FolderCloser> folder(opendir("/proc/self/fd"));
    if (!folder)
        return;
    while (const dirent* const entry = readdir(folder.get())) {
        const int descriptor = std::atoi(entry->d_name);
        if (descriptor > 0 && peerPort(descriptor) == port)
            judge(descriptor, receivedBy(descriptor));
    }
}

void FloodGuard::judge(int socket, quint64 received)
{
    if (m_isReleased) {
        const quint64 before = m_receivedAtRelease.try_emplace(socket, received).first->second;
        if (received - before > mostAfterRelease)
            shutdown(socket, SHUT_RDWR);
    } else if (received > m_mostBytes) {
        shutdown(socket, SHUT_RDWR); // Qt, which owns it, sees that it has ended.
        if (!m_hasEndedFlood.exchange(true))
            m_ended();
    }
}
#endif

} // namespace factordesk::net
