// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

namespace factordesk::net {

// What Qt does not offer for the sockets that it reads itself. On Unix; elsewhere they do nothing.

/// What has come over the socket and has not been read yet; it stays to be read. At most `most`
/// bytes.
[[nodiscard]] QByteArray peekInto(qintptr descriptor, qsizetype most);

/// How many bytes have come over the connection, if it still is the one with that port of its own.
/// On Linux; elsewhere 0. From any thread.
[[nodiscard]] qint64 receivedBy(qintptr descriptor, quint16 localPort);

/// Shuts the socket down in both directions, if it still is the one with that port of its own; its
/// owner sees that the connection has ended. From any thread.
void shutDown(qintptr descriptor, quint16 localPort);

} // namespace factordesk::net
