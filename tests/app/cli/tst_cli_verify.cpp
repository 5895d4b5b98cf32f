// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_runner.h"
#include "tests/app/cli/scripted_server.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTest>

namespace tst_cli_verify {

using namespace factordesk::test;

namespace {

const QByteArray verifyCall = "POST /v2/users/300000000000000001/totp/verify";
const QByteArray factorsCall = "POST /v2/users/300000000000000001/authentication_factors/_search";
const QByteArray pending = R"({"result":[{"state":"AUTH_FACTOR_STATE_NOT_READY","otp":{}}]})";
const QByteArray active = R"({"result":[{"state":"AUTH_FACTOR_STATE_READY","otp":{}}]})";

} // namespace

// The documented answers of VerifyTOTPRegistration, word for word, and what `verify` makes of them.
class TestCliVerify : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void sendsTheDocumentedRequest();
    void printsTheDocumentedAnswers_data();
    void printsTheDocumentedAnswers();
    void printsWhatIsNoAnswerOfTheServer_data();
    void printsWhatIsNoAnswerOfTheServer();
    void settlesALostAnswer_data();
    void settlesALostAnswer();
    void saysWhenItCouldNotSettle();
    void tellsPeopleWhatToDo();

private:
    [[nodiscard]] CliResult verify(bool wantsJson = true) const;

    std::unique_ptr<ScriptedServer> m_server;
    TestFiles m_files;
};

void TestCliVerify::init()
{
    m_server = std::make_unique<ScriptedServer>();
}

CliResult TestCliVerify::verify(bool wantsJson) const
{
    QStringList arguments{
        QStringLiteral("verify"),       QStringLiteral("300000000000000001"),
        QStringLiteral("--server"),     m_server->url(),
        QStringLiteral("--token-file"), m_files.write(QStringLiteral("token"), "a-token\n"),
        QStringLiteral("--timeout"),    QStringLiteral("1"),
        QStringLiteral("--code-file"),  QStringLiteral("-")};
    if (wantsJson)
        arguments.append(QStringLiteral("--json"));
    return runCli(arguments, " 123-456 \n");
}

void TestCliVerify::sendsTheDocumentedRequest()
{
    m_server->answer(verifyCall, 200, R"({"details":{"sequence":"1"}})");
    static_cast<void>(verify());
    const auto& request = m_server->lastRequest();
    QCOMPARE(request.body, QByteArray(R"({"code":"123456"})"));
    QCOMPARE(request.header("authorization"), QByteArray("Bearer a-token"));
    QCOMPARE(request.header("content-type"), QByteArray("application/json"));
    QVERIFY(!request.header("accept-language").isEmpty());
    QCOMPARE(m_server->count(verifyCall), 1);
}

void TestCliVerify::printsTheDocumentedAnswers_data()
{
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("printed");
    QTest::addColumn<int>("exitStatus");

    const QByteArray details =
        R"({"details":{"sequence":"2","changeDate":"2025-03-25T07:19:29.656Z",)"
        R"("resourceOwner":"69629023906488334","creationDate":"2025-03-25T07:19:29.656Z"}})";
    QTest::newRow("200") << 200 << details << details.chopped(1) + R"(,"settled":true})" << 0;

    // What stands between "httpStatus" and "settled" is the answer's own, but for two names.
    const auto error = [](const char* name, int httpStatus, const QByteArray& body,
                          const QByteArray& statusName, const QByteArray& errorId) {
        QJsonObject expected = QJsonDocument::fromJson(body).object();
        if (!expected.contains(QStringLiteral("details")))
            expected.insert(QStringLiteral("details"), QJsonArray());
        expected.insert(QStringLiteral("kind"), QStringLiteral("status"));
        expected.insert(QStringLiteral("httpStatus"), httpStatus);
        expected.insert(QStringLiteral("status"), QString::fromLatin1(statusName));
        expected.insert(QStringLiteral("errorId"), QString::fromLatin1(errorId));
        expected.insert(QStringLiteral("settled"), true);
        QTest::newRow(name)
            << httpStatus << body
            << QJsonDocument(QJsonObject{{QStringLiteral("error"), expected}}).toJson() << 1;
    };
    error("403", 403, R"({"code":7,"message":"No permission","details":[]})", "PERMISSION_DENIED",
          "");
    error("404, details of any type", 404, R"json({"code":5,"message":"User not found","details":[
          {"@type":"type.googleapis.com/zitadel.v1.ErrorDetail","id":"COMMAND-3Mif9s","message":"x"},
          {"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"3s","more":[1,null]}
          ]})json",
          "NOT_FOUND", "COMMAND-3Mif9s");
    error("default, wrong code", 400,
          R"json({"code":3,"message":"Invalid code (EVENT-8isk2)","details":[
          {"@type":"type.googleapis.com/zitadel.v1.ErrorDetail","id":"EVENT-8isk2",
          "message":"Invalid code"}]})json",
          "INVALID_ARGUMENT", "EVENT-8isk2");
    error("default, no details", 503, R"({"code":14,"message":"try again"})", "UNAVAILABLE", "");
    error("default, id in the message alone", 400,
          R"json({"code":9,"message":"Errors.Users.MFA.OTP.AlreadyReady (COMMAND-qx4ls)"})json",
          "FAILED_PRECONDITION", "COMMAND-qx4ls");
    error("default, expired token", 401,
          R"({"code":16,"message":"auth header missing","details":[]})", "UNAUTHENTICATED", "");
}

void TestCliVerify::printsTheDocumentedAnswers()
{
    QFETCH(const int, httpStatus);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, printed);
    m_server->answer(verifyCall, httpStatus, body);
    m_server->answer(factorsCall, 200, pending); // For what may have been said in its place.
    const CliResult result = verify();
    QVERIFY2(!result.document().isNull(), result.all().constData());
    QCOMPARE(result.document(), QJsonDocument::fromJson(printed));
    QTEST(result.exitStatus, "exitStatus");
    QCOMPARE(result.output.count('\n'), qsizetype(1));
    QCOMPARE(result.errors.count('\n'), qsizetype(result.exitStatus == 0 ? 0 : 1));
    QCOMPARE(m_server->count(verifyCall), 1);
}

void TestCliVerify::printsWhatIsNoAnswerOfTheServer_data()
{
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("body");
    const QByteArray json = "application/json";
    QTest::newRow("a web page") << 502 << QByteArray("text/html")
                                << QByteArray("<html><h1>502 Bad Gateway</h1></html>");
    QTest::newRow("a portal") << 200 << QByteArray("text/html")
                              << QByteArray("<html>Sign in</html>");
    QTest::newRow("nothing") << 500 << json << QByteArray();
    QTest::newRow("cut JSON") << 200 << json << QByteArray(R"({"details":{"sequence":)");
    QTest::newRow("another type") << 200 << json << QByteArray(R"({"details":[]})");
    QTest::newRow("not UTF-8") << 200 << json << QByteArray("{\"details\":{\"a\":\"\xff\"}}");
}

void TestCliVerify::printsWhatIsNoAnswerOfTheServer()
{
    QFETCH(const int, httpStatus);
    QFETCH(const QByteArray, contentType);
    QFETCH(const QByteArray, body);
    m_server->answer(verifyCall, httpStatus, body, contentType);
    m_server->answer(factorsCall, 200, pending);
    const CliResult result = verify();
    QVERIFY2(result.exitStatus == 3 || result.exitStatus == 1, result.all().constData());
    const QJsonObject error = result.error();
    QVERIFY(!error.value(QStringLiteral("message")).toString().isEmpty() ||
            error.value(QStringLiteral("kind")).toString() == QLatin1String("status"));
    QVERIFY(error.contains(QStringLiteral("settled")));
    QVERIFY(result.errors.size() > qsizetype(qstrlen("factordesk-cli: \n")));
    QVERIFY(!result.all().contains("123456"));
    QVERIFY(!result.all().contains("a-token"));
    QCOMPARE(m_server->count(verifyCall), 1);
}

void TestCliVerify::settlesALostAnswer_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QByteArray>("found");
    QTest::addColumn<int>("exitStatus");
    for (const qint64 bytes : {0, 1, 17, 150}) {
        QTest::addRow("active, %d bytes", int(bytes)) << bytes << active << 0;
        QTest::addRow("pending, %d bytes", int(bytes)) << bytes << pending << 3;
    }
}

void TestCliVerify::settlesALostAnswer()
{
    QFETCH(const qint64, bytes);
    QFETCH(const QByteArray, found);
    QFETCH(const int, exitStatus);
    m_server->answer(verifyCall, 200,
                     R"({"details":{"sequence":"2","changeDate":"2025-03-25T07:19:29.656Z"}})");
    m_server->cut(verifyCall, bytes);
    m_server->answer(factorsCall, 200, found);
    const CliResult result = verify();
    QCOMPARE(m_server->count(verifyCall), 1);
    QVERIFY(m_server->count(factorsCall) >= 1);
    QVERIFY2(result.exitStatus == exitStatus, result.all().constData());
    if (exitStatus == 0) {
        QCOMPARE(result.output, QByteArray("{\"details\":null,\"settled\":true}\n"));
    } else {
        QCOMPARE(result.error().value(QStringLiteral("kind")).toString(),
                 QStringLiteral("network"));
        QVERIFY(result.error().value(QStringLiteral("settled")).toBool());
    }
}

void TestCliVerify::saysWhenItCouldNotSettle()
{
    m_server->answer(verifyCall, 200, "{}");
    m_server->cut(verifyCall, 0);
    m_server->answer(factorsCall, 200, "{}");
    m_server->cut(factorsCall, 0);
    const CliResult result = verify();
    QCOMPARE(m_server->count(verifyCall), 1);
    QCOMPARE(result.exitStatus, 3);
    QCOMPARE(result.error().value(QStringLiteral("kind")).toString(), QStringLiteral("unsettled"));
    QCOMPARE(result.error().value(QStringLiteral("settled")), QJsonValue(false));
}

void TestCliVerify::tellsPeopleWhatToDo()
{
    m_server->answer(verifyCall, 400,
                     R"json({"code":3,"message":"Invalid\ncode \u001b[31m(EVENT-8isk2)"})json");
    const CliResult refused = verify(false);
    QCOMPARE(refused.exitStatus, 1);
    QVERIFY(refused.output.isEmpty());
    // One line, whatever the server writes, and nothing that a terminal would obey.
    QCOMPARE(refused.errors.count('\n'), qsizetype(1));
    QVERIFY(!refused.errors.contains('\x1b'));
    QVERIFY2(refused.errors.contains("(INVALID_ARGUMENT: Invalid code [31m(EVENT-8isk2))"),
             refused.errors.constData());
    m_server->answer(verifyCall, 200,
                     R"({"details":{"sequence":"7","changeDate":"2025-03-25T07:19:29.656Z"}})");
    const CliResult done = verify(false);
    QCOMPARE(done.exitStatus, 0);
    QVERIFY2(done.output.startsWith("Verified.\n"), done.output.constData());
    QVERIFY(done.output.contains("sequence        7\n"));
}

FACTORDESK_TEST(TestCliVerify, QCoreApplication)

} // namespace tst_cli_verify

#include "tst_cli_verify.moc"
