// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/net/qnam_http_client.h"
#include "core/net/socket_watch.h"
#include "tests/core/net/exchange_run.h"
#include "tests/support/http2_server.h"
#include "tests/support/network_application.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace tst_socket_watch {

using namespace factordesk;
using net::HttpVersion;
using net::Traffic;
using test::HostileServer;
using test::Http2Frames;
using test::Http2Server;
using Tls = HostileServer::Tls;

/// How an exchange fares that is watched. What floods cost in time: tst_http2_floods and
/// tst_http_limits; in memory: tst_cli_memory.
class TestSocketWatch : public QObject
{
    Q_OBJECT

private slots:
    void leavesAnAnswerAsItIs_data();
    void leavesAnAnswerAsItIs();
    void stopsAfterTooManyBytes();
    void stopsAfterTooLongHeaders();
    void expectsABodyWhenThereIsOne();
    void tellsOfAnEnd();
    void leavesAnEndToWhoMakesIt();
    void sendsHttp2WithoutDelay_data();
    void sendsHttp2WithoutDelay();

private:
    SystemClock m_clock;
    net::QnamHttpClient m_client{m_clock, {HostileServer::authorityPem()}};
};

namespace {

/// No byte of it is like the one before.
QByteArray longBody()
{
    QByteArray body(3'000'000, '\0');
    quint32 value = 1;
    for (char& byte : body) {
        value = value * 1664525 + 1013904223;
        byte = char(value >> 24);
    }
    return body;
}

/// Of this process.
QList<int> socketsTo(quint16 port)
{
    QList<int> sockets;
    for (int descriptor = 3; descriptor < 1024; ++descriptor) {
        sockaddr_in peer{};
        socklen_t size = sizeof peer;
        if (getpeername(descriptor, reinterpret_cast<sockaddr*>(&peer), &size) == 0 &&
            ntohs(peer.sin_port) == port)
            sockets.append(descriptor);
    }
    return sockets;
}

bool hasNoDelay(int socket)
{
    int on = 0;
    socklen_t size = sizeof on;
    return getsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, &size) == 0 && on != 0;
}

/// A socket that is watched, and its other end.
struct Watched : QObject
{
    explicit Watched(HttpVersion version, const net::HttpLimits& limits = {})
        : traffic(std::make_shared<Traffic>(version, limits))
    {
        if (!server.listen(QHostAddress::LocalHost))
            qFatal("cannot listen");
        near.connectToHost(QHostAddress::LocalHost, server.serverPort());
        if (!near.waitForConnected(10'000) || !server.waitForNewConnection(10'000))
            qFatal("cannot connect");
        far = server.nextPendingConnection();
        // As Qt does, before anybody else.
        QObject::connect(&near, &QIODevice::readyRead, &near, [this] { read += near.readAll(); });
        watch = new net::SocketWatch(near, traffic);
        QCoreApplication::instance()->installEventFilter(this);
    }

    bool eventFilter(QObject* receiver, QEvent* event) override
    {
        const auto* const notifier = qobject_cast<const QSocketNotifier*>(receiver);
        if (event->type() != QEvent::SockAct || notifier->socket() != near.socketDescriptor())
            return false;
        return watch->letAct(notifier->type() == QSocketNotifier::Read,
                             [&] { return receiver->event(event); });
    }

    std::shared_ptr<Traffic> traffic;
    QSignalSpy bytesExceeded{traffic.get(), &Traffic::bytesExceeded};
    QSignalSpy headersExceeded{traffic.get(), &Traffic::headersExceeded};
    QTcpServer server;
    QTcpSocket near;
    QTcpSocket* far = nullptr;         ///< Owned by the server.
    net::SocketWatch* watch = nullptr; ///< Owned by the socket.
    QByteArray read;
};

} // namespace

void TestSocketWatch::leavesAnAnswerAsItIs_data()
{
    QTest::addColumn<Tls>("tls");
    QTest::addColumn<HttpVersion>("version");
    QTest::newRow("HTTP/1.1, cleartext") << Tls::Off << HttpVersion::Http1;
    QTest::newRow("HTTP/1.1, TLS") << Tls::Good << HttpVersion::Http1;
    QTest::newRow("HTTP/2, cleartext") << Tls::Off << HttpVersion::Http2;
    QTest::newRow("HTTP/2, TLS") << Tls::Good << HttpVersion::Http2;
}

void TestSocketWatch::leavesAnAnswerAsItIs()
{
    QFETCH(Tls, tls);
    QFETCH(HttpVersion, version);
    const QByteArray body = longBody();
    HostileServer http1(tls);
    http1.setBehaviour({test::httpAnswer(200, body)});
    Http2Server http2(tls);
    Http2Frames frames;
    frames.headers({{":status", "200"}, {"a", "b"}});
    for (qsizetype at = 0; at < body.size(); at += 16'000)
        frames.data(body.mid(at, 16'000));
    http2.setBehaviour({frames.headers({{"c", "d"}}, true).bytes()});
    net::HttpRequest request =
        test::verifyRequest(version == HttpVersion::Http2 ? http2.url() : http1.url());
    request.version = version;
    const auto exchange = test::run(m_client, request);
    QVERIFY(exchange && exchange->result());
    QVERIFY(exchange->result()->body == body);
    QCOMPARE(http1.requests().size() + http2.requests().size(), 1);
}

void TestSocketWatch::stopsAfterTooManyBytes()
{
    Watched connection(HttpVersion::Http1);
    const QByteArray bytes(3 * 1024 * 1024, 'x');
    connection.far->write(bytes);
    QTRY_COMPARE(connection.bytesExceeded.count(), 1);
    QVERIFY(connection.read.size() < bytes.size());
    const qsizetype read = connection.read.size();
    connection.far->write(bytes);
    QCoreApplication::processEvents();
    QCOMPARE(connection.read.size(), read);
    QCOMPARE(connection.bytesExceeded.count(), 1);
    QCOMPARE(connection.headersExceeded.count(), 0);
}

void TestSocketWatch::stopsAfterTooLongHeaders()
{
    Watched connection(HttpVersion::Http2, {.headerBytes = 1000});
    connection.far->write(Http2Frames().repeatedField("a", QByteArray(900, 'x'), 10'000).bytes());
    QTRY_COMPARE(connection.headersExceeded.count(), 1);
    QCOMPARE(connection.read.size(), 0); // What has come is judged before it is read.
    QCOMPARE(connection.bytesExceeded.count(), 0);
}

void TestSocketWatch::expectsABodyWhenThereIsOne()
{
    Watched connection(HttpVersion::Http1, {.bodyBytes = 4 * 1024 * 1024});
    // In pieces, since it has to be found wherever they end.
    const QByteArray headers = "HTTP/1.1 200 OK\r\na: b\r\n\r\n";
    for (const char byte : headers) {
        const qsizetype before = connection.read.size();
        connection.far->write(&byte, 1);
        QTRY_COMPARE(connection.read.size(), before + 1);
    }
    const QByteArray bytes(5 * 1024 * 1024, 'x');
    connection.far->write(bytes);
    QTRY_COMPARE(connection.read.size(), headers.size() + bytes.size());
    QCOMPARE(connection.bytesExceeded.count(), 0);
    connection.far->write(bytes);
    QTRY_COMPARE(connection.bytesExceeded.count(), 1);
}

void TestSocketWatch::tellsOfAnEnd()
{
    Watched connection(HttpVersion::Http2);
    QSignalSpy failed(&connection.near, &QAbstractSocket::errorOccurred);
    QSignalSpy ended(&connection.near, &QAbstractSocket::disconnected);
    connection.far->write(Http2Frames().ping().bytes());
    connection.far->disconnectFromHost();
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(connection.read, Http2Frames().ping().bytes());
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().value<QAbstractSocket::SocketError>(),
             QAbstractSocket::RemoteHostClosedError);
}

void TestSocketWatch::leavesAnEndToWhoMakesIt()
{
    Watched connection(HttpVersion::Http2);
    QSignalSpy failed(&connection.near, &QAbstractSocket::errorOccurred);
    QSignalSpy ended(&connection.near, &QAbstractSocket::disconnected);
    // As Qt does after a frame that breaks the protocol.
    connect(&connection.near, &QIODevice::readyRead, &connection.near,
            &QAbstractSocket::disconnectFromHost);
    connection.far->write(Http2Frames().ping().bytes());
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(connection.near.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(failed.count(), 0);
}

void TestSocketWatch::sendsHttp2WithoutDelay_data()
{
    QTest::addColumn<Tls>("tls");
    QTest::newRow("cleartext") << Tls::Off;
    QTest::newRow("TLS") << Tls::Good;
}

void TestSocketWatch::sendsHttp2WithoutDelay()
{
    QFETCH(Tls, tls);
    Http2Server server(tls); // It reads, and says nothing.
    net::HttpRequest request = test::verifyRequest(server.url());
    request.version = HttpVersion::Http2;
    const auto exchange = m_client.send(request, {});
    QTRY_COMPARE(server.requests().size(), 1);
    const QList<int> sockets = socketsTo(server.serverPort());
    QCOMPARE(sockets.size(), 1);
    QVERIFY(hasNoDelay(sockets.first()));
    exchange->abort();
    QTRY_VERIFY(exchange->isFinished());
}

FACTORDESK_TEST(TestSocketWatch, factordesk::test::NetworkApplication)

} // namespace tst_socket_watch

#include "tst_socket_watch.moc"
