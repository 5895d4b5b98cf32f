// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/practice/http_handler.h"

#include <QObject>
#include <QString>

#include <chrono>

class QTcpServer;

namespace factordesk::practice {

/// A small HTTP/1.1 server on 127.0.0.1 alone. Our own, and not a library's, because the faults
/// need the raw socket: an answer that stops in the middle, a connection that closes when the
/// request has been read and not acted on.
///
/// Keeps connections alive, reads Content-Length and chunked bodies within HttpRequestParser's
/// bounds, and holds at most maximumConnections at once: further ones are closed on arrival.
class HttpServer : public QObject
{
    Q_OBJECT

public:
    static constexpr int maximumConnections = 100;
    static constexpr std::chrono::milliseconds usualIdleTimeout{60'000};

    /// `handler` is borrowed and must outlive the server.
    explicit HttpServer(HttpHandler& handler,
                        std::chrono::milliseconds idleTimeout = usualIdleTimeout,
                        QObject* parent = nullptr);
    ~HttpServer() override;

    /// Listens; port 0 takes any that is free. Returns the port, or the system's reason.
    [[nodiscard]] Expected<quint16, QString> listen(quint16 port);

private:
    void acceptConnections();

    HttpHandler& m_handler;
    std::chrono::milliseconds m_idleTimeout;
    QTcpServer* m_server; ///< A child.
    int m_connections = 0;
};

} // namespace factordesk::practice
