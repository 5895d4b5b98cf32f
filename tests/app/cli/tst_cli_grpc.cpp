// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_runner.h"
#include "tests/support/grpc_server.h"
#include "tests/support/hostile_server.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTest>

namespace tst_cli_grpc {

using namespace factordesk;
using test::CliResult;
using test::GrpcServer;
using test::HostileServer;
using test::runCli;

// The commands that ask a server over gRPC, against a server of libgrpc++, cleartext and TLS.
class TestCliGrpc : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();
    void verifies();
    void tellsARefusalAsJsonDoes();
    void registersAndRemoves();
    void looksUp();
    void looksAhead();
    void tellsWhenThereIsNoHttp2();

private:
    [[nodiscard]] CliResult run(const QStringList& arguments, const QByteArray& input = {}) const
    {
        return runAt(m_server->url(), arguments, input);
    }
    [[nodiscard]] CliResult runAt(const QUrl& url, const QStringList& arguments,
                                  const QByteArray& input = {}) const;

    std::unique_ptr<GrpcServer> m_server;
    test::TestFiles m_files;
};

namespace {

const QStringList verify{QStringLiteral("verify"), QStringLiteral("29001"),
                         QStringLiteral("--code-file"), QStringLiteral("-")};

} // namespace

void TestCliGrpc::initTestCase_data()
{
    QTest::addColumn<GrpcServer::Tls>("tls");
    QTest::newRow("cleartext") << GrpcServer::Tls::Off;
    QTest::newRow("TLS") << GrpcServer::Tls::Good;
}

void TestCliGrpc::init()
{
    QFETCH_GLOBAL(GrpcServer::Tls, tls);
    m_server = std::make_unique<GrpcServer>(tls);
}

CliResult TestCliGrpc::runAt(const QUrl& url, const QStringList& arguments,
                             const QByteArray& input) const
{
    return runCli(arguments + QStringList{QStringLiteral("--json"), QStringLiteral("--media-type"),
                                          QStringLiteral("grpc"), QStringLiteral("--server"),
                                          url.toString(), QStringLiteral("--ca-file"),
                                          m_files.write(QStringLiteral("ca.pem"),
                                                        HostileServer::authorityPem()),
                                          QStringLiteral("--token-file"),
                                          m_files.write(QStringLiteral("token"), "test-token")},
                  input);
}

void TestCliGrpc::verifies()
{
    const CliResult result = run(verify, "123456");
    QVERIFY2(result.exitStatus == 0, result.all().constData());
    QCOMPARE(result.output,
             QByteArray("{\"details\":{\"sequence\":\"2\","
                        "\"changeDate\":\"2025-03-25T07:19:29.656Z\","
                        "\"resourceOwner\":\"69629023906488334\","
                        "\"creationDate\":\"2025-03-25T07:19:29.656Z\"},\"settled\":true}\n"));
    // Nor a line of Qt's about the trailers.
    QCOMPARE(result.errors, QByteArray());
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(m_server->requests().first().authorization, QByteArray("Bearer test-token"));
}

void TestCliGrpc::tellsARefusalAsJsonDoes()
{
    const CliResult result = run(verify, "000000");
    QCOMPARE(result.exitStatus, 1);
    QCOMPARE(result.output,
             QByteArray("{\"error\":{\"kind\":\"status\",\"httpStatus\":200,\"code\":3,"
                        "\"status\":\"INVALID_ARGUMENT\","
                        "\"message\":\"Invalid code (EVENT-8isk2)\",\"errorId\":\"EVENT-8isk2\","
                        "\"details\":[{\"@type\":"
                        "\"type.googleapis.com/zitadel.v1.ErrorDetail\",\"id\":\"EVENT-8isk2\","
                        "\"message\":\"Invalid code\"}],\"settled\":true}}\n"));
    QCOMPARE(result.errors.count('\n'), qsizetype(1));
    // A detail of a type that nobody knows.
    m_server->setRefusal(test::GrpcRefusal{
        9, "Not now", QByteArray::fromHex("080912074e6f74206e6f771a0b0a0661636d652f7812017a")});
    const QJsonObject error = run(verify, "123456").error();
    QCOMPARE(error.value(QStringLiteral("status")).toString(),
             QStringLiteral("FAILED_PRECONDITION"));
    QCOMPARE(error.value(QStringLiteral("details")).toArray(),
             (QJsonArray{QJsonObject{{QStringLiteral("@type"), QStringLiteral("acme/x")},
                                     {QStringLiteral("value"), QStringLiteral("eg==")}}}));
}

void TestCliGrpc::registersAndRemoves()
{
    const CliResult registered = run({QStringLiteral("register"), QStringLiteral("29001")});
    QVERIFY2(registered.exitStatus == 0, registered.all().constData());
    QCOMPARE(registered.object().value(QStringLiteral("secret")).toString(),
             QStringLiteral("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"));
    const CliResult removed = run({QStringLiteral("remove"), QStringLiteral("29001")});
    QVERIFY2(removed.exitStatus == 0, removed.all().constData());
    QCOMPARE(removed.object().keys(), QStringList{QStringLiteral("details")});
}

void TestCliGrpc::looksUp()
{
    const CliResult status = run({QStringLiteral("status"), QStringLiteral("29001")});
    QVERIFY2(status.exitStatus == 0, status.all().constData());
    QCOMPARE(status.output, QByteArray("{\"userId\":\"29001\",\"displayName\":\"Anna Ädler\","
                                       "\"loginName\":\"anna@acme.test\",\"state\":\"active\","
                                       "\"totp\":\"pending\"}\n"));
    const CliResult users = run({QStringLiteral("users"), QStringLiteral("anna"),
                                 QStringLiteral("--limit"), QStringLiteral("2")});
    QVERIFY2(users.exitStatus == 0, users.all().constData());
    QCOMPARE(users.object().value(QStringLiteral("total")).toInt(), 300);
}

void TestCliGrpc::looksAhead()
{
    const CliResult result = run({QStringLiteral("preflight"), QStringLiteral("29001")});
    QVERIFY2(result.exitStatus == 0, result.all().constData());
    const QJsonArray checks = result.document().array();
    QCOMPARE(checks.size(), qsizetype(7));
    for (const QJsonValue check : checks)
        QVERIFY(check.toObject().value(QStringLiteral("outcome")) != QStringLiteral("stop"));
}

void TestCliGrpc::tellsWhenThereIsNoHttp2()
{
    QFETCH_GLOBAL(GrpcServer::Tls, tls);
    if (tls == GrpcServer::Tls::Off)
        QSKIP("without TLS there is no ALPN");
    HostileServer server(HostileServer::Tls::Good);
    const CliResult result = runAt(server.url(), verify, "123456");
    QCOMPARE(result.exitStatus, 3);
    QCOMPARE(result.error().value(QStringLiteral("kind")).toString(), QStringLiteral("tls"));
    QVERIFY(result.error().value(QStringLiteral("settled")).toBool());
    QVERIFY2(result.errors.contains("Nothing was sent"), result.errors.constData());
    QCOMPARE(server.requests().size(), 0);
}

FACTORDESK_TEST(TestCliGrpc, QCoreApplication)

} // namespace tst_cli_grpc

#include "tst_cli_grpc.moc"
