// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/net/own_sockets.h"
#include "core/net/qnam_http_client.h"
#include "tests/core/net/exchange_run.h"
#include "tests/support/http2_server.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace tst_own_sockets {

using namespace factordesk;
using test::HostileServer;
using test::Http2Server;

namespace {

bool hasNoDelay(int socket)
{
    int on = 0;
    socklen_t size = sizeof on;
    return getsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, &size) == 0 && on != 0;
}

} // namespace

class TestOwnSockets : public QObject
{
    Q_OBJECT

private slots:
    void findsTheSocketsToAPort();
    void endsAConnection();
    void receivesInPieces();
    void switchesTheDelayOff();
    void sendsHttp2WithoutDelay_data();
    void sendsHttp2WithoutDelay();

private:
    struct Pair
    {
        Pair()
        {
            if (!server.listen(QHostAddress::LocalHost))
                qFatal("cannot listen");
            near.connectToHost(QHostAddress::LocalHost, server.serverPort());
            if (!near.waitForConnected(10'000) || !server.waitForNewConnection(10'000))
                qFatal("cannot connect");
            far = server.nextPendingConnection();
        }
        QTcpServer server;
        QTcpSocket near;
        QTcpSocket* far = nullptr; ///< Owned by the server.
    };
    [[nodiscard]] static QList<int> socketsTo(quint16 port)
    {
        QList<int> sockets;
        net::visitSocketsTo(port, [&sockets](int socket) { sockets.append(socket); });
        return sockets;
    }
};

void TestOwnSockets::findsTheSocketsToAPort()
{
    const Pair one;
    const Pair another;
    QCOMPARE(socketsTo(one.server.serverPort()), QList{int(one.near.socketDescriptor())});
    QCOMPARE(socketsTo(one.near.localPort()), QList{int(one.far->socketDescriptor())});
    one.far->write("12345");
    one.far->flush();
    const auto received = [&one] { return net::receivedBy(int(one.near.socketDescriptor())); };
    QTRY_COMPARE(received(), 5U);
    QCOMPARE(net::receivedBy(-1), 0U);
}

void TestOwnSockets::endsAConnection()
{
    Pair pair;
    net::endConnection(int(pair.near.socketDescriptor()));
    QTRY_COMPARE(pair.near.state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(pair.far->state(), QAbstractSocket::UnconnectedState);
}

void TestOwnSockets::receivesInPieces()
{
    const Pair pair;
    const int socket = int(pair.near.socketDescriptor());
    net::receiveInPieces(pair.server.serverPort(), 64 * 1024);
    int bytes = 0;
    socklen_t size = sizeof bytes;
    QCOMPARE(getsockopt(socket, SOL_SOCKET, SO_RCVBUF, &bytes, &size), 0);
    QCOMPARE(bytes, 2 * 64 * 1024); // The kernel keeps as much again for itself: socket(7).
}

void TestOwnSockets::switchesTheDelayOff()
{
    const Pair pair;
    const int socket = int(pair.near.socketDescriptor());
    QVERIFY(!hasNoDelay(socket));
    net::sendWithoutDelay();
    QVERIFY(hasNoDelay(socket));
}

void TestOwnSockets::sendsHttp2WithoutDelay_data()
{
    QTest::addColumn<HostileServer::Tls>("tls");
    QTest::newRow("cleartext") << HostileServer::Tls::Off;
    QTest::newRow("TLS") << HostileServer::Tls::Good;
}

void TestOwnSockets::sendsHttp2WithoutDelay()
{
    QFETCH(HostileServer::Tls, tls);
    const SystemClock clock;
    Http2Server server(tls); // It reads, and says nothing.
    net::QnamHttpClient client(clock, {HostileServer::authorityPem()});
    net::HttpRequest request = test::verifyRequest(server.url());
    request.version = net::HttpVersion::Http2;
    const auto exchange = client.send(request, {});
    QTRY_COMPARE(server.requests().size(), 1);
    const QList<int> sockets = socketsTo(server.serverPort());
    QCOMPARE(sockets.size(), 1);
    QVERIFY(hasNoDelay(sockets.first()));
    exchange->abort();
    QTRY_VERIFY(exchange->isFinished());
}

FACTORDESK_TEST(TestOwnSockets, QCoreApplication)

} // namespace tst_own_sockets

#include "tst_own_sockets.moc"
