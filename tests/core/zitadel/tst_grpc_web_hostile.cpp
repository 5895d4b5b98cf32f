// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/net/qnam_http_client.h"
#include "core/zitadel/remote_client.h"
#include "core/zitadel/transport/grpc_web_transport.h"
#include "tests/core/zitadel/client_run.h"
#include "tests/core/zitadel/rpc_answers.h"
#include "tests/support/hostile_server.h"
#include "tests/support/network_application.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_grpc_web_hostile {

using namespace factordesk;
using namespace factordesk::test;
using net::Fault;
using net::Settlement;
using Ending = Behaviour::Ending;
using Tls = HostileServer::Tls;

namespace {

const QByteArray grpcWeb = "Content-Type: application/grpc-web+proto\r\n";

QByteArray okTrailers()
{
    return frame("grpc-status: 0\r\ngrpc-message: \r\n", '\x80');
}

QByteArray goodBody()
{
    return frame(verifiedMessage()) + okTrailers();
}

} // namespace

/// gRPC-Web against a server that breaks off, lies or leaves out: one verify is seen, and the
/// outcome is believed only where it was said.
class TestGrpcWebHostile : public QObject
{
    Q_OBJECT

private slots:
    void asksAsDocumented();
    void believesAWholeAnswer_data();
    void believesAWholeAnswer();
    void believesNothingElse_data();
    void believesNothingElse();
    void cutAtEveryByte_data();
    void cutAtEveryByte();
    void followsNoRedirect();

private:
    OperationEnd verify(const QUrl& url);

    SystemClock m_clock;
};

OperationEnd TestGrpcWebHostile::verify(const QUrl& url)
{
    zitadel::RemoteClient client(std::make_unique<zitadel::GrpcWebTransport>(
        std::make_unique<net::QnamHttpClient>(m_clock,
                                              net::TlsOptions{HostileServer::authorityPem()}),
        *zitadel::ServerAddress::make(url.toString()), SecureBytes::copyOf("test-token")));
    client.transport().setLanguage(QStringLiteral("de"));
    client.transport().setOrganisation(QStringLiteral("501"));
    const std::optional<OperationEnd> end = runOperation(client, Operation::VerifyTotp);
    if (!end)
        qFatal("the call does not end");
    return *end;
}

void TestGrpcWebHostile::asksAsDocumented()
{
    HostileServer server;
    server.addBehaviour({httpAnswer(200, goodBody(), grpcWeb)});
    QVERIFY(!verify(server.url()).failure);
    const QByteArray request = server.requests().first();
    QVERIFY(request.startsWith(
        "POST /zitadel.user.v2.UserService/VerifyTOTPRegistration HTTP/1.1\r\n"));
    for (const char* line :
         {"Content-Type: application/grpc-web+proto", "Accept: application/grpc-web+proto",
          "X-Grpc-Web: 1", "Authorization: Bearer test-token", "Accept-Language: de",
          "x-zitadel-orgid: 501", "Accept-Encoding: identity", "Content-Length: 20"})
        QVERIFY2(request.contains(QByteArray("\r\n") + line + "\r\n"), line);
    QVERIFY(request.endsWith(QByteArray::fromHex("000000000f0a053239303031120631323334353"
                                                 "6")));
}

void TestGrpcWebHostile::believesAWholeAnswer_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("as usual") << httpAnswer(200, goodBody(), grpcWeb);
    QTest::newRow("application/grpc-web")
        << httpAnswer(200, goodBody(), "content-type: application/grpc-web\r\n");
    QTest::newRow("status in the headers, too")
        << httpAnswer(200, goodBody(), grpcWeb + "grpc-status: 0\r\n");
    QTest::newRow("status in the headers alone")
        << httpAnswer(200, frame(verifiedMessage()), grpcWeb + "grpc-status: 0\r\n");
    QByteArray chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n" + grpcWeb + "\r\n";
    for (const char byte : goodBody())
        chunked += QByteArray("1\r\n") + byte + "\r\n";
    QTest::newRow("byte by byte") << chunked + "0\r\n\r\n";
}

void TestGrpcWebHostile::believesAWholeAnswer()
{
    QFETCH(QByteArray, bytes);
    HostileServer server;
    server.addBehaviour({bytes});
    const OperationEnd end = verify(server.url());
    QVERIFY2(!end.failure, qPrintable(end.failure ? end.failure->technicalText : QString()));
    QCOMPARE(server.requests().size(), 1);
}

void TestGrpcWebHostile::believesNothingElse_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Fault>("fault");
    const auto answered = [](const QByteArray& body, const QByteArray& headers = grpcWeb) {
        return httpAnswer(200, body, headers);
    };
    const QByteArray message = frame(verifiedMessage());
    QTest::newRow("no trailers") << answered(message) << Fault::NoGrpcStatus;
    QTest::newRow("nothing at all") << answered({}) << Fault::NoGrpcStatus;
    QTest::newRow("trailers without a status")
        << answered(message + frame("x-other: 0\r\n", '\x80')) << Fault::NoGrpcStatus;
    for (const char* value : {"", "OK", "000", "-1", "0x0", "0, 0"})
        QTest::addRow("status \"%s\"", value)
            << answered(message + frame(QByteArray("grpc-status: ") + value + "\r\n", '\x80'))
            << Fault::NoGrpcStatus;
    QTest::newRow("status twice") << answered(message +
                                              frame("grpc-status: 0\r\ngrpc-status: 3\r\n", '\x80'))
                                  << Fault::NoGrpcStatus;
    QTest::newRow("an error in the headers, OK in the trailers")
        << answered(goodBody(), grpcWeb + "grpc-status: 3\r\n") << Fault::NoGrpcStatus;
    QTest::newRow("OK without a message") << answered(okTrailers()) << Fault::BadFrame;
    QTest::newRow("two messages") << answered(message + message + okTrailers()) << Fault::BadFrame;
    QTest::newRow("compressed") << answered(frame(verifiedMessage(), '\x01') + okTrailers())
                                << Fault::BadFrame;
    QTest::newRow("behind the trailers") << answered(goodBody() + message) << Fault::BadFrame;
    QTest::newRow("a few bytes more") << answered(goodBody() + "\r\n") << Fault::Truncated;
    QTest::newRow("base64 as grpc-web-text has it")
        << answered(goodBody().toBase64(), "Content-Type: application/grpc-web-text\r\n")
        << Fault::NotGrpc;
    QTest::newRow("plain gRPC") << answered(goodBody(), "Content-Type: application/grpc\r\n")
                                << Fault::NotGrpc;
    QTest::newRow("no content type") << answered(goodBody(), {}) << Fault::NotGrpc;
    QTest::newRow("JSON") << answered(verifiedJson(), "Content-Type: application/json\r\n")
                          << Fault::NotGrpc;
    QTest::newRow("captive portal")
        << answered("<!doctype html>", "Content-Type: text/html\r\n") << Fault::Html;
    QTest::newRow("a page that says it is gRPC-Web")
        << answered("<html>Hello</html>") << Fault::Truncated;
    QTest::newRow("no details") << answered(frame({}) + okTrailers()) << Fault::WrongType;
    QTest::newRow("502 and a page")
        << httpAnswer(502, "<html/>", "Content-Type: text/html\r\n") << Fault::Html;
}

void TestGrpcWebHostile::believesNothingElse()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Fault, fault);
    HostileServer server;
    server.addBehaviour({bytes});
    const OperationEnd end = verify(server.url());
    QVERIFY(end.failure);
    QCOMPARE(end.failure->fault, fault);
    QCOMPARE(end.failure->settlement, Settlement::Unknown);
    QVERIFY(end.failure->code != zitadel::StatusCode::Ok);
    QCOMPARE(server.requests().size(), 1);
}

void TestGrpcWebHostile::cutAtEveryByte_data()
{
    QTest::addColumn<Tls>("tls");
    QTest::addColumn<Ending>("ending");
    QTest::addColumn<bool>("announced");
    QTest::newRow("plain FIN") << Tls::Off << Ending::Close << true;
    QTest::newRow("plain FIN, no length") << Tls::Off << Ending::Close << false;
    QTest::newRow("plain RST") << Tls::Off << Ending::Reset << true;
    QTest::newRow("TLS FIN") << Tls::Good << Ending::Close << true;
    QTest::newRow("TLS FIN, no length") << Tls::Good << Ending::Close << false;
}

void TestGrpcWebHostile::cutAtEveryByte()
{
    QFETCH(Tls, tls);
    QFETCH(Ending, ending);
    QFETCH(bool, announced);
    const QByteArray whole = announced ? httpAnswer(200, goodBody(), grpcWeb)
                                       : "HTTP/1.1 200 OK\r\n" + grpcWeb + "\r\n" + goodBody();
    for (qsizetype count = 0; count < whole.size(); ++count) {
        HostileServer server(tls);
        server.addBehaviour({whole.first(count), ending});
        server.setBehaviour({whole}); // What a second sending would get.
        const OperationEnd end = verify(server.url());
        QVERIFY2(end.failure, qPrintable(QString::number(count)));
        QCOMPARE(end.failure->settlement, Settlement::Unknown);
        QVERIFY(!end.failure->isSettled());
        QCOMPARE(server.requests().size(), 1);
    }
}

void TestGrpcWebHostile::followsNoRedirect()
{
    HostileServer elsewhere;
    HostileServer server;
    server.setBehaviour({httpAnswer(307, {}, "Location: " + elsewhere.url().toEncoded() + "\r\n")});
    const OperationEnd end = verify(server.url());
    QVERIFY(end.failure);
    QCOMPARE(end.failure->fault, Fault::Redirected);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(elsewhere.connectionCount(), 0);
}

FACTORDESK_TEST(TestGrpcWebHostile, factordesk::test::NetworkApplication)

} // namespace tst_grpc_web_hostile

#include "tst_grpc_web_hostile.moc"
