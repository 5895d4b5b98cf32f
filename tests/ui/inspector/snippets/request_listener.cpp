// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/inspector/snippets/request_listener.h"

#include <QTcpSocket>

namespace factordesk::test {

namespace {

SentRequest parseHead(const QByteArray& head)
{
    SentRequest request;
    for (const QByteArray& line : head.split('\n')) {
        if (request.method.isEmpty()) {
            const QList<QByteArray> words = line.trimmed().split(' ');
            request.method = words.value(0);
            request.target = words.value(1);
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        request.headers.append({line.first(colon), line.mid(colon + 1).trimmed()});
    }
    return request;
}

} // namespace

RequestListener::RequestListener()
{
    connect(this, &QTcpServer::newConnection, this, [this] {
        QTcpSocket* socket = nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
    });
}

void RequestListener::read(QTcpSocket& socket)
{
    m_read += socket.readAll();
    const qsizetype end = m_read.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    SentRequest request = parseHead(m_read.first(end));
    request.body = m_read.mid(end + 4);
    if (request.body.size() < net::headerValue(request.headers, "Content-Length").toLongLong())
        return;
    requests.append(request);
    m_read.clear();
    socket.write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nseen");
    socket.disconnectFromHost();
}

net::ExchangeRecord recordOf(const QByteArray& method, const QString& target,
                             const net::Headers& headers, const QByteArray& body)
{
    net::ExchangeRecord record;
    record.method = method;
    record.url = QUrl(QStringLiteral("http://127.0.0.1") + target, QUrl::StrictMode);
    record.requestHeaders = headers;
    record.requestBody = body;
    return record;
}

QByteArray everyByte()
{
    QByteArray bytes;
    for (int byte = 0; byte < 256; ++byte)
        bytes.append(static_cast<char>(byte));
    return bytes;
}

} // namespace factordesk::test
