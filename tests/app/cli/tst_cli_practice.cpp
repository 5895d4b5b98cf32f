// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_runner.h"
#include "tests/core/practice/practice_fixture.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTest>

#include <algorithm>

namespace tst_cli_practice {

using namespace factordesk;
using practice::Operation;
using test::CliResult;
using test::PracticeFixture;
using test::runCli;

// The commands that ask a server, against the practice server, in both media types it speaks.
class TestCliPractice : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();
    void enrolsFromEndToEnd();
    void registersOnceAndSaysSo();
    void settlesWhatTheServerDidBeforeTheAnswerWasLost();
    void losesTheSecretWithTheAnswer();
    void listsPeople();
    void listsManyPeople();
    void looksAhead_data();
    void looksAhead();
    void speaksTheLanguage();
    void worksInAnOrganisation();

private:
    [[nodiscard]] CliResult run(const QStringList& arguments, const QByteArray& input = {}) const;
    [[nodiscard]] QString idOf(const char* userName) const
    {
        return QString::fromLatin1(m_practice->idOf(QString::fromLatin1(userName)));
    }

    std::unique_ptr<PracticeFixture> m_practice;
    test::TestFiles m_files;
};

void TestCliPractice::initTestCase_data()
{
    QTest::addColumn<QString>("mediaType");
    QTest::newRow("JSON") << QStringLiteral("json");
    QTest::newRow("gRPC-Web") << QStringLiteral("grpc-web");
}

void TestCliPractice::init()
{
    m_practice = std::make_unique<PracticeFixture>();
}

CliResult TestCliPractice::run(const QStringList& arguments, const QByteArray& input) const
{
    QFETCH_GLOBAL(const QString, mediaType);
    return runCli(
        arguments + QStringList{QStringLiteral("--json"), QStringLiteral("--media-type"), mediaType,
                                QStringLiteral("--server"), m_practice->server.url().toString(),
                                QStringLiteral("--token-file"),
                                m_files.write(QStringLiteral("token"), m_practice->token())},
        input);
}

void TestCliPractice::enrolsFromEndToEnd()
{
    const QString id = idOf("anna.berg");
    const auto totp = [&] {
        return run({QStringLiteral("status"), id})
            .object()
            .value(QStringLiteral("totp"))
            .toString();
    };
    QCOMPARE(totp(), QStringLiteral("none"));
    const CliResult registered = run({QStringLiteral("register"), id});
    QVERIFY2(registered.exitStatus == 0, registered.all().constData());
    QCOMPARE(
        registered.object().keys(),
        (QStringList{QStringLiteral("details"), QStringLiteral("secret"), QStringLiteral("uri")}));
    const QString secret = registered.object().value(QStringLiteral("secret")).toString();
    QVERIFY(registered.object().value(QStringLiteral("uri")).toString().endsWith(secret));
    QCOMPARE(totp(), QStringLiteral("pending"));

    const QByteArray code = test::codeOf(secret, m_practice->clock.now());
    const QStringList verify{QStringLiteral("verify"), id, QStringLiteral("--code-file"),
                             QStringLiteral("-")};
    const CliResult verified = run(verify, code);
    QVERIFY2(verified.exitStatus == 0, verified.all().constData());
    QVERIFY(verified.object().value(QStringLiteral("settled")).toBool());
    const QJsonObject person = run({QStringLiteral("status"), id}).object();
    QCOMPARE(person, (QJsonObject{{QStringLiteral("userId"), id},
                                  {QStringLiteral("displayName"), QStringLiteral("Anna Berg")},
                                  {QStringLiteral("loginName"),
                                   QStringLiteral("anna.berg@nordlicht.example")},
                                  {QStringLiteral("state"), QStringLiteral("active")},
                                  {QStringLiteral("totp"), QStringLiteral("active")}}));
    QCOMPARE(run(verify, code).error().value(QStringLiteral("errorId")).toString(),
             QStringLiteral("COMMAND-qx4ls"));
    const CliResult removed = run({QStringLiteral("remove"), id});
    QCOMPARE(removed.exitStatus, 0);
    QCOMPARE(removed.object().keys(), QStringList{QStringLiteral("details")});
    QCOMPARE(totp(), QStringLiteral("none"));
}

void TestCliPractice::registersOnceAndSaysSo()
{
    const CliResult result = run({QStringLiteral("register"), idOf("david.engel")});
    QCOMPARE(result.exitStatus, 1);
    QCOMPARE(result.error().value(QStringLiteral("errorId")).toString(),
             QStringLiteral("COMMAND-do9se"));
    QCOMPARE(m_practice->server.callCount(Operation::RegisterTotp), 1);
}

void TestCliPractice::settlesWhatTheServerDidBeforeTheAnswerWasLost()
{
    const QString id = idOf("david.engel");
    practice::Faults faults;
    faults.loseAnswer = {.operations = {Operation::RemoveTotp}, .next = 1, .every = 0};
    m_practice->server.setFaults(faults);
    const CliResult removed = run({QStringLiteral("remove"), id});
    QCOMPARE(removed.exitStatus, 0);
    QCOMPARE(removed.output, QByteArray("{\"details\":null}\n"));
    QCOMPARE(m_practice->server.callCount(Operation::RemoveTotp), 1);
    QCOMPARE(run({QStringLiteral("remove"), id}).exitStatus, 1);
}

void TestCliPractice::losesTheSecretWithTheAnswer()
{
    practice::Faults faults;
    faults.loseAnswer = {.operations = {Operation::RegisterTotp}, .next = 1, .every = 0};
    m_practice->server.setFaults(faults);
    const CliResult result = run({QStringLiteral("register"), idOf("anna.berg")});
    QCOMPARE(result.exitStatus, 3);
    QCOMPARE(result.error().value(QStringLiteral("kind")).toString(), QStringLiteral("network"));
    QVERIFY(result.error().value(QStringLiteral("settled")).toBool());
    QVERIFY(result.errors.contains("Register again"));
    QCOMPARE(m_practice->server.callCount(Operation::RegisterTotp), 1);
}

void TestCliPractice::listsPeople()
{
    const CliResult result = run({QStringLiteral("users"), QStringLiteral("meyer")});
    QCOMPARE(result.exitStatus, 0);
    QCOMPARE(result.object().value(QStringLiteral("total")).toInt(), 2);
    const QJsonArray users = result.object().value(QStringLiteral("users")).toArray();
    QCOMPARE(users.size(), qsizetype(2));
    QList<QString> totp;
    for (const QJsonValue user : users) {
        QCOMPARE(user.toObject().keys().size(), qsizetype(5));
        totp.append(user.toObject().value(QStringLiteral("totp")).toString());
    }
    std::ranges::sort(totp);
    QCOMPARE(totp, (QList<QString>{QStringLiteral("active"), QStringLiteral("none")}));
    const CliResult byId = run({QStringLiteral("users"), idOf("anna.berg")});
    QCOMPARE(byId.object().value(QStringLiteral("total")).toInt(), 1);
    const CliResult nobody = run({QStringLiteral("users"), QStringLiteral("nobody at all")});
    QCOMPARE(nobody.exitStatus, 0);
    QCOMPARE(nobody.output, QByteArray("{\"total\":0,\"users\":[]}\n"));
}

void TestCliPractice::listsManyPeople()
{
    QVERIFY(m_practice->server.start({.port = 0, .people = 1300}));
    // More than a page holds, and the factors of none twice.
    const CliResult result =
        run({QStringLiteral("users"), QStringLiteral("--limit"), QStringLiteral("1100")});
    QCOMPARE(result.exitStatus, 0);
    QCOMPARE(result.object().value(QStringLiteral("total")).toInt(), 1297);
    QCOMPARE(result.object().value(QStringLiteral("users")).toArray().size(), qsizetype(1100));
    QCOMPARE(m_practice->server.callCount(Operation::ListUsers), 2);
    QCOMPARE(m_practice->server.callCount(Operation::AuthenticationFactors), 1100);
}

void TestCliPractice::looksAhead_data()
{
    QTest::addColumn<QByteArray>("userName");
    QTest::addColumn<QString>("check");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<int>("exitStatus");
    const auto row = [](const char* who, const char* check, const char* outcome, int exitStatus) {
        QTest::addRow("%s, %s", who, check) << QByteArray(who) << QString::fromLatin1(check)
                                            << QString::fromLatin1(outcome) << exitStatus;
    };
    row("anna.berg", "permission", "good", 0);
    row("chloe.dubois", "factor", "warning", 0);
    row("elif.fidan", "permission", "stop", 1);
    row("elif.fidan", "policy", "unknown", 1);
    row("backup-robot", "person", "stop", 1);
    row("frode.gran", "person", "stop", 1);
    row("frode.gran", "policy", "unknown", 1);
}

void TestCliPractice::looksAhead()
{
    QFETCH(const QByteArray, userName);
    QFETCH(const QString, check);
    QFETCH(const QString, outcome);
    const CliResult result = run({QStringLiteral("preflight"), idOf(userName.constData())});
    const QJsonArray checks = result.document().array();
    QCOMPARE(checks.size(), qsizetype(7));
    const auto found = std::ranges::find_if(checks, [&](const QJsonValue& value) {
        return value.toObject().value(QStringLiteral("check")).toString() == check;
    });
    QVERIFY(found != checks.end());
    const QJsonObject object = (*found).toObject();
    QVERIFY2(object.value(QStringLiteral("outcome")).toString() == outcome,
             result.all().constData());
    QVERIFY(!object.value(QStringLiteral("sentence")).toString().isEmpty());
    QTEST(result.exitStatus, "exitStatus");
}

void TestCliPractice::speaksTheLanguage()
{
    const auto message = [&](const char* language) {
        return run({QStringLiteral("remove"), idOf("anna.berg"), QStringLiteral("--language"),
                    QString::fromLatin1(language)})
            .error()
            .value(QStringLiteral("message"))
            .toString();
    };
    QCOMPARE(message("de"),
             QStringLiteral("Multifaktor OTP (OneTimePassword) existiert nicht (COMMAND-Hd9sd)"));
    QCOMPARE(message("en"),
             QStringLiteral("Multifactor OTP (OneTimePassword) doesn't exist (COMMAND-Hd9sd)"));
}

void TestCliPractice::worksInAnOrganisation()
{
    const CliResult result = run({QStringLiteral("status"), idOf("anna.berg"),
                                  QStringLiteral("--organisation"), QStringLiteral("1")});
    QCOMPARE(result.error().value(QStringLiteral("errorId")).toString(),
             QStringLiteral("AUTH-Bs7Ds"));
}

FACTORDESK_TEST(TestCliPractice, QCoreApplication)

} // namespace tst_cli_practice

#include "tst_cli_practice.moc"
