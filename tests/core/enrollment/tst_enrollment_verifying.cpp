// SPDX-License-Identifier: GPL-3.0-or-later
// An enrollment from the code typed to the server's word, and why a code was refused.
#include "tests/core/enrollment/enrollment_bench.h"
#include "tests/support/event_loop.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QTest>

namespace tst_enrollment_verifying {

using namespace factordesk;
using namespace factordesk::enrollment;
using namespace factordesk::test;
using namespace std::chrono_literals;
using diagnosis::Verdict;
using zitadel::FactorState;
using zitadel::StatusCode;
using AskedOperation = test::Operation;

class TestEnrollmentVerifying : public QObject
{
    Q_OBJECT

private slots:
    void isVerifiedByTheServersWord();
    void sendsTheCodeOnce();
    void tellsRefusalsApart_data();
    void tellsRefusalsApart();
    void checksCodesHere();
    void explainsACodeOfAnotherTime();
    void assertsWithASecondCodeOnly();
    void provesNothingByTheSameCodeTwice();
    void staysConfirmedByTheSameCodeAgain();
    void takesBackWhatASecondCodeContradicts();
    void knowsTheCodeOfAnEarlierQr();
    void forgetsTheFindingWithTheSecret();
    void explainsOnlyTheLastVerify_data();
    void explainsOnlyTheLastVerify();
    void comparesRefusalsAcrossWhatWasNotSent();
    void suspectsAnotherDesk();
    void judgesACodeByTheTimeItWasSent();
    void countsTheServersClock();
};

void TestEnrollmentVerifying::isVerifiedByTheServersWord()
{
    EnrollmentBench bench;
    bench.reachShowing();
    bench.client.verify.answer(detailsOf(3));
    bench.enrollment->verify(bench.rightCode());
    QCOMPARE(bench.enrollment->state(), State::Verifying);
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Verified);
    QCOMPARE(bench.enrollment->details(), detailsOf(3));
    QCOMPARE(bench.enrollment->note(), Note::None);
    QCOMPARE(bench.enrollment->factor(), std::optional(FactorState::Active));
    QVERIFY(!bench.enrollment->status());
    QVERIFY(!bench.enrollment->secret());
    QVERIFY(!bench.enrollment->leavesPending());
    QVERIFY(!bench.enrollment->canRegister());
    // Whoever wants to keep the account can, until told to forget it.
    QVERIFY(bench.enrollment->verifiedAccount());
    QVERIFY(!bench.enrollment->verifiedAccount()->secret.isEmpty());
    bench.enrollment->forgetAccount();
    QVERIFY(!bench.enrollment->verifiedAccount());
}

void TestEnrollmentVerifying::sendsTheCodeOnce()
{
    EnrollmentBench bench;
    bench.reachShowing();
    bench.enrollment->verify(bench.rightCode());
    bench.enrollment->verify(bench.rightCode());
    bench.enrollment->replaceSecret();
    bench.enrollment->giveUp(true);
    runEvents(); // the answer is held back
    QCOMPARE(bench.client.asked.size(), 1);
    QCOMPARE(bench.client.asked.at(0).operation, AskedOperation::VerifyTotp);
    QCOMPARE(bench.client.asked.at(0).subject, person().id.text());
    QCOMPARE(bench.client.asked.at(0).code, std::string(bench.rightCode().text()));
}

void TestEnrollmentVerifying::tellsRefusalsApart_data()
{
    QTest::addColumn<zitadel::Status>("status");
    QTest::addColumn<State>("state");
    QTest::addColumn<Note>("note");
    QTest::addColumn<FactorState>("factor");
    QTest::newRow("wrong code") << wrongCodeRefusal() << State::Showing << Note::None
                                << FactorState::Pending;
    QTest::newRow("nothing registered") << nothingRegisteredRefusal() << State::Ready
                                        << Note::RegistrationGone << FactorState::None;
    QTest::newRow("already verified")
        << alreadyVerifiedRefusal() << State::Ready << Note::AlreadyVerified << FactorState::Active;
    QTest::newRow("no permission")
        << permissionRefusal() << State::Showing << Note::None << FactorState::Pending;
    QTest::newRow("token expired") << refusal(StatusCode::Unauthenticated, {}, 401)
                                   << State::Showing << Note::None << FactorState::Pending;
    QTest::newRow("asked too often") << refusal(StatusCode::ResourceExhausted, {}, 429)
                                     << State::Showing << Note::None << FactorState::Pending;
    QTest::newRow("not found by the permission check")
        << refusal(StatusCode::NotFound, QStringLiteral("AUTHZ-cdgFk"), 404) << State::Showing
        << Note::None << FactorState::Pending;
}

void TestEnrollmentVerifying::tellsRefusalsApart()
{
    QFETCH(const zitadel::Status, status);
    QFETCH(const State, state);
    QFETCH(const Note, note);
    QFETCH(const FactorState, factor);
    EnrollmentBench bench;
    bench.reachShowing();
    bench.client.verify.fail(status);
    bench.enrollment->verify(wrongCode(bench.rightCode()));
    runEvents();
    QCOMPARE(bench.enrollment->state(), state);
    QCOMPARE(bench.enrollment->note(), note);
    QCOMPARE(bench.enrollment->factor(), std::optional(factor));
    QCOMPARE(bench.enrollment->status()->errorId, status.errorId);
    QCOMPARE(bench.enrollment->status()->code, status.code);
    QCOMPARE(bench.enrollment->secret() != nullptr, state == State::Showing);
    QCOMPARE(bench.enrollment->leavesPending(), state == State::Showing);
    QCOMPARE(bench.enrollment->finding().has_value(), status.code == StatusCode::InvalidArgument);
    QCOMPARE(bench.client.count(AskedOperation::VerifyTotp), 1);
}

void TestEnrollmentVerifying::checksCodesHere()
{
    EnrollmentBench bench;
    bench.reachShowing();
    const otp::Code right = bench.rightCode();
    QCOMPARE(bench.enrollment->localCheck(right.text()).verdict, Verdict::Valid);
    QCOMPARE(bench.enrollment->localCheck(wrongCode(right).text()).verdict, Verdict::NoMatch);
    QCOMPARE(bench.enrollment->localCheck("12a").verdict, Verdict::NotACode);
    bench.clock.advance(30s);
    QCOMPARE(bench.enrollment->localCheck(right.text()).verdict, Verdict::WithinWindow);
    QVERIFY(bench.client.asked.isEmpty());
}

void TestEnrollmentVerifying::explainsACodeOfAnotherTime()
{
    EnrollmentBench bench;
    bench.reachShowing();
    bench.refuse(bench.rightCode(-10min));
    QCOMPARE(bench.enrollment->finding()->verdict, Verdict::DeviceBehind);
    QCOMPARE(bench.enrollment->finding()->offset, std::chrono::seconds(-10min));
    QVERIFY(!bench.enrollment->isFindingConfirmed());
}

void TestEnrollmentVerifying::assertsWithASecondCodeOnly()
{
    EnrollmentBench bench;
    bench.reachShowing();
    bench.refuse(bench.rightCode(10min));
    QVERIFY(!bench.enrollment->isFindingConfirmed());
    bench.clock.advance(30s);
    bench.refuse(bench.rightCode(10min));
    QCOMPARE(bench.enrollment->finding()->verdict, Verdict::DeviceAhead);
    QVERIFY(bench.enrollment->isFindingConfirmed());
}

void TestEnrollmentVerifying::provesNothingByTheSameCodeTwice()
{
    EnrollmentBench bench;
    bench.reachShowing();
    const otp::Code code = bench.rightCode(-10min);
    bench.refuse(code);
    bench.refuse(code);
    QCOMPARE(bench.enrollment->finding()->verdict, Verdict::DeviceBehind);
    QVERIFY(!bench.enrollment->isFindingConfirmed());
}

void TestEnrollmentVerifying::staysConfirmedByTheSameCodeAgain()
{
    EnrollmentBench bench;
    bench.reachShowing();
    bench.refuse(bench.rightCode(-10min));
    bench.clock.advance(30s);
    bench.refuse(bench.rightCode(-10min));
    bench.refuse(bench.rightCode(-10min));
    QVERIFY(bench.enrollment->isFindingConfirmed());
}

void TestEnrollmentVerifying::takesBackWhatASecondCodeContradicts()
{
    EnrollmentBench bench;
    bench.reachShowing();
    bench.refuse(bench.rightCode(-10min));
    bench.clock.advance(30s);
    bench.refuse(bench.rightCode(-10min));
    bench.refuse(bench.rightCode(-20min));
    QCOMPARE(bench.enrollment->finding()->offset, std::chrono::seconds(-20min));
    QVERIFY(!bench.enrollment->isFindingConfirmed());
}

void TestEnrollmentVerifying::knowsTheCodeOfAnEarlierQr()
{
    EnrollmentBench bench;
    bench.reachShowing();
    const WallTime firstShownAt = bench.clock.now();
    bench.clock.advance(2min);
    bench.client.registration.answer(registrationOf(secondSecret));
    bench.enrollment->replaceSecret();
    runEvents();
    bench.refuse(codeAt(firstSecret, bench.clock.now()));
    QCOMPARE(bench.enrollment->finding()->verdict, Verdict::EarlierSecret);
    QCOMPARE(bench.enrollment->finding()->shownAt, std::optional(firstShownAt));
    QCOMPARE(bench.enrollment->note(), Note::None);
}

void TestEnrollmentVerifying::forgetsTheFindingWithTheSecret()
{
    EnrollmentBench bench;
    bench.reachShowing();
    bench.refuse(bench.rightCode(-10min));
    bench.clock.advance(30s);
    bench.refuse(bench.rightCode(-10min));
    bench.client.registration.answer(registrationOf(secondSecret));
    bench.enrollment->replaceSecret();
    runEvents();
    QVERIFY(!bench.enrollment->finding());
    QVERIFY(!bench.enrollment->isFindingConfirmed());
}

void TestEnrollmentVerifying::explainsOnlyTheLastVerify_data()
{
    QTest::addColumn<zitadel::Status>("status");
    QTest::newRow("nothing was sent") << connectionRefused();
    QTest::newRow("lost") << lostAnswer();
    QTest::newRow("no permission") << permissionRefusal();
    QTest::newRow("asked too often") << refusal(StatusCode::ResourceExhausted, {}, 429);
}

void TestEnrollmentVerifying::explainsOnlyTheLastVerify()
{
    QFETCH(const zitadel::Status, status);
    EnrollmentBench bench;
    bench.reachShowing();
    bench.refuse(bench.rightCode(-10min));
    QVERIFY(bench.enrollment->finding());
    bench.enrollment->verify(bench.rightCode());
    QVERIFY(!bench.enrollment->finding());
    for (int i = 0; i < 3; ++i)
        bench.client.factor.answer(FactorState::Pending);
    bench.client.verify.fail(status);
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Showing);
    QVERIFY(!bench.enrollment->finding());
    QVERIFY(!bench.enrollment->isFindingConfirmed());
}

void TestEnrollmentVerifying::comparesRefusalsAcrossWhatWasNotSent()
{
    EnrollmentBench bench;
    bench.reachShowing();
    bench.refuse(bench.rightCode(-10min));
    bench.clock.advance(30s);
    bench.client.verify.fail(connectionRefused());
    bench.enrollment->verify(bench.rightCode(-10min));
    runEvents();
    bench.clock.advance(30s);
    bench.refuse(bench.rightCode(-10min));
    QVERIFY(bench.enrollment->isFindingConfirmed());
}

void TestEnrollmentVerifying::suspectsAnotherDesk()
{
    EnrollmentBench bench;
    bench.reachShowing();
    bench.refuse(bench.rightCode());
    QCOMPARE(bench.enrollment->note(), Note::AnotherRegistration);
    QCOMPARE(bench.enrollment->finding()->verdict, Verdict::Valid);
    QCOMPARE(bench.enrollment->state(), State::Showing);
    // The next operation begins with a clean sheet.
    bench.enrollment->verify(wrongCode(bench.rightCode()));
    QCOMPARE(bench.enrollment->note(), Note::None);
    QVERIFY(!bench.enrollment->status());
}

void TestEnrollmentVerifying::judgesACodeByTheTimeItWasSent()
{
    EnrollmentBench bench;
    bench.reachShowing();
    bench.enrollment->verify(bench.rightCode());
    runEvents();
    bench.clock.advance(25s * 5); // a slow answer
    bench.client.verify.fail(wrongCodeRefusal());
    runEvents();
    QCOMPARE(bench.enrollment->finding()->verdict, Verdict::Valid);
}

void TestEnrollmentVerifying::countsTheServersClock()
{
    EnrollmentBench bench;
    // The server, and the phone with it, are five minutes ahead of this computer.
    bench.client.facts.skew = diagnosis::ClockSkew{.offset = 5min, .error = 600ms};
    bench.reachShowing();
    QCOMPARE(bench.enrollment->localCheck(bench.rightCode(5min).text()).verdict, Verdict::Valid);
    bench.refuse(bench.rightCode());
    QCOMPARE(bench.enrollment->finding()->verdict, Verdict::DeviceBehind);
    QCOMPARE(bench.enrollment->finding()->offset, std::chrono::seconds(-5min));
}

FACTORDESK_TEST(TestEnrollmentVerifying, QCoreApplication)

} // namespace tst_enrollment_verifying

#include "tst_enrollment_verifying.moc"
