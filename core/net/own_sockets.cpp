// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/own_sockets.h"

#include <cstdlib>
#include <memory>

#ifdef Q_OS_LINUX
#include <arpa/inet.h>
#include <dirent.h>
#include <linux/tcp.h>
#include <netinet/in.h>
#include <sys/socket.h>
#endif

namespace factordesk::net {

#ifdef Q_OS_LINUX
namespace {

struct FolderCloser
{
    void operator()(DIR* folder) const { closedir(folder); }
};

/// Of a connected TCP socket, in host order; 0 for any other file.
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

void visitSockets(const std::function<void(int socket, std::uint16_t port)>& visit)
{
    const std::unique_ptr<DIR, FolderCloser> folder(opendir("/proc/self/fd"));
    if (!folder)
        return;
    while (const dirent* const entry = readdir(folder.get())) {
        const int descriptor = std::atoi(entry->d_name);
        const std::uint16_t port = descriptor > 0 ? peerPort(descriptor) : 0;
        if (port != 0)
            visit(descriptor, port);
    }
}

} // namespace

void visitSocketsTo(std::uint16_t port, const std::function<void(int socket)>& visit)
{
    visitSockets([&](int socket, std::uint16_t itsPort) {
        if (itsPort == port)
            visit(socket);
    });
}

quint64 receivedBy(int socket)
{
    tcp_info info{};
    socklen_t size = sizeof info;
    return getsockopt(socket, IPPROTO_TCP, TCP_INFO, &info, &size) == 0 ? info.tcpi_bytes_received
                                                                        : 0;
}

void endConnection(int socket)
{
    shutdown(socket, SHUT_RDWR);
}

void receiveInPieces(std::uint16_t port, int bytes)
{
    visitSocketsTo(port, [bytes](int socket) {
        setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes);
    });
}

void sendWithoutDelay()
{
    visitSockets([](int socket, std::uint16_t) {
        const int on = 1;
        setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    });
}
#else
void visitSocketsTo(std::uint16_t, const std::function<void(int)>&) {}
quint64 receivedBy(int)
{
    return 0;
}
void endConnection(int) {}
void receiveInPieces(std::uint16_t, int) {}
void sendWithoutDelay() {}
#endif

} // namespace factordesk::net
