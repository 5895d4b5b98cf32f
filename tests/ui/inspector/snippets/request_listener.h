// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_exchange.h"

#include <QTcpServer>

namespace factordesk::test {

/// A request as it came over the wire.
struct SentRequest
{
    QByteArray method;
    QByteArray target;
    net::Headers headers;
    QByteArray body;
};

/// Takes requests apart and answers each with "200 OK" and the body "seen".
class RequestListener : public QTcpServer
{
    Q_OBJECT

public:
    RequestListener();

    QList<SentRequest> requests;

private:
    void read(QTcpSocket& socket);

    QByteArray m_read;
};

/// A record of a request to 127.0.0.1, without a port.
[[nodiscard]] net::ExchangeRecord recordOf(const QByteArray& method, const QString& target,
                                           const net::Headers& headers, const QByteArray& body);
[[nodiscard]] QByteArray everyByte();

} // namespace factordesk::test
