// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proxy_server.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace factordesk::test {

ProxyServer::ProxyServer(quint16 target) : m_target(target)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no free port");
}

void ProxyServer::incomingConnection(qintptr descriptor)
{
    auto* client = new QTcpSocket(this);
    client->setSocketDescriptor(descriptor);
    connect(client, &QTcpSocket::readyRead, this, [this, client] { take(client); });
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
}

void ProxyServer::take(QTcpSocket* client)
{
    if (!client->peek(64 * 1024).contains("\r\n\r\n"))
        return;
    const QByteArray request = client->readAll();
    m_requests.append(request);
    const QByteArray wanted = "\r\nProxy-Authorization: Basic " + m_credentials.toBase64() + "\r\n";
    if (!m_credentials.isEmpty() && !request.contains(wanted)) {
        client->write("HTTP/1.1 407 Proxy Authentication Required\r\n"
                      "Proxy-Authenticate: Basic realm=\"test\"\r\nContent-Length: 0\r\n\r\n");
        return;
    }
    carry(client);
}

void ProxyServer::carry(QTcpSocket* client)
{
    disconnect(client, &QTcpSocket::readyRead, this, nullptr);
    auto* server = new QTcpSocket(client);
    connect(server, &QTcpSocket::connected, client,
            [client] { client->write("HTTP/1.1 200 Connection established\r\n\r\n"); });
    connect(server, &QTcpSocket::readyRead, client,
            [client, server] { client->write(server->readAll()); });
    connect(client, &QTcpSocket::readyRead, server,
            [client, server] { server->write(client->readAll()); });
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
}

} // namespace factordesk::test
