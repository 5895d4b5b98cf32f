// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_runner.h"
#include "tests/core/practice/practice_fixture.h"
#include "tests/support/hostile_server.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

namespace tst_cli_connection {

using namespace factordesk;
using practice::Operation;
using test::CliResult;
using test::PracticeFixture;
using test::runCli;

// How the program finds its server, and the server that it can be itself.
class TestCliConnection : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_practice = std::make_unique<PracticeFixture>(); }
    void takesTheTokenFromStandardInput();
    void endsInTime();
    void saysWhyItCannotReach_data();
    void saysWhyItCannotReach();
    void trustsWhomItIsTold();
    void refusesOptions_data();
    void refusesOptions();
    void runsThePracticeServer();
    void saysThatThePortIsTaken();

private:
    /// `status` of a person, with the token on standard input.
    [[nodiscard]] CliResult status(const QStringList& options, const QByteArray& token) const;
    [[nodiscard]] CliResult status(const QStringList& options) const
    {
        return status(options + QStringList{QStringLiteral("--json")}, m_practice->token());
    }

    std::unique_ptr<PracticeFixture> m_practice;
    test::TestFiles m_files;
};

CliResult TestCliConnection::status(const QStringList& options, const QByteArray& token) const
{
    const QStringList command{QStringLiteral("status"),
                              QString::fromLatin1(m_practice->idOf(QStringLiteral("anna.berg"))),
                              QStringLiteral("--token-file"),
                              QStringLiteral("-"),
                              QStringLiteral("--server"),
                              m_practice->server.url().toString()};
    return runCli(command + options, token);
}

void TestCliConnection::takesTheTokenFromStandardInput()
{
    // As copied from a terminal that wraps: blanks and line ends are none of the token's.
    const QByteArray token = m_practice->token();
    const CliResult result = status({}, "  " + token.first(20) + "\n" + token.mid(20) + "\n");
    QVERIFY2(result.exitStatus == 0, result.all().constData());
    QVERIFY(result.output.contains("TOTP none"));
    QCOMPARE(status({}, "not-the-token").exitStatus, 1);
    QCOMPARE(status({}, "").exitStatus, 4);
    QCOMPARE(status({}, QByteArray("a\0b", 3)).exitStatus, 4);
}

void TestCliConnection::endsInTime()
{
    practice::Faults faults;
    faults.delay = std::chrono::seconds(30);
    m_practice->server.setFaults(faults);
    const CliResult result = status({QStringLiteral("--timeout"), QStringLiteral("1")});
    QCOMPARE(result.exitStatus, 3);
    QCOMPARE(result.error().value(QStringLiteral("kind")).toString(), QStringLiteral("network"));
    QCOMPARE(result.error().value(QStringLiteral("status")).toString(),
             QStringLiteral("DEADLINE_EXCEEDED"));
}

void TestCliConnection::saysWhyItCannotReach_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<int>("exitStatus");
    QTest::addColumn<QString>("kind");
    const QString network = QStringLiteral("network");
    const QString usage = QStringLiteral("usage");
    QTest::newRow("nobody listens") << QStringLiteral("http://127.0.0.1:1") << 3 << network;
    QTest::newRow("TLS to a plain port") << QString() << 3 << QStringLiteral("tls");
    QTest::newRow("http elsewhere") << QStringLiteral("http://acme.example") << 2 << usage;
    QTest::newRow("user info") << QStringLiteral("https://me:secret@acme.example") << 2 << usage;
    QTest::newRow("no address") << QStringLiteral("https://") << 2 << usage;
}

void TestCliConnection::saysWhyItCannotReach()
{
    QFETCH(QString, server);
    QFETCH(const QString, kind);
    if (server.isEmpty())
        server = QStringLiteral("https://127.0.0.1:%1").arg(m_practice->port());
    const CliResult result =
        runCli({QStringLiteral("status"), QStringLiteral("1"), QStringLiteral("--json"),
                QStringLiteral("--server"), server, QStringLiteral("--token-file"),
                QStringLiteral("-"), QStringLiteral("--timeout"), QStringLiteral("10")},
               "token");
    QVERIFY2(result.error().value(QStringLiteral("kind")).toString() == kind,
             result.all().constData());
    QTEST(result.exitStatus, "exitStatus");
    QVERIFY(!result.all().contains("secret"));
}

void TestCliConnection::trustsWhomItIsTold()
{
    using test::HostileServer;
    const QString authority =
        m_files.write(QStringLiteral("ca.pem"), HostileServer::authorityPem());
    const auto kindOf = [&](HostileServer::Tls tls, const QStringList& options) {
        HostileServer server(tls);
        server.setBehaviour({.bytes = test::httpAnswer(404, R"({"code":5,"message":"no"})")});
        const CliResult result = runCli(
            QStringList{QStringLiteral("status"), QStringLiteral("1"), QStringLiteral("--json"),
                        QStringLiteral("--token-file"), QStringLiteral("-"),
                        QStringLiteral("--server"), server.url().toString()} +
                options,
            "a-token");
        // Whom it does not trust it tells nothing.
        const bool isTrusted = result.exitStatus == 1;
        if (server.requests().isEmpty() == isTrusted)
            return QStringLiteral("requests: %1").arg(server.requests().size());
        return result.error().value(QStringLiteral("kind")).toString();
    };
    const QStringList trusting{QStringLiteral("--ca-file"), authority};
    const QString tls = QStringLiteral("tls");
    QCOMPARE(kindOf(HostileServer::Tls::Good, trusting), QStringLiteral("status"));
    QCOMPARE(kindOf(HostileServer::Tls::Good, {}), tls);
    QCOMPARE(kindOf(HostileServer::Tls::OtherHost, trusting), tls);
    QCOMPARE(kindOf(HostileServer::Tls::Expired, trusting), tls);
    const CliResult noAuthority =
        status({QStringLiteral("--ca-file"),
                m_files.write(QStringLiteral("no.pem"), "not a certificate")});
    QCOMPARE(noAuthority.exitStatus, 4);
    QVERIFY(noAuthority.errors.contains("--ca-file"));
}

void TestCliConnection::refusesOptions_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char* option, const char* value, const char* reason) {
        QTest::newRow(option) << QStringList{QString::fromLatin1(option),
                                             QString::fromLatin1(value)}
                              << QByteArray(reason);
    };
    row("--profile", "work", "by --server URL or by --profile NAME");
    row("--key-file", "key.json", "not both");
    row("--media-type", "xml", "json, grpc-web or grpc");
    row("--timeout", "0", "from 1 to 3600");
    row("--colour", "red", "no option --colour");
}

void TestCliConnection::refusesOptions()
{
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, reason);
    const CliResult result = status(options);
    QCOMPARE(result.exitStatus, 2);
    QCOMPARE(result.error().value(QStringLiteral("kind")).toString(), QStringLiteral("usage"));
    QVERIFY2(result.errors.contains(reason), result.errors.constData());
    QCOMPARE(m_practice->server.callCount(Operation::GetUser), 0);
}

void TestCliConnection::runsThePracticeServer()
{
    QProcess process;
    process.start(QStringLiteral(FACTORDESK_CLI),
                  {QStringLiteral("practice"), QStringLiteral("--json"), QStringLiteral("--people"),
                   QStringLiteral("3"), QStringLiteral("--write-key-file"),
                   m_files.path(QStringLiteral("key.json"))});
    QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine(), 20'000);
    const QJsonObject ready = QJsonDocument::fromJson(process.readLine()).object();
    QCOMPARE(ready.value(QStringLiteral("people")).toArray().size(), qsizetype(3));
    const QJsonObject first = ready.value(QStringLiteral("people")).toArray().at(0).toObject();
    QCOMPARE(first.keys(), (QStringList{QStringLiteral("loginName"), QStringLiteral("userId")}));
    const CliResult status =
        runCli({QStringLiteral("status"), first.value(QStringLiteral("userId")).toString(),
                QStringLiteral("--json"), QStringLiteral("--server"),
                ready.value(QStringLiteral("url")).toString(), QStringLiteral("--token-file"),
                QStringLiteral("-")},
               ready.value(QStringLiteral("token")).toString().toLatin1());
    QCOMPARE(status.object().value(QStringLiteral("loginName")),
             first.value(QStringLiteral("loginName")));

    const QString keyFile = m_files.path(QStringLiteral("key.json"));
    QCOMPARE(QFile::permissions(keyFile) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    const CliResult byKey = runCli(
        {QStringLiteral("users"), QStringLiteral("--json"), QStringLiteral("--server"),
         ready.value(QStringLiteral("url")).toString(), QStringLiteral("--key-file"), keyFile});
    QCOMPARE(byKey.object().value(QStringLiteral("total")).toInt(), 3);

    QSignalSpy finished(&process, &QProcess::finished);
    ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
    QVERIFY(finished.wait(20'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
}

void TestCliConnection::saysThatThePortIsTaken()
{
    const CliResult result =
        runCli({QStringLiteral("practice"), QStringLiteral("--json"), QStringLiteral("--port"),
                QString::number(m_practice->port())});
    QCOMPARE(result.exitStatus, 3);
    QVERIFY(result.errors.contains("--port"));
}

FACTORDESK_TEST(TestCliConnection, QCoreApplication)

} // namespace tst_cli_connection

#include "tst_cli_connection.moc"
