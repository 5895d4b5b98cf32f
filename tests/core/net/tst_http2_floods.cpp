// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/net/qnam_http_client.h"
#include "tests/core/net/exchange_run.h"
#include "tests/support/http2_server.h"
#include "tests/support/network_application.h"
#include "tests/support/test_program.h"

#include <QElapsedTimer>
#include <QTest>

namespace tst_http2_floods {

using namespace factordesk;
using net::Headers;
using test::Behaviour;
using test::Http2Frames;
using test::Http2Server;
using Tls = test::HostileServer::Tls;
using namespace std::chrono_literals;

/// Headers without end, of every kind that HTTP/2 has: the call ends for that reason, and long
/// before its deadline. What it costs in memory: tst_cli_memory.
class TestHttp2Floods : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void endsBeforeTheDeadline_data();
    void endsBeforeTheDeadline();
    void acceptsTheLimit();
};

void TestHttp2Floods::initTestCase_data()
{
    QTest::addColumn<Tls>("tls");
    QTest::newRow("cleartext") << Tls::Off;
    QTest::newRow("TLS") << Tls::Good;
}

void TestHttp2Floods::endsBeforeTheDeadline_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("more");
    const Headers ok{{":status", "200"}, {"content-type", "application/grpc"}};
    const QByteArray begun = Http2Frames().headers(ok).bytes();
    const QByteArray block(16 * 1024, 'x');
    const QByteArray bomb = Http2Frames().repeatedField("a", QByteArray(4000, 'x'), 10'000).bytes();
    QTest::newRow("informational answers")
        << QByteArray() << Http2Frames().headers({{":status", "103"}, {"link", "<a>"}}).bytes();
    QTest::newRow("small blocks") << QByteArray() << begun;
    QTest::newRow("small trailers") << Http2Frames().headers(ok).data("x").bytes()
                                    << Http2Frames().headers({{"a", "b"}}).bytes();
    QTest::newRow("a block without end")
        << Http2Frames().openHeaders(ok).bytes() << Http2Frames().continuation(block).bytes();
    QTest::newRow("a block of empty pieces")
        << Http2Frames().openHeaders(ok).bytes() << Http2Frames().continuation({}).bytes();
    QTest::newRow("a block of pieces of a byte")
        << Http2Frames().openHeaders(ok).bytes() << Http2Frames().continuation("x").bytes();
    QTest::newRow("one field 10,000 times in as many pieces")
        << Http2Frames().repeatedField("a", QByteArray(4000, 'x'), 1, 10'000).bytes()
        << QByteArray();
    QTest::newRow("one field 10,000 times") << bomb << QByteArray();
    QTest::newRow("one field 10,000 times in the trailers")
        << begun + Http2Frames().data("x").bytes() + bomb << QByteArray();
    QTest::newRow("one field again and again") << QByteArray() << bomb;
    // No headers, but in their place.
    QTest::newRow("pings") << QByteArray() << Http2Frames().ping().bytes();
    QTest::newRow("settings") << QByteArray() << Http2Frames().settings().bytes();
    QTest::newRow("window updates") << QByteArray() << Http2Frames().windowUpdate().bytes();
}

void TestHttp2Floods::endsBeforeTheDeadline()
{
    QFETCH_GLOBAL(Tls, tls);
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, more);
    Http2Server server(tls);
    Behaviour flood{start};
    flood.endless = more;
    server.setBehaviour(flood);
    SystemClock clock;
    net::QnamHttpClient client(clock, {test::HostileServer::authorityPem()});
    net::HttpRequest request = test::verifyRequest(server.url());
    request.version = net::HttpVersion::Http2;

    constexpr std::chrono::milliseconds deadline = 15s;
    QElapsedTimer time;
    time.start();
    const auto exchange = test::run(client, request, {.deadline = deadline});
    QVERIFY(exchange && !exchange->result());
    QCOMPARE(exchange->result().error().fault, net::Fault::HeadersTooLarge);
    QCOMPARE(exchange->result().error().stage, net::Stage::Decoding);
    QCOMPARE(exchange->result().error().settlement, net::Settlement::Unknown);
    QVERIFY2(time.elapsed() < deadline.count(), QByteArray::number(time.elapsed()).constData());
    QCOMPARE(server.requests().size(), 1);
}

void TestHttp2Floods::acceptsTheLimit()
{
    QFETCH_GLOBAL(Tls, tls);
    Http2Server server(tls);
    const Headers headers{{":status", "200"}, {"a", QByteArray(10'000, 'x')}};
    const Headers trailers{{"b", QByteArray(10'000, 'y')}};
    server.setBehaviour({Http2Frames().headers(headers).data("x").headers(trailers, true).bytes()});
    SystemClock clock;
    net::QnamHttpClient client(clock, {test::HostileServer::authorityPem()});
    net::HttpRequest request = test::verifyRequest(server.url());
    request.version = net::HttpVersion::Http2;
    const auto exchange = test::run(client, request, {.headerBytes = 10'100});
    QVERIFY(exchange && exchange->result());
    QCOMPARE(exchange->result()->headers, headers.sliced(1));
    QCOMPARE(exchange->result()->trailers, trailers);
    QCOMPARE(exchange->result()->body, QByteArray("x"));
}

FACTORDESK_TEST(TestHttp2Floods, factordesk::test::NetworkApplication)

} // namespace tst_http2_floods

#include "tst_http2_floods.moc"
