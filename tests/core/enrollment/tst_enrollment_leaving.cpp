// SPDX-License-Identifier: GPL-3.0-or-later
// How an enrollment is stopped, given up and thrown away, at any point.
#include "tests/core/enrollment/enrollment_bench.h"
#include "tests/support/event_loop.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QTest>

namespace tst_enrollment_leaving {

using namespace factordesk;
using namespace factordesk::enrollment;
using namespace factordesk::test;
using zitadel::FactorState;
using AskedOperation = test::Operation;

class TestEnrollmentLeaving : public QObject
{
    Q_OBJECT

private slots:
    void stopsThePreflight();
    void stopsBeforeAnythingWasSent_data();
    void stopsBeforeAnythingWasSent();
    void stopsWaitingAndReads();
    void stopsReading();
    void stopsLookingAgain();
    void stopsReadingTheDetails();
    void stopsAResetAfterItsRemoval();
    void hasNothingToStopWhileIdle();
    void leavesWithoutATrace_data();
    void leavesWithoutATrace();
    void leavesTheRegistrationPending();
    void removesTheRegistration_data();
    void removesTheRegistration();
    void looksAgainForTheRemoval();
    void removesAfterAnUnsettledVerify();
    void cannotBeGivenUpInTheMiddle();
    void staysGivenUp();
    void keepsTheRecordOfTheLastOperation();
};

void TestEnrollmentLeaving::stopsThePreflight()
{
    EnrollmentBench bench;
    bench.enrollment->check();
    bench.enrollment->abort();
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Ready);
    for (const Check& check : bench.enrollment->preflight().checks())
        QCOMPARE(check.outcome, CheckOutcome::Unknown);
    QCOMPARE(bench.enrollment->requiredConsent(), Consent::ReplacePending);
    QCOMPARE(bench.client.oneUser.waiting(), 0);
    QCOMPARE(bench.client.factor.waiting(), 0);
}

void TestEnrollmentLeaving::stopsBeforeAnythingWasSent_data()
{
    QTest::addColumn<FactorState>("factor");
    QTest::newRow("register") << FactorState::None;
    QTest::newRow("remove") << FactorState::Active;
}

void TestEnrollmentLeaving::stopsBeforeAnythingWasSent()
{
    QFETCH(const FactorState, factor);
    EnrollmentBench bench;
    bench.reachReady(factor);
    bench.client.facts.abortSettlement = net::Settlement::NotSent;
    bench.enrollment->registerTotp(Consent::ResetActive);
    bench.enrollment->abort();
    bench.enrollment->abort();
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Ready);
    QCOMPARE(bench.enrollment->note(), Note::NothingWasSent);
    QCOMPARE(bench.enrollment->status()->fault, net::Fault::Aborted);
    QCOMPARE(bench.client.asked.size(), 1);
}

void TestEnrollmentLeaving::stopsWaitingAndReads()
{
    EnrollmentBench bench;
    bench.reachShowing();
    bench.enrollment->verify(bench.rightCode());
    runEvents();
    bench.enrollment->abort();
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Settling);
    for (int i = 0; i < 3; ++i)
        bench.client.factor.answer(FactorState::Pending);
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Showing);
    QCOMPARE(bench.enrollment->note(), Note::NotVerified);
}

void TestEnrollmentLeaving::stopsReading()
{
    EnrollmentBench bench;
    bench.reachShowing();
    bench.client.verify.fail(lostAnswer());
    bench.enrollment->verify(bench.rightCode());
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Settling);
    bench.enrollment->abort();
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Unsettled);
    QCOMPARE(bench.enrollment->status()->fault, net::Fault::ConnectionClosed);
    QCOMPARE(bench.client.factor.waiting(), 0);
}

void TestEnrollmentLeaving::stopsLookingAgain()
{
    EnrollmentBench bench;
    bench.reachUnsettledVerify();
    bench.enrollment->lookAgain();
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Settling);
    bench.enrollment->abort();
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Unsettled);
    QCOMPARE(bench.enrollment->status()->fault, net::Fault::Aborted);
}

void TestEnrollmentLeaving::stopsReadingTheDetails()
{
    EnrollmentBench bench;
    bench.reachShowing();
    bench.client.verify.fail(lostAnswer());
    bench.client.factor.answer(FactorState::Active);
    bench.enrollment->verify(bench.rightCode());
    runEvents(); // the person's details are held back
    QCOMPARE(bench.enrollment->state(), State::Settling);
    QCOMPARE(bench.client.oneUser.waiting(), 1);
    bench.enrollment->abort();
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Verified);
    QCOMPARE(bench.enrollment->note(), Note::VerifiedWithoutAnswer);
}

void TestEnrollmentLeaving::stopsAResetAfterItsRemoval()
{
    EnrollmentBench bench;
    bench.reachReady(FactorState::Active);
    bench.enrollment->registerTotp(Consent::ResetActive);
    runEvents();
    bench.client.factor.answer(FactorState::None);
    bench.enrollment->abort();
    runEvents();
    // It was too late for the removal; but nothing more happens without being asked for.
    QCOMPARE(bench.enrollment->state(), State::Ready);
    QCOMPARE(bench.enrollment->requiredConsent(), Consent::NewOnly);
    QCOMPARE(bench.client.count(AskedOperation::RegisterTotp), 0);
}

void TestEnrollmentLeaving::hasNothingToStopWhileIdle()
{
    EnrollmentBench bench;
    bench.reachReady();
    bench.enrollment->abort();
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Ready);
    bench.reachUnsettledVerify();
    bench.enrollment->abort();
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Unsettled);
    QVERIFY(bench.client.asked.isEmpty());
    QCOMPARE(bench.changes, 0);
}

void TestEnrollmentLeaving::leavesWithoutATrace_data()
{
    QTest::addColumn<bool>("isChecking");
    QTest::addColumn<bool>("remove");
    QTest::newRow("checking") << true << false;
    QTest::newRow("checking, remove") << true << true;
    QTest::newRow("ready") << false << false;
    // What is pending there is somebody else's.
    QTest::newRow("ready, remove") << false << true;
}

void TestEnrollmentLeaving::leavesWithoutATrace()
{
    QFETCH(const bool, isChecking);
    QFETCH(const bool, remove);
    EnrollmentBench bench;
    if (isChecking)
        bench.enrollment->check();
    else
        bench.reachReady(FactorState::Pending);
    bench.client.asked.clear();
    bench.changes = 0;
    bench.enrollment->giveUp(remove);
    QCOMPARE(bench.enrollment->state(), State::GivenUp);
    QCOMPARE(bench.changes, 1);
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::GivenUp);
    QCOMPARE(bench.enrollment->note(), Note::None);
    QVERIFY(!bench.enrollment->leavesPending());
    QVERIFY(bench.client.asked.isEmpty());
    QCOMPARE(bench.client.oneUser.waiting(), 0);
}

void TestEnrollmentLeaving::leavesTheRegistrationPending()
{
    EnrollmentBench bench;
    bench.reachShowing();
    bench.enrollment->giveUp(false);
    QCOMPARE(bench.enrollment->state(), State::GivenUp);
    QCOMPARE(bench.enrollment->note(), Note::LeftPending);
    QVERIFY(!bench.enrollment->secret());
    QVERIFY(!bench.enrollment->leavesPending());
    runEvents();
    QVERIFY(bench.client.asked.isEmpty());
}

void TestEnrollmentLeaving::removesTheRegistration_data()
{
    QTest::addColumn<std::optional<zitadel::Status>>("failure");
    QTest::addColumn<QList<FactorState>>("readings");
    QTest::addColumn<Note>("note");
    using Failure = std::optional<zitadel::Status>;
    using Readings = QList<FactorState>;
    constexpr FactorState none = FactorState::None;
    constexpr FactorState pending = FactorState::Pending;
    QTest::newRow("done") << Failure() << Readings() << Note::RemovedOnGivingUp;
    QTest::newRow("nothing there")
        << Failure(nothingToRemoveRefusal()) << Readings() << Note::RemovedOnGivingUp;
    QTest::newRow("refused") << Failure(permissionRefusal()) << Readings() << Note::RemovalFailed;
    QTest::newRow("not sent") << Failure(connectionRefused()) << Readings() << Note::RemovalFailed;
    QTest::newRow("lost, done") << Failure(lostAnswer()) << Readings{pending, none}
                                << Note::RemovedOnGivingUp;
    QTest::newRow("lost, not done")
        << Failure(lostAnswer()) << Readings{pending, pending, pending} << Note::RemovalFailed;
}

void TestEnrollmentLeaving::removesTheRegistration()
{
    QFETCH(const std::optional<zitadel::Status>, failure);
    QFETCH(const QList<FactorState>, readings);
    QFETCH(const Note, note);
    EnrollmentBench bench;
    bench.reachShowing();
    if (failure)
        bench.client.removal.fail(*failure);
    else
        bench.client.removal.answer(detailsOf(3));
    for (const FactorState state : readings)
        bench.client.factor.answer(state);
    bench.enrollment->giveUp(true);
    QCOMPARE(bench.enrollment->state(), State::Removing);
    QVERIFY(bench.enrollment->leavesPending());
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::GivenUp);
    QCOMPARE(bench.enrollment->note(), note);
    QCOMPARE(bench.enrollment->status().has_value(), note == Note::RemovalFailed);
    QVERIFY(!bench.enrollment->secret());
    QVERIFY(!bench.enrollment->leavesPending());
    QCOMPARE(bench.client.count(AskedOperation::RemoveTotp), 1);
}

void TestEnrollmentLeaving::looksAgainForTheRemoval()
{
    EnrollmentBench bench;
    bench.reachShowing();
    bench.client.removal.fail(lostAnswer());
    for (int i = 0; i < 3; ++i)
        bench.client.factor.fail(connectionRefused());
    bench.enrollment->giveUp(true);
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Unsettled);
    QVERIFY(bench.enrollment->leavesPending());
    bench.client.factor.answer(FactorState::None);
    bench.enrollment->lookAgain();
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::GivenUp);
    QCOMPARE(bench.enrollment->note(), Note::RemovedOnGivingUp);
    QVERIFY(!bench.enrollment->status());
}

void TestEnrollmentLeaving::removesAfterAnUnsettledVerify()
{
    EnrollmentBench bench;
    bench.reachUnsettledVerify();
    QVERIFY(bench.enrollment->leavesPending());
    bench.client.removal.answer(detailsOf(4));
    bench.enrollment->giveUp(true);
    runEvents();
    QCOMPARE(bench.enrollment->note(), Note::RemovedOnGivingUp);
}

void TestEnrollmentLeaving::cannotBeGivenUpInTheMiddle()
{
    EnrollmentBench bench;
    bench.reachReady();
    bench.enrollment->registerTotp(Consent::NewOnly);
    bench.enrollment->giveUp(false);
    QCOMPARE(bench.enrollment->state(), State::Registering);
    bench.client.registration.answer(registrationOf(firstSecret));
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Showing);
    bench.client.verify.answer(detailsOf(3));
    bench.enrollment->verify(bench.rightCode());
    bench.enrollment->giveUp(true);
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Verified);
    bench.enrollment->giveUp(true);
    QCOMPARE(bench.enrollment->state(), State::Verified);
    QCOMPARE(bench.client.count(AskedOperation::RemoveTotp), 0);
}

void TestEnrollmentLeaving::staysGivenUp()
{
    EnrollmentBench bench;
    bench.reachReady();
    bench.enrollment->giveUp(false);
    bench.enrollment->check();
    bench.enrollment->registerTotp(Consent::ResetActive);
    bench.enrollment->replaceSecret();
    bench.enrollment->verify(bench.rightCode());
    bench.enrollment->lookAgain();
    bench.enrollment->abort();
    bench.enrollment->giveUp(true);
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::GivenUp);
    QVERIFY(bench.client.asked.isEmpty());
}

void TestEnrollmentLeaving::keepsTheRecordOfTheLastOperation()
{
    EnrollmentBench bench;
    const auto mark = [&](const char* method) { bench.client.facts.record.method = method; };
    mark("PREFLIGHT");
    bench.reachReady();
    QVERIFY(!bench.enrollment->record());
    mark("REGISTER");
    bench.client.registration.answer(registrationOf(firstSecret));
    bench.enrollment->registerTotp(Consent::NewOnly);
    QCOMPARE(bench.enrollment->record()->method, "REGISTER");
    runEvents();
    mark("VERIFY 1");
    bench.client.verify.fail(lostAnswer());
    bench.enrollment->verify(bench.rightCode());
    QCOMPARE(bench.enrollment->record()->method, "VERIFY 1");
    mark("READING");
    for (int i = 0; i < 3; ++i)
        bench.client.factor.answer(FactorState::Pending);
    runEvents();
    QCOMPARE(bench.enrollment->record()->method, "VERIFY 1");
    mark("VERIFY 2");
    bench.refuse(bench.rightCode());
    QCOMPARE(bench.enrollment->record()->method, "VERIFY 2");
    mark("REMOVE");
    bench.enrollment->giveUp(true);
    runEvents();
    QCOMPARE(bench.enrollment->record()->method, "REMOVE");
}

FACTORDESK_TEST(TestEnrollmentLeaving, QCoreApplication)

} // namespace tst_enrollment_leaving

#include "tst_enrollment_leaving.moc"
