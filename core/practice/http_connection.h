// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/http_handler.h"
#include "core/practice/http_request_parser.h"

#include <QObject>
#include <QTimer>

#include <chrono>

class QTcpSocket;

namespace factordesk::practice {

/// One client's connection: reads requests one after the other and answers each before it turns to
/// the next. Closes itself after `idleTimeout` without a byte while no request is being answered.
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    /// Takes ownership of the socket, which is connected; `handler` is borrowed and must outlive
    /// the connection.
    HttpConnection(QTcpSocket* socket, HttpHandler& handler, std::chrono::milliseconds idleTimeout,
                   QObject* parent);

signals:
    /// The last signal: nothing more will come from here.
    void closed();

private:
    void readRequests();
    void answer(const Delivery& delivery, bool keepAlive);
    void refuse(ParseError error);
    void deliver(const Delivery& delivery, bool keepAlive);

    QTcpSocket* m_socket; ///< A child.
    HttpHandler& m_handler;
    HttpRequestParser m_parser;
    QTimer m_idle;
    bool m_answering = false;
    bool m_refused = false; ///< What still comes is read and dropped.
};

} // namespace factordesk::practice
