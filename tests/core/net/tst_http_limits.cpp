// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/net/qnam_http_client.h"
#include "tests/core/net/exchange_run.h"
#include "tests/support/hostile_server.h"
#include "tests/support/network_application.h"
#include "tests/support/test_program.h"

#include <QElapsedTimer>
#include <QTest>

namespace tst_http_limits {

using namespace factordesk;
using test::Behaviour;
using test::HostileServer;
using namespace std::chrono_literals;

/// Answers are bounded in size and time, whatever the server sends (what floods cost in memory:
/// tst_cli_memory). Over TLS, since http reaches no other computer. The deadline's own table is
/// plain: there the request is out long before the deadline, however busy the machine.
class TestHttpLimits : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_server = std::make_unique<HostileServer>(HostileServer::Tls::Good); }
    void acceptsABodyOfTheLimit();
    void refusesLargeBodies_data();
    void refusesLargeBodies();
    void refusesLargeHeaders();
    void endlessHeadersEndAtTheDeadline();
    void deadline_data();
    void deadline();
    void lengthsMustAgree_data();
    void lengthsMustAgree();
    void bodyWithoutLengthEndsWithTheConnection();
    void keepsCompressedBodiesAsTheyAre();

private:
    std::unique_ptr<net::PendingExchange> run(const net::HttpLimits& limits = {})
    {
        return test::run(m_client, test::verifyRequest(m_server->url()), limits);
    }

    SystemClock m_clock;
    net::QnamHttpClient m_client{m_clock, {HostileServer::authorityPem()}};
    std::unique_ptr<HostileServer> m_server;
};

void TestHttpLimits::acceptsABodyOfTheLimit()
{
    const QByteArray body(1000, 'x');
    m_server->setBehaviour({test::httpAnswer(200, body)});
    const auto exchange = run({.bodyBytes = 1000});
    QVERIFY(exchange && exchange->result());
    QCOMPARE(exchange->result()->body, body);
    QCOMPARE(exchange->record().bytesReceived, 1000);
}

void TestHttpLimits::refusesLargeBodies_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("more");
    const QByteArray block(64 * 1024, 'x');
    const QByteArray chunk = "10000\r\n" + block + "\r\n";
    QTest::newRow("announced, 1 GiB")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n") << block;
    QTest::newRow("announced beyond 64 bits")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n") << block;
    QTest::newRow("endless") << QByteArray("HTTP/1.1 200 OK\r\n\r\n") << block;
    QTest::newRow("endless chunks")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n") << chunk;
    QTest::newRow("endless error") << QByteArray("HTTP/1.1 500 Oops\r\n\r\n") << block;
    QTest::newRow("endless error in chunks")
        << QByteArray("HTTP/1.1 403 No\r\nTransfer-Encoding: chunked\r\n\r\n") << chunk;
    QTest::newRow("endless redirect")
        << QByteArray("HTTP/1.1 302 There\r\nLocation: /\r\n\r\n") << block;
}

void TestHttpLimits::refusesLargeBodies()
{
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, more);
    Behaviour flood{start};
    flood.endless = more;
    m_server->setBehaviour(flood);
    const auto exchange = run({.bodyBytes = 100'000});
    QVERIFY(exchange && !exchange->result());
    QCOMPARE(exchange->result().error().fault, net::Fault::BodyTooLarge);
    QCOMPARE(exchange->result().error().stage, net::Stage::Decoding);
    QCOMPARE(exchange->result().error().settlement, net::Settlement::Unknown);
    // Stopped early: what the server could send until then fits into buffers.
    QVERIFY2(m_server->bytesSent() < 512 * 1024 * 1024,
             QByteArray::number(m_server->bytesSent()).constData());
    QCOMPARE(m_server->requests().size(), 1);
}

void TestHttpLimits::refusesLargeHeaders()
{
    QByteArray headers;
    for (int i = 0; i < 50; ++i)
        headers += "X-Filler-" + QByteArray::number(i) + ": " + QByteArray(2000, 'x') + "\r\n";
    m_server->setBehaviour({test::httpAnswer(200, "{}", headers)});
    const auto exchange = run();
    QVERIFY(exchange && !exchange->result());
    QCOMPARE(exchange->result().error().fault, net::Fault::HeadersTooLarge);
    QCOMPARE(exchange->result().error().settlement, net::Settlement::Unknown);
}

void TestHttpLimits::endlessHeadersEndAtTheDeadline()
{
    Behaviour flood{"HTTP/1.1 200 OK\r\n"};
    flood.endless = "X-Filler: " + QByteArray(64 * 1024, 'x') + "\r\n";
    m_server->setBehaviour(flood);
    const auto exchange = run({.deadline = 4s});
    QVERIFY(exchange && !exchange->result());
    QCOMPARE(exchange->result().error().settlement, net::Settlement::Unknown);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestHttpLimits::deadline_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<bool>("drips");
    const QByteArray answer = test::httpAnswer(200, QByteArray(1000, 'x'));
    const qsizetype body = answer.indexOf("\r\n\r\n") + 4;
    QTest::newRow("silence") << QByteArray() << false;
    QTest::newRow("half a status line") << answer.first(10) << false;
    QTest::newRow("headers") << answer.first(body) << false;
    QTest::newRow("half a body") << answer.first(body + 500) << false;
    QTest::newRow("a byte now and then") << answer << true;
    QTest::newRow("a byte of body now and then") << answer.sliced(0, body + 1) + answer << true;
}

void TestHttpLimits::deadline()
{
    QFETCH(QByteArray, sent);
    QFETCH(bool, drips);
    Behaviour slow{sent};
    slow.drip = drips ? 40ms : 0ms;
    m_server = std::make_unique<HostileServer>();
    m_server->setBehaviour(slow);
    QElapsedTimer time;
    time.start();
    const auto exchange = run({.deadline = 1s});
    QVERIFY(exchange && !exchange->result());
    QCOMPARE(exchange->result().error().fault, net::Fault::DeadlineExceeded);
    QCOMPARE(exchange->result().error().stage, net::Stage::Http);
    QCOMPARE(exchange->result().error().settlement, net::Settlement::Unknown);
    QVERIFY(time.elapsed() >= 950);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestHttpLimits::lengthsMustAgree_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("right") << QByteArray("Content-Length: 2\r\n") << true;
    QTest::newRow("said twice") << QByteArray("Content-Length: 2\r\nContent-Length: 2\r\n") << true;
    QTest::newRow("more, then right")
        << QByteArray("Content-Length: 200\r\nContent-Length: 2\r\n") << false;
    QTest::newRow("right, then more")
        << QByteArray("Content-Length: 2\r\nContent-Length: 200\r\n") << false;
    QTest::newRow("not a number") << QByteArray("Content-Length: two\r\n") << false;
    QTest::newRow("negative") << QByteArray("Content-Length: -2\r\n") << false;
    QTest::newRow("more than comes") << QByteArray("Content-Length: 3\r\n") << false;
}

void TestHttpLimits::lengthsMustAgree()
{
    QFETCH(QByteArray, headers);
    QFETCH(bool, accepted);
    m_server->setBehaviour({"HTTP/1.1 200 OK\r\n" + headers + "\r\n{}", Behaviour::Ending::Close});
    const auto exchange = run();
    QVERIFY(exchange);
    QCOMPARE(exchange->result().hasValue(), accepted);
    if (!accepted) {
        QCOMPARE(exchange->result().error().fault, net::Fault::Truncated);
        QCOMPARE(exchange->result().error().settlement, net::Settlement::Unknown);
    }
}

void TestHttpLimits::bodyWithoutLengthEndsWithTheConnection()
{
    m_server->setBehaviour({"HTTP/1.1 200 OK\r\n\r\n{\"details\":{}}", Behaviour::Ending::Close});
    const auto exchange = run();
    QVERIFY(exchange && exchange->result());
    QCOMPARE(exchange->result()->body, QByteArray("{\"details\":{}}"));
}

void TestHttpLimits::keepsCompressedBodiesAsTheyAre()
{
    // gzip -n of "{}"; it was not asked for and is not unpacked.
    const QByteArray packed = QByteArray::fromHex("1f8b0800000000000003abae05004303b7a402000000");
    m_server->setBehaviour({test::httpAnswer(200, packed, "Content-Encoding: gzip\r\n")});
    const auto exchange = run();
    QVERIFY(exchange && exchange->result());
    QCOMPARE(exchange->result()->body, packed);
    QVERIFY(m_server->requests().first().contains("\r\nAccept-Encoding: identity\r\n"));
}

FACTORDESK_TEST(TestHttpLimits, factordesk::test::NetworkApplication)

} // namespace tst_http_limits

#include "tst_http_limits.moc"
