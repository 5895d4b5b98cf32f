// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstdint>
#include <functional>

namespace factordesk::net {

// The TCP connections of this process, as the kernel lists them: Qt makes them in threads of its
// own and hands none of them out. On Linux; elsewhere there are none.

/// Calls `visit` with each connected socket to that port; it is Qt's, and stays so.
void visitSocketsTo(std::uint16_t port, const std::function<void(int socket)>& visit);

/// How many bytes have come over a TCP connection; 0 where the kernel does not tell.
[[nodiscard]] quint64 receivedBy(int socket);

/// Shuts a connection down in both directions; Qt, which owns the socket, sees that it has ended.
void endConnection(int socket);

/// Lets the kernel hold not much more than that for a connection whose bytes nobody reads yet. They
/// are read even if the connection is ended.
void receiveInPieces(std::uint16_t port, int bytes);

/// Switches Nagle's algorithm off for all of them. Qt leaves it on for HTTP/2, and writes headers
/// and body one after the other: the body may then wait for 40 ms until the server's delayed
/// acknowledgement of the headers. Costs some tens of microseconds.
void sendWithoutDelay();

} // namespace factordesk::net
