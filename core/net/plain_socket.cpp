// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/plain_socket.h"

#ifdef Q_OS_UNIX
#include <arpa/inet.h>
#ifdef Q_OS_LINUX
#include <linux/tcp.h>
#endif
#include <netinet/in.h>
#include <sys/socket.h>
#endif

namespace factordesk::net {

#ifdef Q_OS_UNIX
namespace {

/// In host order; 0 for what is no socket of the internet.
quint16 localPortOf(int descriptor)
{
    sockaddr_storage local{};
    socklen_t size = sizeof local;
    if (getsockname(descriptor, reinterpret_cast<sockaddr*>(&local), &size) != 0)
        return 0;
    if (local.ss_family == AF_INET)
        return ntohs(reinterpret_cast<const sockaddr_in*>(&local)->sin_port);
    if (local.ss_family == AF_INET6)
        return ntohs(reinterpret_cast<const sockaddr_in6*>(&local)->sin6_port);
    return 0;
}

bool isThatSocket(qintptr descriptor, quint16 localPort)
{
    return localPort != 0 && localPortOf(int(descriptor)) == localPort;
}

} // namespace

QByteArray peekInto(qintptr descriptor, qsizetype most)
{
    QByteArray bytes(most, Qt::Uninitialized);
    const ssize_t count =
        recv(int(descriptor), bytes.data(), std::size_t(most), MSG_PEEK | MSG_DONTWAIT);
    bytes.truncate(qMax(count, ssize_t(0)));
    return bytes;
}

qint64 receivedBy(qintptr descriptor, quint16 localPort)
{
#ifdef Q_OS_LINUX
    tcp_info info{};
    socklen_t size = sizeof info;
    if (isThatSocket(descriptor, localPort) &&
        getsockopt(int(descriptor), IPPROTO_TCP, TCP_INFO, &info, &size) == 0)
        return qint64(info.tcpi_bytes_received);
#endif
    return 0;
}

void shutDown(qintptr descriptor, quint16 localPort)
{
    if (isThatSocket(descriptor, localPort))
        shutdown(int(descriptor), SHUT_RDWR);
}
#else
qint64 receivedBy(qintptr, quint16)
{
    return 0;
}
QByteArray peekInto(qintptr, qsizetype)
{
    return {};
}
void shutDown(qintptr, quint16) {}
#endif

} // namespace factordesk::net
