// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/http_server.h"

#include "core/practice/http_connection.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace factordesk::practice {

HttpServer::HttpServer(HttpHandler& handler, std::chrono::milliseconds idleTimeout, QObject* parent)
    : QObject(parent)
    , m_handler(handler)
    , m_idleTimeout(idleTimeout)
    , m_server(new QTcpServer(this))
{
    connect(m_server, &QTcpServer::newConnection, this, &HttpServer::acceptConnections);
}

HttpServer::~HttpServer() = default;

Expected<quint16, QString> HttpServer::listen(quint16 port)
{
    if (!m_server->listen(QHostAddress(QHostAddress::LocalHost), port))
        return Unexpected(m_server->errorString());
    return m_server->serverPort();
}

void HttpServer::acceptConnections()
{
    while (QTcpSocket* const socket = m_server->nextPendingConnection()) {
        if (m_connections >= maximumConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_connections;
        auto* const connection = new HttpConnection(socket, m_handler, m_idleTimeout, this);
        connect(connection, &HttpConnection::closed, this, [this, connection] {
            --m_connections;
            connection->deleteLater();
        });
    }
}

} // namespace factordesk::practice
