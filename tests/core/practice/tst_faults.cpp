// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/fault_switches.h"
#include "core/practice/faults.h"
#include "tests/core/practice/practice_fixture.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTest>

namespace tst_faults {

using namespace factordesk;
using namespace std::chrono_literals;
using practice::Faults;
using practice::FaultSwitches;
using practice::Operation;
using test::Answer;
using test::codeOf;
using test::PracticeFixture;
using Fate = FaultSwitches::Fate;

class TestFaults : public QObject
{
    Q_OBJECT

private slots:
    void strikesTheNextOnes();
    void strikesEverySoManieth();
    void strikesNamedOperationsAlone();
    void losesTheAnswerAfterActing();
    void closesBeforeActing();
    void sendsAPartOfTheAnswer();
    void delaysTheAnswer();
    void setsItsClock();
    void letsTheTokenExpire();
    void answersAsAProxy();
    void isExhausted();
    void readsTrailTheWrites();
    void isExhaustedForSomeCallsAlone();
    void ceasesWhenTold();
};

void TestFaults::strikesTheNextOnes()
{
    FaultSwitches switches;
    Faults faults;
    faults.loseAnswer.next = 2;
    switches.set(faults);
    QCOMPARE(switches.decide(Operation::GetUser), Fate::AnswerLost);
    QCOMPARE(switches.decide(Operation::VerifyTotp), Fate::AnswerLost);
    QCOMPARE(switches.decide(Operation::VerifyTotp), Fate::Answered);
    switches.set(faults);
    QCOMPARE(switches.decide(Operation::VerifyTotp), Fate::AnswerLost);
}

void TestFaults::strikesEverySoManieth()
{
    FaultSwitches switches;
    Faults faults;
    faults.closeBefore.every = 3;
    switches.set(faults);
    QList<Fate> fates;
    for (int i = 0; i < 6; ++i)
        fates.append(switches.decide(Operation::ListUsers));
    QCOMPARE(fates, (QList<Fate>{Fate::Answered, Fate::Answered, Fate::ClosedBefore, Fate::Answered,
                                 Fate::Answered, Fate::ClosedBefore}));
}

void TestFaults::strikesNamedOperationsAlone()
{
    FaultSwitches switches;
    Faults faults;
    faults.loseAnswer = {.operations = {Operation::VerifyTotp}, .next = 1, .every = 0};
    switches.set(faults);
    QCOMPARE(switches.decide(Operation::GetUser), Fate::Answered);
    QCOMPARE(switches.decide(Operation::VerifyTotp), Fate::AnswerLost);
    QCOMPARE(switches.decide(Operation::VerifyTotp), Fate::Answered);
}

void TestFaults::losesTheAnswerAfterActing()
{
    PracticeFixture practice;
    const QByteArray id = practice.idOf(QStringLiteral("anna.berg"));
    const QString secret = practice.registered(id);
    Faults faults;
    faults.loseAnswer = {.operations = {Operation::VerifyTotp}, .next = 1, .every = 0};
    practice.server.setFaults(faults);
    QCOMPARE(practice.verify(id, codeOf(secret, practice.clock.now())).status, 0);
    QCOMPARE(practice.server.callCount(Operation::VerifyTotp), 1);
    QCOMPARE(practice.verify(id, codeOf(secret, practice.clock.now())).errorId(),
             QStringLiteral("COMMAND-qx4ls"));
}

void TestFaults::closesBeforeActing()
{
    PracticeFixture practice;
    const QByteArray id = practice.idOf(QStringLiteral("anna.berg"));
    const QString secret = practice.registered(id);
    Faults faults;
    faults.closeBefore = {.operations = {Operation::VerifyTotp}, .next = 1, .every = 0};
    practice.server.setFaults(faults);
    QCOMPARE(practice.verify(id, codeOf(secret, practice.clock.now())).status, 0);
    QCOMPARE(practice.server.callCount(Operation::VerifyTotp), 1);
    QCOMPARE(practice.verify(id, codeOf(secret, practice.clock.now())).status, 200);
}

void TestFaults::sendsAPartOfTheAnswer()
{
    PracticeFixture practice;
    Faults faults;
    faults.loseAnswer.every = 1;
    faults.lostAnswerBytes = 40;
    practice.server.setFaults(faults);
    test::RawClient client(practice.port());
    client.send(test::requestBytes("GET", "/v2/settings/login", {}, practice.authorization()));
    const QByteArray received = client.readToEnd();
    QCOMPARE(received.size(), qsizetype(40));
    QVERIFY(received.startsWith("HTTP/1.1 200 OK\r\n"));
}

void TestFaults::delaysTheAnswer()
{
    PracticeFixture practice;
    Faults faults;
    faults.delay = 200ms;
    practice.server.setFaults(faults);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(practice.call("GET", "/nowhere").status, 404);
    QVERIFY(timer.elapsed() >= 200);
    QCOMPARE(practice.call("GET", "/v2/settings/login").status, 200);
    QVERIFY(timer.elapsed() >= 400);
}

void TestFaults::setsItsClock()
{
    PracticeFixture practice;
    const QByteArray id = practice.idOf(QStringLiteral("anna.berg"));
    const QString secret = practice.registered(id);
    Faults faults;
    faults.clockSkew = 90s;
    practice.server.setFaults(faults);
    const Answer refused = practice.verify(id, codeOf(secret, practice.clock.now()));
    QCOMPARE(refused.errorId(), QStringLiteral("EVENT-8isk2"));
    QCOMPARE(refused.headers.value("date"), QByteArray("Tue, 14 Nov 2023 22:14:50 GMT"));
    const Answer accepted = practice.verify(id, codeOf(secret, practice.clock.now() + 90s));
    QCOMPARE(accepted.status, 200);
    QVERIFY(accepted.body.contains(R"("changeDate":"2023-11-14T22:14:50Z")"));
}

void TestFaults::letsTheTokenExpire()
{
    PracticeFixture practice;
    Faults faults;
    faults.tokenExpired = true;
    practice.server.setFaults(faults);
    QCOMPARE(practice.call("GET", "/v2/settings/login").errorId(), QStringLiteral("AUTH-7fs1e"));
    QCOMPARE(practice.call("GET", "/debug/healthz").status, 200);
}

void TestFaults::answersAsAProxy()
{
    PracticeFixture practice;
    Faults faults;
    faults.badGateway = true;
    practice.server.setFaults(faults);
    for (const QByteArray path : {"/v2/settings/login", "/debug/healthz", "/nowhere"}) {
        const Answer answer = practice.call("GET", path);
        QCOMPARE(answer.status, 502);
        QCOMPARE(answer.headers.value("content-type"), QByteArray("text/html"));
        QVERIFY(answer.body.startsWith("<html>"));
    }
}

void TestFaults::isExhausted()
{
    PracticeFixture practice;
    Faults faults;
    faults.exhausted = 7s;
    practice.server.setFaults(faults);
    const Answer answer = practice.call("GET", "/v2/settings/login");
    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.headers.value("retry-after"), QByteArray("7"));
    QCOMPARE(answer.json().value(QStringLiteral("code")).toInt(), 8);
    faults.exhausted = 0s;
    practice.server.setFaults(faults);
    QVERIFY(!practice.call("GET", "/v2/settings/login").headers.contains("retry-after"));
}

void TestFaults::readsTrailTheWrites()
{
    PracticeFixture practice;
    const QByteArray id = practice.idOf(QStringLiteral("anna.berg"));
    const auto factors = [&] {
        return practice
            .call("POST", "/v2/users/" + id + "/authentication_factors/_search",
                  R"({"states":[1,2]})")
            .body;
    };
    const auto methods = [&] {
        return practice.call("GET", "/v2/users/" + id + "/authentication_methods").body;
    };
    Faults faults;
    faults.projectionLag = 2s;
    practice.server.setFaults(faults);
    const QString secret = practice.registered(id);
    QCOMPARE(factors(), QByteArray("{}"));
    practice.clock.advance(1999ms);
    QCOMPARE(factors(), QByteArray("{}"));
    practice.clock.advance(1ms);
    QVERIFY(factors().contains("NOT_READY"));

    // Writes do not look into the projection.
    QCOMPARE(practice.verify(id, codeOf(secret, practice.clock.now())).status, 200);
    QVERIFY(factors().contains("NOT_READY"));
    QVERIFY(!methods().contains("TOTP"));
    practice.clock.advance(2s);
    QVERIFY(factors().contains(R"("AUTH_FACTOR_STATE_READY")"));
    QVERIFY(methods().contains("TOTP"));
    // What people had before the start is seen at once, whatever the lag.
    faults.projectionLag = 10'000h;
    practice.server.setFaults(faults);
    const QByteArray active = practice.idOf(QStringLiteral("david.engel"));
    QVERIFY(practice.call("GET", "/v2/users/" + active + "/authentication_methods")
                .body.contains("TOTP"));
}

void TestFaults::isExhaustedForSomeCallsAlone()
{
    FaultSwitches switches;
    Faults faults;
    faults.exhaustedCalls = {.operations = {Operation::RegisterTotp}, .next = 0, .every = 2};
    switches.set(faults);
    QCOMPARE(switches.decide(Operation::RegisterTotp), Fate::Answered);
    QCOMPARE(switches.decide(Operation::VerifyTotp), Fate::Answered);
    QCOMPARE(switches.decide(Operation::RegisterTotp), Fate::Exhausted);
    // A connection that closes before anything is read is not told anything either.
    faults.closeBefore.every = 1;
    faults.exhaustedCalls = {.operations = {}, .next = 1, .every = 0};
    switches.set(faults);
    QCOMPARE(switches.decide(Operation::RegisterTotp), Fate::ClosedBefore);
}

void TestFaults::ceasesWhenTold()
{
    PracticeFixture practice;
    Faults faults;
    faults.badGateway = true;
    faults.closeBefore.every = 1;
    practice.server.setFaults(faults);
    QCOMPARE(practice.call("GET", "/debug/healthz").status, 0);
    practice.server.setFaults({});
    QCOMPARE(practice.call("GET", "/debug/healthz").status, 200);
}

FACTORDESK_TEST(TestFaults, QCoreApplication)

} // namespace tst_faults

#include "tst_faults.moc"
