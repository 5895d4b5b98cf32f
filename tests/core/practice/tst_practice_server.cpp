// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practice_server.h"
#include "core/practice/registration_uri.h"
#include "tests/core/practice/practice_fixture.h"
#include "tests/support/data_files.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

namespace tst_practice_server {

using namespace factordesk;
using namespace std::chrono_literals;
using practice::Operation;
using practice::PracticeServer;
using practice::PracticeSettings;
using test::Answer;
using test::codeOf;
using test::PracticeFixture;

class TestPracticeServer : public QObject
{
    Q_OBJECT

private slots:
    void startsAndStops();
    void startsAnew();
    void saysWhyItCannotStart();
    void countsAndReportsCalls();
    void canBeStoppedByWhoHearsOfACall();
    void actsAsThePhone();
    void writesTheUriAsZitadelDoes();
    void writesUrisOfTheSamples();
    void talksToQt();
    void talksToCurl();
};

void TestPracticeServer::startsAndStops()
{
    const SystemClock clock;
    SystemRandom random;
    PracticeServer server(clock, random);
    QVERIFY(!server.isRunning());
    QVERIFY(server.url().isEmpty());
    QVERIFY(server.token().isEmpty());
    QVERIFY(server.people().empty());
    QCOMPARE(server.callCount(Operation::Health), 0);
    server.setFaults({});
    server.stop();
    const auto url = server.start();
    QVERIFY(url);
    QVERIFY(server.isRunning());
    QCOMPARE(*url, server.url());
    QCOMPARE(url->toString(), QStringLiteral("http://127.0.0.1:%1").arg(url->port()));
    QVERIFY(server.token().size() >= 43); // 256 bits, whatever the alphabet up to base64
    QCOMPARE(server.people().size(), std::size_t(40));
    server.stop();
    QVERIFY(!server.isRunning());
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(url->port()));
    QVERIFY(!socket.waitForConnected(2000));
}

void TestPracticeServer::startsAnew()
{
    PracticeFixture practice;
    const QByteArray token = practice.authorization();
    const QByteArray id = practice.idOf(QStringLiteral("anna.berg"));
    QVERIFY(!practice.registered(id).isEmpty());
    practice::Faults faults;
    faults.tokenExpired = true;
    practice.server.setFaults(faults);
    QVERIFY(
        practice.server.start({.port = 0, .people = 2, .issuer = QStringLiteral("My Company")}));
    QVERIFY(practice.authorization() != token);
    QVERIFY(!practice.server.faults().tokenExpired);
    QCOMPARE(practice.server.people().size(), std::size_t(2));
    QCOMPARE(practice.verify(id, "123456").errorId(), QStringLiteral("COMMAND-3Mif9s"));
    QVERIFY(practice.call("POST", "/v2/users/" + id + "/totp")
                .body.contains("otpauth://totp/My%20Company:anna.berg@nordlicht.example?"));
}

void TestPracticeServer::saysWhyItCannotStart()
{
    PracticeFixture practice;
    PracticeServer second(practice.clock, practice.random);
    PracticeSettings settings;
    settings.port = practice.port();
    const auto url = second.start(settings);
    QVERIFY(!url);
    QVERIFY(!url.error().isEmpty());
    QVERIFY(!second.isRunning());
}

void TestPracticeServer::countsAndReportsCalls()
{
    PracticeFixture practice;
    QSignalSpy served(&practice.server, &PracticeServer::served);
    QCOMPARE(practice.call("GET", "/v2/settings/login").status, 200);
    QCOMPARE(practice.call("GET", "/v2/users/1").status, 404);
    QCOMPARE(practice.call("GET", "/nowhere").status, 404);
    QTRY_COMPARE(served.size(), qsizetype(2));
    QCOMPARE(served.at(0).at(0).value<Operation>(), Operation::LoginSettings);
    QCOMPARE(served.at(0).at(1).toInt(), 200);
    QCOMPARE(served.at(1).at(1).toInt(), 404);
    QCOMPARE(practice.server.callCount(Operation::GetUser), 1);
    QCOMPARE(practice.server.callCount(Operation::VerifyTotp), 0);
}

void TestPracticeServer::canBeStoppedByWhoHearsOfACall()
{
    PracticeFixture practice;
    connect(&practice.server, &PracticeServer::served, &practice.server, &PracticeServer::stop);
    static_cast<void>(practice.call("GET", "/debug/healthz"));
    QTRY_VERIFY(!practice.server.isRunning());
}

void TestPracticeServer::actsAsThePhone()
{
    PracticeFixture practice;
    const QByteArray id = practice.idOf(QStringLiteral("anna.berg"));
    const QString userId = QString::fromLatin1(id);
    QVERIFY(!practice.server.codeOnPhone(userId));
    QVERIFY(!practice.server.codeOnPhone(QStringLiteral("1")));
    const QString secret = practice.registered(id);
    for (const std::chrono::seconds ahead : {0s, 30s, -90s}) {
        const auto code = practice.server.codeOnPhone(userId, ahead);
        QVERIFY(code);
        QCOMPARE(QByteArray(code->text().data(), qsizetype(code->length())),
                 codeOf(secret, practice.clock.now() + ahead));
    }
    // The phone follows this computer's clock, not the server's.
    practice::Faults faults;
    faults.clockSkew = 1h;
    practice.server.setFaults(faults);
    const auto code = practice.server.codeOnPhone(userId, 1h);
    const QByteArray digits(code->text().data(), qsizetype(code->length()));
    QCOMPARE(practice.verify(id, digits).status, 200);
    QVERIFY(!practice.server.codeOnPhone(userId));
}

void TestPracticeServer::writesTheUriAsZitadelDoes()
{
    // Go's net/url: EscapedPath() for the label, PathEscape() for the parameter.
    QCOMPARE(practice::registrationUri(QStringLiteral("a;b,c"), QStringLiteral("q"),
                                       QStringLiteral("AA")),
             QStringLiteral("otpauth://totp/a;b,c:q?algorithm=SHA1&digits=6&issuer=a%3Bb%2Cc&"
                            "period=30&secret=AA"));
    QCOMPARE(practice::registrationUri(QStringLiteral("Ünï/cödé #1"), QStringLiteral("jürgen?%"),
                                       QStringLiteral("AA")),
             QStringLiteral("otpauth://totp/%C3%9Cn%C3%AF/c%C3%B6d%C3%A9%20%231:j%C3%BCrgen%3F%25?"
                            "algorithm=SHA1&digits=6&issuer=%C3%9Cn%C3%AF%2Fc%C3%B6d%C3%A9%20%231&"
                            "period=30&secret=AA"));
}

void TestPracticeServer::writesUrisOfTheSamples()
{
    FACTORDESK_REQUIRE_SAMPLES();
    const auto file = test::readFile(test::samplesFolder() + QStringLiteral("/uri_cases.json"));
    QVERIFY(file);
    int compared = 0;
    for (const QJsonValue value : QJsonDocument::fromJson(*file).array()) {
        const QJsonObject sample = value.toObject();
        const QJsonObject source = sample.value(QStringLiteral("source")).toObject();
        if (!source.value(QStringLiteral("repo"))
                 .toString()
                 .startsWith(QStringLiteral("zitadel/zitadel")))
            continue;
        const QString uri = sample.value(QStringLiteral("uri")).toString();
        // Label and issuer as Go wrote them, taken apart by Qt.
        const QString label = QUrl::fromPercentEncoding(
            uri.section(u'?', 0, 0).mid(qstrlen("otpauth://totp/")).toLatin1());
        const QString issuer =
            QUrl::fromPercentEncoding(uri.section(QStringLiteral("&issuer="), 1)
                                          .section(QStringLiteral("&period="), 0, 0)
                                          .toLatin1());
        QVERIFY(label.startsWith(issuer + u':'));
        QCOMPARE(practice::registrationUri(issuer, label.mid(issuer.size() + 1),
                                           uri.section(QStringLiteral("&secret="), 1)),
                 uri);
        ++compared;
    }
    QCOMPARE(compared, 7);
}

void TestPracticeServer::talksToQt()
{
    PracticeFixture practice;
    QNetworkAccessManager manager;
    for (int i = 0; i < 3; ++i) { // on one connection, kept alive
        QUrl url = practice.server.url();
        url.setPath(QStringLiteral("/v2/users"));
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        request.setRawHeader("Authorization", "Bearer " + practice.token());
        const std::unique_ptr<QNetworkReply> reply(
            manager.post(request, QByteArray(R"({"query":{"limit":2}})")));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        QVERIFY(finished.wait());
        QCOMPARE(reply->error(), QNetworkReply::NoError);
        QCOMPARE(QJsonDocument::fromJson(reply->readAll())
                     .object()
                     .value(QStringLiteral("result"))
                     .toArray()
                     .size(),
                 qsizetype(2));
    }
}

void TestPracticeServer::talksToCurl()
{
    const QString curl = QStandardPaths::findExecutable(QStringLiteral("curl"));
    if (curl.isEmpty())
        QSKIP("curl is not installed: the server was not tried with it");
    PracticeFixture practice;
    const QString url = practice.server.url().toString();
    const auto run = [&](const QStringList& arguments, const QByteArray& input = {}) {
        QProcess process;
        process.start(curl, QStringList{QStringLiteral("-sS"), QStringLiteral("--noproxy"),
                                        QStringLiteral("*")} +
                                arguments);
        process.write(input);
        process.closeWriteChannel();
        QSignalSpy finished(&process, &QProcess::finished);
        if (process.state() != QProcess::NotRunning)
            finished.wait(20'000);
        return process.readAllStandardOutput() + process.readAllStandardError();
    };
    QCOMPARE(run({url + QStringLiteral("/debug/healthz")}), QByteArray("ok"));
    // The token by a header file on standard input, as curl takes it.
    const QByteArray users =
        run({QStringLiteral("-H"), QStringLiteral("@-"), QStringLiteral("--data"),
             QStringLiteral("{}"), url + QStringLiteral("/v2/users")},
            practice.authorization());
    QVERIFY2(QJsonDocument::fromJson(users).object().contains(QStringLiteral("result")),
             users.constData());
    // A body that curl sends in chunks, and one that it waits to be asked for.
    const QByteArray big = "{\"unknown\":\"" + QByteArray(600'000, 'x') + "\"}";
    for (const char* const header : {"Transfer-Encoding: chunked", "Expect: 100-continue"}) {
        const QByteArray answer =
            run({QStringLiteral("-H"), QString::fromLatin1(header), QStringLiteral("--data-binary"),
                 QStringLiteral("@-"), url + QStringLiteral("/v2/users")},
                big);
        QVERIFY2(answer.contains("auth header missing"), answer.constData());
    }
    const QByteArray tooMuch = run(
        {QStringLiteral("--data-binary"), QStringLiteral("@-"), url + QStringLiteral("/v2/users")},
        QByteArray(2'000'000, 'x'));
    QVERIFY2(tooMuch.contains("request body too large"), tooMuch.constData());
}

FACTORDESK_TEST(TestPracticeServer, QCoreApplication)

} // namespace tst_practice_server

#include "tst_practice_server.moc"
