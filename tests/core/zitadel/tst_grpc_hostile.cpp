// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/net/qnam_http_client.h"
#include "core/zitadel/remote_client.h"
#include "core/zitadel/transport/grpc_transport.h"
#include "core/zitadel/transport/grpc_web_transport.h"
#include "core/zitadel/transport/rpc_exchange.h"
#include "tests/core/zitadel/client_run.h"
#include "tests/core/zitadel/rpc_answers.h"
#include "tests/support/http2_server.h"
#include "tests/support/network_application.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_grpc_hostile {

using namespace factordesk;
using namespace factordesk::test;
using net::Fault;
using net::Settlement;
using net::Stage;
using Ending = Behaviour::Ending;
using Tls = HostileServer::Tls;

namespace {

const net::Headers grpcHeaders{{":status", "200"}, {"content-type", "application/grpc"}};
const net::Headers ok{{"grpc-status", "0"}};
const net::Headers wrongCode{{"grpc-status", "3"}, {"grpc-message", "Invalid%20code"}};

net::Headers with(net::Headers headers, const net::Headers& more)
{
    return headers + more;
}

QByteArray message()
{
    return frame(verifiedMessage());
}

Http2Frames begun()
{
    return Http2Frames().headers(grpcHeaders).data(message());
}

} // namespace

/// gRPC against a server that speaks HTTP/2 and breaks off, lies or leaves out, cleartext and TLS:
/// one verify is seen, and the outcome is believed only where it was said.
class TestGrpcHostile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init() { m_limits = {}; }
    void believesAWholeAnswer_data();
    void believesAWholeAnswer();
    void believesARefusal_data();
    void believesARefusal();
    void believesNothingElse_data();
    void believesNothingElse();
    void endsWithTheConnection_data();
    void endsWithTheConnection();
    void carriesGrpcWeb();
    void carriesGrpcWebWithoutHttp2();
    void sendsNothingWithoutHttp2();
    void givesUpOnAnotherProtocol();

private:
    template <class Transport = zitadel::GrpcTransport, class... More>
    OperationEnd verify(const QUrl& url, More... more);

    SystemClock m_clock;
    net::HttpLimits m_limits;
};

void TestGrpcHostile::initTestCase_data()
{
    QTest::addColumn<Tls>("tls");
    QTest::newRow("cleartext") << Tls::Off;
    QTest::newRow("TLS") << Tls::Good;
}

template <class Transport, class... More>
OperationEnd TestGrpcHostile::verify(const QUrl& url, More... more)
{
    auto transport = std::make_unique<Transport>(
        std::make_unique<net::QnamHttpClient>(m_clock,
                                              net::TlsOptions{HostileServer::authorityPem()}),
        *zitadel::ServerAddress::make(url.toString()), SecureBytes::copyOf("test-token"), more...);
    transport->setLimits(m_limits);
    zitadel::RemoteClient client(std::move(transport));
    const std::optional<OperationEnd> end = runOperation(client, Operation::VerifyTotp);
    if (!end)
        qFatal("the call does not end");
    return *end;
}

void TestGrpcHostile::believesAWholeAnswer_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("as usual") << begun().headers(ok, true).bytes();
    QTest::newRow("application/grpc+proto")
        << Http2Frames()
               .headers({{":status", "200"}, {"content-type", "application/grpc+proto; x=y"}})
               .data(message())
               .headers(ok, true)
               .bytes();
    QTest::newRow("content-length")
        << Http2Frames()
               .headers(
                   with(grpcHeaders, {{"content-length", QByteArray::number(message().size())}}))
               .data(message())
               .headers(ok, true)
               .bytes();
    QTest::newRow("a frame in two pieces") << Http2Frames()
                                                  .headers(grpcHeaders)
                                                  .data(message().first(3))
                                                  .data(message().sliced(3))
                                                  .headers(ok, true)
                                                  .bytes();
    QTest::newRow("the stream ends by itself") << begun().headers(ok).data({}, true).bytes();
    QTest::newRow("a reset that is none") << begun().headers(ok, true).reset(http2NoError).bytes();
}

void TestGrpcHostile::believesAWholeAnswer()
{
    QFETCH_GLOBAL(Tls, tls);
    QFETCH(QByteArray, bytes);
    Http2Server server(tls);
    server.setBehaviour({bytes});
    const OperationEnd end = verify(server.url());
    QVERIFY2(!end.failure, qPrintable(end.failure ? end.failure->technicalText : QString()));
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.requests().first(), QByteArray::fromHex("000000000f") + "\x0a\x05"
                                                                            "29001"
                                                                            "\x12\x06"
                                                                            "123456");
    // Qt tells the first block twice.
    QVERIFY(!net::headerValue(end.record.responseHeaders, "content-type").contains(','));
    QCOMPARE(net::headerValue(end.record.responseTrailers, "grpc-status"), QByteArray("0"));
}

void TestGrpcHostile::believesARefusal_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("trailers alone")
        << Http2Frames().headers(with(grpcHeaders, wrongCode), true).bytes();
    QTest::newRow("headers, trailers")
        << Http2Frames().headers(grpcHeaders).headers(wrongCode, true).bytes();
    QTest::newRow("headers, message, trailers") << begun().headers(wrongCode, true).bytes();
    QTest::newRow("a message cut, trailers") << Http2Frames()
                                                    .headers(grpcHeaders)
                                                    .data(message().chopped(1))
                                                    .headers(wrongCode, true)
                                                    .bytes();
    QTest::newRow("the same in both") << Http2Frames()
                                             .headers(with(grpcHeaders, {{"grpc-status", "3"}}))
                                             .headers(wrongCode, true)
                                             .bytes();
}

void TestGrpcHostile::believesARefusal()
{
    QFETCH_GLOBAL(Tls, tls);
    QFETCH(QByteArray, bytes);
    Http2Server server(tls);
    server.setBehaviour({bytes});
    const OperationEnd end = verify(server.url());
    QVERIFY(end.failure);
    QCOMPARE(end.failure->code, zitadel::StatusCode::InvalidArgument);
    QCOMPARE(end.failure->stage, Stage::Server);
    QCOMPARE(end.failure->settlement, Settlement::Answered);
    QCOMPARE(end.failure->message, QStringLiteral("Invalid code"));
    QCOMPARE(server.requests().size(), 1);
}

void TestGrpcHostile::believesNothingElse_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("no trailers") << Http2Frames().headers(grpcHeaders).data(message(), true).bytes()
                                 << Fault::NoGrpcStatus;
    QTest::newRow("trailers without a status")
        << begun().headers({{"x-other", "0"}}, true).bytes() << Fault::NoGrpcStatus;
    QTest::newRow("no status but NO_ERROR")
        << begun().reset(http2NoError).bytes() << Fault::NoGrpcStatus;
    for (const char* value : {"", "OK", "000", "-1", "0x0", "3.0", "0, 0"})
        QTest::addRow("status \"%s\"", value)
            << begun().headers({{"grpc-status", value}}, true).bytes() << Fault::NoGrpcStatus;
    QTest::newRow("status twice")
        << begun().headers({{"grpc-status", "0"}, {"grpc-status", "0"}}, true).bytes()
        << Fault::NoGrpcStatus;
    QTest::newRow("OK in the headers, an error in the trailers")
        << Http2Frames()
               .headers(with(grpcHeaders, ok))
               .data(message())
               .headers(wrongCode, true)
               .bytes()
        << Fault::NoGrpcStatus;
    const auto answered = [](const QByteArray& body) {
        return Http2Frames().headers(grpcHeaders).data(body).headers(ok, true).bytes();
    };
    QTest::newRow("OK without a message") << answered({}) << Fault::BadFrame;
    QTest::newRow("two messages") << answered(message() + message()) << Fault::BadFrame;
    QTest::newRow("compressed") << answered(frame(verifiedMessage(), '\x01')) << Fault::BadFrame;
    QTest::newRow("trailers as a frame")
        << answered(message() + frame("grpc-status: 0\r\n", '\x80')) << Fault::BadFrame;
    QTest::newRow("a length too long") << answered(message().chopped(1)) << Fault::Truncated;
    QTest::newRow("a length too short") << answered(message() + "x") << Fault::Truncated;
    QTest::newRow("no protobuf") << answered(frame("\x0a\xff")) << Fault::Truncated;
    QTest::newRow("another message")
        << answered(frame(QByteArray::fromHex("0801"))) << Fault::WrongType;
    QTest::newRow("a web page") << Http2Frames()
                                       .headers({{":status", "200"}, {"content-type", "text/html"}})
                                       .data("<html>Sign in</html>", true)
                                       .bytes()
                                << Fault::Html;
    QTest::newRow("JSON") << Http2Frames()
                                 .headers(
                                     {{":status", "200"}, {"content-type", "application/json"}})
                                 .data(verifiedJson(), true)
                                 .bytes()
                          << Fault::NotGrpc;
    QTest::newRow("a proxy without a server")
        << Http2Frames().headers({{":status", "503"}}).data("<html/>", true).bytes() << Fault::Html;
    QTest::newRow("INTERNAL_ERROR at once")
        << Http2Frames().reset(http2InternalError).bytes() << Fault::ConnectionClosed;
    QTest::newRow("INTERNAL_ERROR behind the message")
        << begun().reset(http2InternalError).bytes() << Fault::Truncated;
    QTest::newRow("REFUSED_STREAM")
        << Http2Frames().reset(http2RefusedStream).bytes() << Fault::ConnectionClosed;
    QTest::newRow("CANCEL") << Http2Frames().reset(http2Cancel).bytes() << Fault::ConnectionClosed;
    QTest::newRow("GOAWAY") << Http2Frames().goAway(0, http2NoError).bytes()
                            << Fault::ConnectionClosed;
    QTest::newRow("trailers beyond the bound")
        << begun().headers(with(ok, {{"x-long", QByteArray(70'000, 'x')}}), true).bytes()
        << Fault::HeadersTooLarge;
}

void TestGrpcHostile::believesNothingElse()
{
    QFETCH_GLOBAL(Tls, tls);
    QFETCH(QByteArray, bytes);
    QFETCH(Fault, fault);
    Http2Server server(tls);
    server.setBehaviour({bytes});
    const OperationEnd end = verify(server.url());
    QVERIFY(end.failure);
    QCOMPARE(end.failure->fault, fault);
    QCOMPARE(end.failure->settlement, Settlement::Unknown);
    QVERIFY(end.failure->code != zitadel::StatusCode::Ok);
    QCOMPARE(server.requests().size(), 1);
}

void TestGrpcHostile::endsWithTheConnection_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("after reading") << QByteArray() << Fault::ConnectionClosed;
    QTest::newRow("after the headers")
        << Http2Frames().headers(grpcHeaders).bytes() << Fault::Truncated;
    QTest::newRow("after the message") << begun().bytes() << Fault::Truncated;
    QTest::newRow("within the trailers")
        << begun().headers(ok, true).bytes().chopped(2) << Fault::Truncated;
}

void TestGrpcHostile::endsWithTheConnection()
{
    QFETCH_GLOBAL(Tls, tls);
    QFETCH(QByteArray, bytes);
    QFETCH(Fault, fault);
    for (const Ending ending : {Ending::Close, Ending::Reset}) {
        Http2Server server(tls);
        server.setBehaviour({bytes, ending});
        const OperationEnd end = verify(server.url());
        QVERIFY(end.failure);
        QCOMPARE(end.failure->fault, fault);
        QCOMPARE(end.failure->settlement, Settlement::Unknown);
        QCOMPARE(server.requests().size(), 1);
    }
}

void TestGrpcHostile::carriesGrpcWeb()
{
    QFETCH_GLOBAL(Tls, tls);
    Http2Server server(tls);
    server.setBehaviour(
        {Http2Frames()
             .headers({{":status", "200"}, {"content-type", "application/grpc-web+proto"}})
             .data(message() + frame("grpc-status: 0\r\n", '\x80'), true)
             .bytes()});
    // Without TLS there is nobody to ask for it.
    const auto version = tls == Tls::Off ? net::HttpVersion::Http2 : net::HttpVersion::Negotiated;
    const OperationEnd end = verify<zitadel::GrpcWebTransport>(server.url(), version);
    QVERIFY(!end.failure);
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(zitadel::isGrpc(end.record.responseHeaders));
}

void TestGrpcHostile::carriesGrpcWebWithoutHttp2()
{
    QFETCH_GLOBAL(Tls, tls);
    HostileServer server(tls); // Speaks HTTP/1.1, and no ALPN.
    server.setBehaviour({httpAnswer(200, message() + frame("grpc-status: 0\r\n", '\x80'),
                                    "Content-Type: application/grpc-web+proto\r\n")});
    const OperationEnd end =
        verify<zitadel::GrpcWebTransport>(server.url(), net::HttpVersion::Negotiated);
    QVERIFY(!end.failure);
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(server.requests().first().startsWith("POST /"));
}

void TestGrpcHostile::sendsNothingWithoutHttp2()
{
    QFETCH_GLOBAL(Tls, tls);
    if (tls == Tls::Off)
        QSKIP("without TLS there is no ALPN");
    HostileServer server(tls); // Speaks HTTP/1.1, and no ALPN.
    server.setBehaviour({httpAnswer(200, message(), "Content-Type: application/grpc\r\n")});
    const OperationEnd end = verify(server.url());
    QVERIFY(end.failure);
    QCOMPARE(end.failure->fault, Fault::NoHttp2);
    QCOMPARE(end.failure->stage, Stage::Tls);
    QCOMPARE(end.failure->settlement, Settlement::NotSent);
    QCOMPARE(server.requests().size(), 0);
}

void TestGrpcHostile::givesUpOnAnotherProtocol()
{
    QFETCH_GLOBAL(Tls, tls);
    if (tls != Tls::Off)
        QSKIP("with TLS the protocol is agreed on before");
    HostileServer server(tls);
    server.setBehaviour({"HTTP/1.1 505 HTTP Version Not Supported\r\n\r\n", Ending::Close});
    const OperationEnd end = verify(server.url());
    QVERIFY(end.failure);
    QCOMPARE(server.connectionCount(), 1);
    const QByteArray received = server.requests().join();
    QVERIFY(received.startsWith("PRI * HTTP/2.0\r\n"));
    // How far Qt comes before it is stopped is its own affair.
    if (received.contains("123456"))
        QCOMPARE(end.failure->settlement, Settlement::Unknown);
}

FACTORDESK_TEST(TestGrpcHostile, factordesk::test::NetworkApplication)

} // namespace tst_grpc_hostile

#include "tst_grpc_hostile.moc"
