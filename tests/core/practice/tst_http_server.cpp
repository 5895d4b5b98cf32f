// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/http_answer.h"
#include "core/practice/http_connection.h"
#include "core/practice/http_handler.h"
#include "core/practice/http_server.h"
#include "tests/core/practice/practice_fixture.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTest>

#include <memory>
#include <vector>

namespace tst_http_server {

using namespace factordesk;
using practice::Delivery;
using practice::HttpRequest;
using practice::HttpServer;
using test::Answer;
using test::RawClient;
using test::requestBytes;

namespace {

/// Echoes the body; keeps what it was asked.
class EchoHandler final : public practice::HttpHandler
{
public:
    Delivery handle(const HttpRequest& request) override
    {
        requests.push_back(request);
        Delivery delivery = next;
        delivery.answer.body = request.path + ' ' + request.body;
        return delivery;
    }
    practice::HttpAnswer refuse(practice::ParseError) override
    {
        practice::HttpAnswer answer;
        answer.status = 400;
        return answer;
    }
    WallTime serverTime() const override { return WallTime(std::chrono::seconds(784'111'777)); }

    Delivery next;
    std::vector<HttpRequest> requests;
};

} // namespace

class TestHttpServer : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_server.reset(); }
    void writesTheDateOfTheRfc();
    void keepsTheConnectionAlive();
    void closesWhenAsked();
    void answersPipelinedRequestsInOrder();
    void answersRequestsInPieces();
    void letsAClientGoOn();
    void waitsAsLongAsToldAndAnswersOthers();
    void cutsTheAnswer();
    void refusesWhatIsNoRequest();
    void readsARefusedBodyOver();
    void closesIdleConnections();
    void holdsNoMoreThanAHundredConnections();
    void saysWhyItCannotListen();
    void listensOnThisComputerAlone();

private:
    void start(std::chrono::milliseconds idleTimeout = HttpServer::usualIdleTimeout);

    EchoHandler m_handler;
    std::unique_ptr<HttpServer> m_server;
    quint16 m_port = 0;
};

void TestHttpServer::init()
{
    m_handler = {};
    start();
}

void TestHttpServer::start(std::chrono::milliseconds idleTimeout)
{
    m_server = std::make_unique<HttpServer>(m_handler, idleTimeout);
    const auto port = m_server->listen(0);
    QVERIFY(port);
    m_port = *port;
}

void TestHttpServer::writesTheDateOfTheRfc()
{
    // RFC 9110, section 5.6.7 (its example is RFC 2616's, 1994-11-06 08:49:37 UTC).
    QCOMPARE(practice::httpDate(m_handler.serverTime()),
             QByteArray("Sun, 06 Nov 1994 08:49:37 GMT"));
    RawClient client(m_port);
    client.send(requestBytes("GET", "/"));
    QCOMPARE(client.read().headers.value("date"), QByteArray("Sun, 06 Nov 1994 08:49:37 GMT"));
}

void TestHttpServer::keepsTheConnectionAlive()
{
    RawClient client(m_port);
    for (const QByteArray path : {"/1", "/2", "/3"}) {
        client.send(requestBytes("POST", path, "x"));
        const Answer answer = client.read();
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, path + " x");
        QVERIFY(!answer.headers.contains("connection"));
    }
    QVERIFY(client.isOpen());
}

void TestHttpServer::closesWhenAsked()
{
    RawClient client(m_port);
    client.send(requestBytes("GET", "/", {}, "Connection: close\r\n"));
    const QByteArray all = client.readToEnd();
    QVERIFY(all.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(all.contains("\r\nConnection: close\r\n"));
    QVERIFY(!client.isOpen());
}

void TestHttpServer::answersPipelinedRequestsInOrder()
{
    RawClient client(m_port);
    client.send(requestBytes("POST", "/1", "a") + requestBytes("POST", "/2", "b") +
                requestBytes("GET", "/3"));
    QCOMPARE(client.read().body, QByteArray("/1 a"));
    QCOMPARE(client.read().body, QByteArray("/2 b"));
    QCOMPARE(client.read().body, QByteArray("/3 "));
}

void TestHttpServer::answersRequestsInPieces()
{
    RawClient client(m_port);
    const QByteArray bytes = "POST /p HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                             "1\r\na\r\n2\r\nbc\r\n0\r\n\r\n";
    for (const char byte : bytes) {
        client.send(QByteArray(1, byte));
        QCoreApplication::processEvents();
    }
    QCOMPARE(client.read().body, QByteArray("/p abc"));
}

void TestHttpServer::letsAClientGoOn()
{
    RawClient client(m_port);
    client.send("POST /p HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n");
    QCOMPARE(client.read().status, 100);
    client.send("x");
    QCOMPARE(client.read().status, 200);
}

void TestHttpServer::waitsAsLongAsToldAndAnswersOthers()
{
    m_handler.next.delay = std::chrono::milliseconds(300);
    RawClient slow(m_port);
    QElapsedTimer timer;
    timer.start();
    slow.send(requestBytes("GET", "/slow"));
    QTRY_COMPARE(m_handler.requests.size(), std::size_t(1)); // it has acted already
    m_handler.next.delay = {};
    RawClient quick(m_port);
    quick.send(requestBytes("GET", "/quick"));
    QCOMPARE(quick.read().body, QByteArray("/quick "));
    QCOMPARE(slow.read().body, QByteArray("/slow "));
    QVERIFY(timer.elapsed() >= 300);
}

void TestHttpServer::cutsTheAnswer()
{
    RawClient whole(m_port);
    whole.send(requestBytes("GET", "/", {}, "Connection: close\r\n"));
    const QByteArray all = whole.readToEnd();
    for (const qint64 bytes : {qint64(0), qint64(1), qint64(12), qint64(all.size() - 1)}) {
        m_handler.next.cutAfter = bytes;
        RawClient client(m_port);
        client.send(requestBytes("GET", "/", {}, "Connection: close\r\n"));
        QCOMPARE(client.readToEnd(), all.first(bytes));
    }
    QCOMPARE(m_handler.requests.size(), std::size_t(5));
}

void TestHttpServer::refusesWhatIsNoRequest()
{
    RawClient client(m_port);
    client.send("nonsense\r\n");
    const Answer answer = client.read();
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.headers.value("connection"), QByteArray("close"));
    QVERIFY(m_handler.requests.empty());
}

void TestHttpServer::readsARefusedBodyOver()
{
    RawClient client(m_port);
    const QByteArray body(4 * 1024 * 1024, 'x');
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4194304\r\n\r\n");
    client.socket().write(body);
    QCOMPARE(client.read().status, 400);
    QTRY_COMPARE(client.socket().bytesToWrite(), qint64(0));
    QVERIFY(client.isOpen());
}

void TestHttpServer::closesIdleConnections()
{
    start(std::chrono::milliseconds(50));
    RawClient silent(m_port);
    RawClient halfway(m_port);
    halfway.send("GET / HTTP/1.1\r\n");
    QTRY_VERIFY(!silent.isOpen());
    QTRY_VERIFY(!halfway.isOpen());
    // Nobody is idle while the answer is on its way.
    m_handler.next.delay = std::chrono::milliseconds(200);
    RawClient waiting(m_port);
    waiting.send(requestBytes("GET", "/"));
    QCOMPARE(waiting.read().status, 200);
}

void TestHttpServer::holdsNoMoreThanAHundredConnections()
{
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < HttpServer::maximumConnections; ++i) {
        clients.push_back(std::make_unique<RawClient>(m_port));
        clients.back()->send(requestBytes("GET", "/"));
        QCOMPARE(clients.back()->read().status, 200);
    }
    RawClient oneMore(m_port);
    QTRY_VERIFY(!oneMore.isOpen());
    clients.pop_back();
    // The server learns of the free place from the event loop.
    QTRY_VERIFY([this] {
        RawClient later(m_port);
        later.send(requestBytes("GET", "/"));
        return later.read().status == 200;
    }());
}

void TestHttpServer::saysWhyItCannotListen()
{
    HttpServer second(m_handler);
    const auto port = second.listen(m_port);
    QVERIFY(!port);
    QVERIFY(!port.error().isEmpty());
}

void TestHttpServer::listensOnThisComputerAlone()
{
    QTcpSocket socket; // 127.0.0.2 is this computer too, but not the address listened on
    socket.connectToHost(QStringLiteral("127.0.0.2"), m_port);
    QVERIFY(!socket.waitForConnected(2000));
}

FACTORDESK_TEST(TestHttpServer, QCoreApplication)

} // namespace tst_http_server

#include "tst_http_server.moc"
