// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/net/qnam_http_client.h"
#include "core/zitadel/api/rpc_call.h"
#include "core/zitadel/remote_client.h"
#include "core/zitadel/transport/grpc_presentation.h"
#include "core/zitadel/transport/transport.h"
#include "tests/core/zitadel/client_run.h"
#include "tests/core/zitadel/rpc_answers.h"
#include "tests/support/grpc_server.h"
#include "tests/support/hostile_server.h"
#include "tests/support/network_application.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_grpc_presentation {

using namespace factordesk;
using namespace factordesk::test;
using zitadel::MediaType;

namespace {

const QByteArray secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const QByteArray grpcWeb = "Content-Type: application/grpc-web+proto\r\n";

QByteArray registered()
{
    return frame(registeredMessage(secret)) + frame("grpc-status: 0\r\n", '\x80');
}

/// Everything that a record holds, in one text.
QByteArray allOf(const net::ExchangeRecord& record)
{
    QByteArray text = record.requestBody + record.responseBody;
    for (const auto& headers :
         {record.requestHeaders, record.responseHeaders, record.responseTrailers}) {
        for (const auto& [name, value] : headers)
            text += name + ": " + value + '\n';
    }
    return text;
}

} // namespace

/// What the inspector gets to see of gRPC: frames and trailers decoded, secrets never.
class TestGrpcPresentation : public QObject
{
    Q_OBJECT

private slots:
    void showsACallAndItsRefusal();
    void showsTrailersOfHttp2();
    void replacesTheSecretOfAnAnswer_data();
    void replacesTheSecretOfAnAnswer();
    void replacesWhatTheServerRepeats();
    void showsOtherAnswersAsTheyStand();
    void boundsWhatItShows();

private:
    net::ExchangeRecord run(MediaType type, const QUrl& url, Operation operation);

    SystemClock m_clock;
};

net::ExchangeRecord TestGrpcPresentation::run(MediaType type, const QUrl& url, Operation operation)
{
    zitadel::RemoteClient client(zitadel::makeTransport(
        type, std::make_unique<net::QnamHttpClient>(m_clock),
        *zitadel::ServerAddress::make(url.toString()), SecureBytes::copyOf("test-token")));
    const std::optional<OperationEnd> end = runOperation(client, operation);
    if (!end)
        qFatal("the call does not end");
    return end->record;
}

void TestGrpcPresentation::showsACallAndItsRefusal()
{
    const ErrorRow row{.name = {},
                       .code = zitadel::StatusCode::InvalidArgument,
                       .message = "Code ist ung\xC3\xBCltig (EVENT-8isk2)",
                       .details = {errorDetail("EVENT-8isk2", "Code ist ung\xC3\xBCltig")}};
    HostileServer server;
    server.addBehaviour({httpAnswer(200, trailerFrame(row), grpcWeb)});
    const net::ExchangeRecord record = run(MediaType::GrpcWeb, server.url(), Operation::VerifyTotp);
    QCOMPARE(record.requestBody, QByteArray("data frame, 15 bytes\n"
                                            "{\n"
                                            "    \"code\": \"<CODE>\",\n"
                                            "    \"userId\": \"29001\"\n"
                                            "}\n"));
    QCOMPARE(record.bytesSent, 20);
    QCOMPARE(net::headerValue(record.requestHeaders, "Authorization"),
             QByteArray("Bearer <TOKEN>"));
    const QByteArray length = QByteArray::number(trailerFrame(row).size() - 5);
    QCOMPARE(record.responseBody,
             "trailers frame, " + length +
                 " bytes\n"
                 "grpc-status: 3\n"
                 "grpc-message: Code ist ung\xC3\xBCltig (EVENT-8isk2)\n"
                 "grpc-status-details-bin: {\"code\":3,\"details\":[{\"@type\":"
                 "\"type.googleapis.com/zitadel.v1.ErrorDetail\",\"id\":\"EVENT-8isk2\","
                 "\"message\":\"Code ist ung\xC3\xBCltig\"}],"
                 "\"message\":\"Code ist ung\xC3\xBCltig (EVENT-8isk2)\"}\n");
}

void TestGrpcPresentation::showsTrailersOfHttp2()
{
    GrpcServer server;
    const net::ExchangeRecord record = run(MediaType::Grpc, server.url(), Operation::VerifyTotp);
    QVERIFY(record.responseBody.startsWith("data frame, "));
    QVERIFY(record.responseBody.contains("\"changeDate\": \"2025-03-25T07:19:29.656Z\""));
    QVERIFY(record.responseBody.contains("\"resourceOwner\": \"69629023906488334\""));
    QCOMPARE(net::headerValue(record.responseTrailers, "grpc-status"), QByteArray("0"));
    QCOMPARE(net::headerValue(record.responseHeaders, "content-type"),
             QByteArray("application/grpc"));
}

void TestGrpcPresentation::replacesTheSecretOfAnAnswer_data()
{
    QTest::addColumn<int>("size");
    for (int size = 0; size <= registered().size(); ++size)
        QTest::addRow("%d bytes", size) << size;
}

void TestGrpcPresentation::replacesTheSecretOfAnAnswer()
{
    QFETCH(int, size);
    HostileServer server;
    server.addBehaviour({httpAnswer(200, registered().first(size), grpcWeb)});
    const net::ExchangeRecord record =
        run(MediaType::GrpcWeb, server.url(), Operation::RegisterTotp);
    const QByteArray all = allOf(record);
    // Not a part of it, either, whatever the body was cut to.
    for (qsizetype at = 0; at + 6 <= secret.size(); ++at)
        QVERIFY(!all.contains(secret.mid(at, 6)));
    QVERIFY(!all.contains("otpauth"));
    if (size == registered().size()) {
        QVERIFY(all.contains("\"secret\": \"<SECRET>\""));
        QVERIFY(all.contains("\"uri\": \"<URI>\""));
    }
}

void TestGrpcPresentation::replacesWhatTheServerRepeats()
{
    const ErrorRow row{.name = {},
                       .code = zitadel::StatusCode::InvalidArgument,
                       .message = "123456 is wrong for test-token",
                       .details = {errorDetail("EVENT-8isk2", "not 123456 (test-token)")}};
    GrpcServer server;
    server.setRefusal(GrpcRefusal{3, row.message, rpcStatusBytes(row)});
    HostileServer web;
    web.setBehaviour({httpAnswer(200, trailerFrame(row), grpcWeb)});
    for (const auto& record : {run(MediaType::Grpc, server.url(), Operation::VerifyTotp),
                               run(MediaType::GrpcWeb, web.url(), Operation::VerifyTotp)}) {
        const QByteArray all = allOf(record);
        QVERIFY(all.contains("<CODE> is wrong for <TOKEN>"));
        QVERIFY(all.contains("not <CODE> (<TOKEN>)"));
        for (const QByteArray& hidden : {QByteArray("123456"), QByteArray("test-token"),
                                         rpcStatusBytes(row).toBase64().left(16)})
            QVERIFY2(!all.contains(hidden), hidden.constData());
    }
}

void TestGrpcPresentation::showsOtherAnswersAsTheyStand()
{
    HostileServer server;
    server.addBehaviour(
        {httpAnswer(502, "<h1>502 for 123456</h1>", "Content-Type: text/html\r\n")});
    const net::ExchangeRecord record = run(MediaType::GrpcWeb, server.url(), Operation::VerifyTotp);
    QCOMPARE(record.responseBody, QByteArray("<h1>502 for <CODE></h1>"));
}

void TestGrpcPresentation::boundsWhatItShows()
{
    const zitadel::GrpcPresentation presentation({}, {});
    const net::Headers headers{{"Content-Type", "application/grpc"}};
    const QByteArray large = presentation.answerBody(headers, frame(QByteArray(3'000'000, 'x')));
    QCOMPARE(large, QByteArray("data frame, 3000000 bytes\n(too long to be shown)\n"));
    QByteArray many;
    for (int i = 0; i < 200'000; ++i)
        many += frame({});
    QVERIFY(presentation.answerBody(headers, many).size() < 1'000'000);
    QCOMPARE(presentation.requestBody("abc"), QByteArray("and 3 bytes that are no whole frame\n"));
}

FACTORDESK_TEST(TestGrpcPresentation, factordesk::test::NetworkApplication)

} // namespace tst_grpc_presentation

#include "tst_grpc_presentation.moc"
