// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/net/qnam_http_client.h"
#include "core/zitadel/remote_client.h"
#include "core/zitadel/transport/grpc_transport.h"
#include "core/zitadel/transport/grpc_web_transport.h"
#include "tests/core/zitadel/answer_table.h"
#include "tests/core/zitadel/client_run.h"
#include "tests/core/zitadel/rpc_answers.h"
#include "tests/support/grpc_server.h"
#include "tests/support/hostile_server.h"
#include "tests/support/network_application.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_rpc_errors {

using namespace factordesk;
using namespace factordesk::test;
using zitadel::MediaType;

namespace {

const QByteArray grpcWebHeaders = "Content-Type: application/grpc-web+proto\r\n";

zitadel::RemoteClient clientFor(MediaType type, const QUrl& url, const Clock& clock)
{
    return zitadel::RemoteClient(zitadel::makeTransport(
        type,
        std::make_unique<net::QnamHttpClient>(clock,
                                              net::TlsOptions{HostileServer::authorityPem()}),
        *zitadel::ServerAddress::make(url.toString()), SecureBytes::copyOf("test-token")));
}

} // namespace

/// Every error of the table, over gRPC-Web and gRPC: the same Status as over JSON, but for the
/// HTTP status, which is always 200, and details of a type that is not known.
class TestRpcErrors : public QObject
{
    Q_OBJECT

private slots:
    void tellsEachErrorOverGrpcWeb_data() { addRows(); }
    void tellsEachErrorOverGrpcWeb();
    void tellsEachErrorInHeadersAlone_data() { addRows(); }
    void tellsEachErrorInHeadersAlone();
    void tellsEachErrorOverGrpc_data() { addRows(); }
    void tellsEachErrorOverGrpc();
    void tellsEachErrorOverGrpcWithTls_data() { addRows(); }
    void tellsEachErrorOverGrpcWithTls();

private:
    static void addRows();
    void check(MediaType type, const QUrl& url, const ErrorRow& row);
    void refuse(GrpcServer& server, const ErrorRow& row);

    SystemClock m_clock;
    GrpcServer m_plain{GrpcServer::Tls::Off};
    GrpcServer m_tls{GrpcServer::Tls::Good};
};

void TestRpcErrors::addRows()
{
    QTest::addColumn<ErrorRow>("row");
    for (const ErrorRow& row : errorRows())
        QTest::newRow(row.name.constData()) << row;
}

void TestRpcErrors::check(MediaType type, const QUrl& url, const ErrorRow& row)
{
    zitadel::RemoteClient client = clientFor(type, url, m_clock);
    const std::optional<OperationEnd> end = runOperation(client, row.operation);
    QVERIFY(end && end->failure);
    const zitadel::Status& status = *end->failure;
    QCOMPARE(status.fault, net::Fault::None);
    QCOMPARE(status.code, row.code);
    QCOMPARE(status.stage, net::Stage::Server);
    QCOMPARE(status.settlement, row.settlement);
    QCOMPARE(status.httpStatus, std::optional(200));
    QCOMPARE(status.message, QString::fromUtf8(row.message));
    QCOMPARE(status.errorId, QString::fromLatin1(row.errorId));
    QCOMPARE(status.details, rpcDetails(row));
}

void TestRpcErrors::tellsEachErrorOverGrpcWeb()
{
    QFETCH(const ErrorRow, row);
    HostileServer server;
    server.addBehaviour({httpAnswer(200, trailerFrame(row), grpcWebHeaders)});
    check(MediaType::GrpcWeb, server.url(), row);
    QCOMPARE(server.requests().size(), 1);
}

void TestRpcErrors::tellsEachErrorInHeadersAlone()
{
    QFETCH(const ErrorRow, row);
    HostileServer server;
    const QByteArray trailers = trailerFrame(row).sliced(5);
    server.addBehaviour({httpAnswer(200, {}, grpcWebHeaders + trailers)});
    check(MediaType::GrpcWeb, server.url(), row);
    QCOMPARE(server.requests().size(), 1);
}

void TestRpcErrors::refuse(GrpcServer& server, const ErrorRow& row)
{
    const qsizetype before = server.requests().size();
    server.setRefusal(GrpcRefusal{.code = static_cast<int>(row.code),
                                  .message = row.message,
                                  .detailsBytes = rpcStatusBytes(row)});
    check(MediaType::Grpc, server.url(), row);
    QCOMPARE(server.requests().size(), before + 1);
}

void TestRpcErrors::tellsEachErrorOverGrpc()
{
    QFETCH(const ErrorRow, row);
    refuse(m_plain, row);
}

void TestRpcErrors::tellsEachErrorOverGrpcWithTls()
{
    QFETCH(const ErrorRow, row);
    refuse(m_tls, row);
}

FACTORDESK_TEST(TestRpcErrors, factordesk::test::NetworkApplication)

} // namespace tst_rpc_errors

#include "tst_rpc_errors.moc"
