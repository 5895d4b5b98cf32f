// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/http_connection.h"

#include <QTcpSocket>

#include <algorithm>

namespace factordesk::practice {

namespace {
constexpr std::chrono::milliseconds lingering{2'000};
}

HttpConnection::HttpConnection(QTcpSocket* socket, HttpHandler& handler,
                               std::chrono::milliseconds idleTimeout, QObject* parent)
    : QObject(parent), m_socket(socket), m_handler(handler)
{
    m_socket->setParent(this);
    // What a client sends beyond this waits in the kernel until it has been read.
    m_socket->setReadBufferSize(64 * 1024);
    m_idle.setSingleShot(true);
    m_idle.setInterval(idleTimeout);
    connect(&m_idle, &QTimer::timeout, m_socket, &QTcpSocket::abort);
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpConnection::closed);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::readRequests);
    m_idle.start();
    // What arrived before the connection above was made is announced by no signal.
    QMetaObject::invokeMethod(this, &HttpConnection::readRequests, Qt::QueuedConnection);
}

void HttpConnection::readRequests()
{
    if (m_answering)
        return;
    if (m_refused) {
        m_socket->readAll();
        return;
    }
    m_idle.start();
    const HttpRequestParser::State state = m_parser.feed(m_socket->readAll());
    if (m_parser.takeContinueRequest())
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    switch (state) {
    case HttpRequestParser::State::Reading: break;
    case HttpRequestParser::State::Complete: {
        const HttpRequest request = m_parser.take();
        answer(m_handler.handle(request), request.keepAlive);
        break;
    }
    case HttpRequestParser::State::Failed: refuse(m_parser.error()); break;
    }
}

void HttpConnection::refuse(ParseError error)
{
    // Closing while the client still sends would reset the connection and take the answer with it:
    // read on for a moment, and leave it to the client to close.
    m_refused = true;
    m_socket->write(serialized(m_handler.refuse(error), m_handler.serverTime(), false));
    m_idle.start(std::min(m_idle.intervalAsDuration(), lingering));
}

void HttpConnection::answer(const Delivery& delivery, bool keepAlive)
{
    m_answering = true;
    m_idle.stop();
    if (delivery.delay.count() > 0)
        QTimer::singleShot(delivery.delay, Qt::PreciseTimer, this,
                           [this, delivery, keepAlive] { deliver(delivery, keepAlive); });
    else
        deliver(delivery, keepAlive);
}

void HttpConnection::deliver(const Delivery& delivery, bool keepAlive)
{
    const QByteArray bytes = serialized(delivery.answer, m_handler.serverTime(), keepAlive);
    if (delivery.cutAfter) {
        m_socket->write(bytes.left(*delivery.cutAfter));
        m_socket->disconnectFromHost();
        return;
    }
    m_socket->write(bytes);
    if (!keepAlive) {
        m_socket->disconnectFromHost();
        return;
    }
    m_answering = false;
    // A further request may have come in one piece with this one. From the event loop, so that a
    // client that sends many at once does not deepen the stack.
    QMetaObject::invokeMethod(this, &HttpConnection::readRequests, Qt::QueuedConnection);
}

} // namespace factordesk::practice
