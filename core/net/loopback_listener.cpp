// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/loopback_listener.h"

#include "core/net/make_redirect_listener.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <utility>

namespace factordesk::net {

namespace {

constexpr char callbackPath[] = "/callback";

QByteArray reasonFor(int status)
{
    return status == 200 ? "OK" : status == 431 ? "Request Header Fields Too Large" : "Bad Request";
}

/// A page without script, picture or link; the text is text.
QByteArray page(const QString& title, const QString& text)
{
    return QStringLiteral("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">"
                          "<meta name=\"viewport\" content=\"width=device-width\">"
                          "<meta name=\"color-scheme\" content=\"light dark\">"
                          "<title>%1</title><style>body{font:1.1rem/1.5 system-ui,sans-serif;"
                          "max-width:32rem;margin:20vh auto 0;padding:0 1.5rem}"
                          "h1{font-size:1.4rem}</style></head>"
                          "<body><h1>%1</h1><p>%2</p></body></html>\n")
        .arg(title.toHtmlEscaped(), text.toHtmlEscaped())
        .toUtf8();
}

} // namespace

LoopbackListener::LoopbackListener(SecureBytes state, RedirectPages pages, Delays& delays)
    : m_state(std::move(state))
    , m_pages(std::move(pages))
    , m_delays(delays)
    , m_server(new QTcpServer(this))
{
    connect(m_server, &QTcpServer::newConnection, this, &LoopbackListener::accept);
}

LoopbackListener::~LoopbackListener() = default;

bool LoopbackListener::listen()
{
    // By number, and not "localhost": that name may resolve elsewhere (RFC 8252, section 8.3).
    if (!m_server->listen(QHostAddress(QHostAddress::LocalHost)))
        return false;
    m_redirectUri.setScheme(QStringLiteral("http"));
    m_redirectUri.setHost(QStringLiteral("127.0.0.1"));
    m_redirectUri.setPort(m_server->serverPort());
    m_redirectUri.setPath(QLatin1String(callbackPath));
    return true;
}

void LoopbackListener::close()
{
    m_server->close();
}

RedirectAnswer LoopbackListener::takeAnswer()
{
    return *std::exchange(m_answer, std::nullopt);
}

void LoopbackListener::accept()
{
    while (QTcpSocket* const socket = m_server->nextPendingConnection()) {
        // A child of ours: an answer under way survives the closing of the port.
        socket->setParent(this);
        socket->setReadBufferSize(longestHead + 1);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        if (findChildren<QTcpSocket*>(Qt::FindDirectChildrenOnly).size() > mostConnections) {
            socket->abort();
            continue;
        }
        m_delays.after(patience, socket, [socket] { socket->abort(); });
    }
}

void LoopbackListener::read(QTcpSocket* socket)
{
    const QByteArray head = socket->peek(longestHead + 1);
    const bool isWhole = head.contains("\r\n\r\n");
    if (!isWhole && head.size() <= longestHead)
        return;
    socket->disconnect(this);
    std::optional<RedirectAnswer> answer;
    if (isWhole && m_server->isListening())
        answer = readRedirect(head, callbackPath, m_state);
    if (!answer) {
        respond(socket, isWhole ? 400 : 431, m_pages.refused);
        emit refused();
        return;
    }
    m_answer = std::move(answer);
    close();
    respond(socket, 200, m_answer->error.isEmpty() ? m_pages.done : m_pages.failed);
    emit answered();
}

void LoopbackListener::respond(QTcpSocket* socket, int status, const QString& text)
{
    const QByteArray body = page(m_pages.title, text);
    socket->readAll();
    socket->write("HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonFor(status) +
                  "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " +
                  QByteArray::number(body.size()) +
                  "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n"
                  "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\n"
                  "Connection: close\r\n\r\n" +
                  body);
    socket->flush();
    socket->disconnectFromHost();
}

std::unique_ptr<RedirectListener> makeRedirectListener(SecureBytes state, RedirectPages pages,
                                                       Delays& delays)
{
    return std::make_unique<LoopbackListener>(std::move(state), std::move(pages), delays);
}

} // namespace factordesk::net
