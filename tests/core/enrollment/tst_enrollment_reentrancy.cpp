// SPDX-License-Identifier: GPL-3.0-or-later
// An enrollment whose listeners delete it, or ask it for more, from within changed(). What is wrong
// here shows under the address sanitizer at the latest.
#include "tests/core/enrollment/enrollment_bench.h"
#include "tests/support/event_loop.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QTest>

#include <functional>

namespace tst_enrollment_reentrancy {

using namespace factordesk;
using namespace factordesk::enrollment;
using namespace factordesk::test;
using zitadel::FactorState;
using AskedOperation = test::Operation;

/// A way to a state, and what is then done there.
struct Scenario
{
    void (*prepare)(EnrollmentBench&) = nullptr;
    void (*act)(EnrollmentBench&) = nullptr;
};

class TestEnrollmentReentrancy : public QObject
{
    Q_OBJECT

private slots:
    void survivesDeletionByAListener_data();
    void survivesDeletionByAListener();
    void survivesDeletionWhileWaiting_data();
    void survivesDeletionWhileWaiting();
    void goesOnFromWithinChanged();
    void verifiesAgainFromWithinChanged();
    void givesUpFromWithinChanged();
    void checksAgainFromWithinChanged();
    void abortsFromWithinChanged();
};

namespace {

void failReadings(EnrollmentBench& bench)
{
    for (int i = 0; i < 3; ++i)
        bench.client.factor.fail(connectionRefused());
}

void prepareNothing(EnrollmentBench&) {}

void reachActive(EnrollmentBench& bench)
{
    bench.reachReady(FactorState::Active);
}

void reachNone(EnrollmentBench& bench)
{
    bench.reachReady(FactorState::None);
}

void reachShowing(EnrollmentBench& bench)
{
    bench.reachShowing();
}

void reachUnsettledVerify(EnrollmentBench& bench)
{
    bench.reachUnsettledVerify();
}

void check(EnrollmentBench& bench)
{
    bench.allowPreflight(FactorState::None);
    bench.enrollment->check();
}

void checkUnreachable(EnrollmentBench& bench)
{
    bench.client.oneUser.fail(connectionRefused());
    bench.enrollment->check();
}

void resetAndVerify(EnrollmentBench& bench)
{
    bench.client.removal.answer(detailsOf(2));
    bench.client.registration.answer(registrationOf(firstSecret));
    bench.enrollment->registerTotp(Consent::ResetActive);
    runEvents();
    bench.client.verify.answer(detailsOf(3));
    if (bench.enrollment)
        bench.enrollment->verify(bench.rightCode());
}

void registerLost(EnrollmentBench& bench)
{
    bench.client.registration.fail(lostAnswer());
    bench.client.factor.answer(FactorState::Pending);
    bench.enrollment->registerTotp(Consent::NewOnly);
}

void verifyLost(EnrollmentBench& bench)
{
    bench.client.verify.fail(lostAnswer());
    bench.client.factor.answer(FactorState::Active);
    bench.client.oneUser.answer(person());
    bench.enrollment->verify(bench.rightCode());
}

void verifyRefused(EnrollmentBench& bench)
{
    bench.client.verify.fail(wrongCodeRefusal());
    bench.enrollment->verify(bench.rightCode(std::chrono::minutes(10)));
}

void lookAgain(EnrollmentBench& bench)
{
    failReadings(bench);
    bench.enrollment->lookAgain();
    runEvents();
    bench.client.factor.answer(FactorState::Active);
    bench.client.oneUser.answer(person());
    if (bench.enrollment)
        bench.enrollment->lookAgain();
}

void giveUpWhileChecking(EnrollmentBench& bench)
{
    bench.enrollment->check();
    if (bench.enrollment)
        bench.enrollment->giveUp(true);
}

void giveUpWithRemoval(EnrollmentBench& bench)
{
    bench.client.removal.answer(detailsOf(3));
    bench.enrollment->giveUp(true);
}

void abortChecking(EnrollmentBench& bench)
{
    bench.enrollment->check();
    if (bench.enrollment)
        bench.enrollment->abort();
}

void addScenarios()
{
    QTest::addColumn<Scenario>("scenario");
    QTest::newRow("check") << Scenario{prepareNothing, check};
    QTest::newRow("check, server gone") << Scenario{prepareNothing, checkUnreachable};
    QTest::newRow("reset and verify") << Scenario{reachActive, resetAndVerify};
    QTest::newRow("register, answer lost") << Scenario{reachNone, registerLost};
    QTest::newRow("verify, answer lost") << Scenario{reachShowing, verifyLost};
    QTest::newRow("verify, refused") << Scenario{reachShowing, verifyRefused};
    QTest::newRow("look again") << Scenario{reachUnsettledVerify, lookAgain};
    QTest::newRow("give up while checking") << Scenario{prepareNothing, giveUpWhileChecking};
    QTest::newRow("give up with removal") << Scenario{reachShowing, giveUpWithRemoval};
    QTest::newRow("abort while checking") << Scenario{prepareNothing, abortChecking};
}

/// Deletes the enrollment within its so-manieth changed(); tells whether there was one.
bool runDeletingAt(int change, const Scenario& scenario)
{
    EnrollmentBench bench;
    scenario.prepare(bench);
    int seen = 0;
    QObject::connect(bench.enrollment.get(), &Enrollment::changed, &bench, [&] {
        if (++seen == change)
            bench.enrollment.reset();
    });
    scenario.act(bench);
    runEvents();
    return bench.enrollment == nullptr;
}

/// Calls `react` within changed() whenever the enrollment has come to `state`, `times` at most.
void onState(EnrollmentBench& bench, State state, std::function<void()> react, int times = 1)
{
    QObject::connect(bench.enrollment.get(), &Enrollment::changed, &bench,
                     [&bench, state, react = std::move(react), times]() mutable {
                         if (bench.enrollment->state() == state && times-- > 0)
                             react();
                     });
}

} // namespace

void TestEnrollmentReentrancy::survivesDeletionByAListener_data()
{
    addScenarios();
}

void TestEnrollmentReentrancy::survivesDeletionByAListener()
{
    QFETCH(const Scenario, scenario);
    int change = 1;
    while (runDeletingAt(change, scenario))
        ++change;
    QVERIFY(change > 1);
}

void TestEnrollmentReentrancy::survivesDeletionWhileWaiting_data()
{
    addScenarios();
}

void TestEnrollmentReentrancy::survivesDeletionWhileWaiting()
{
    QFETCH(const Scenario, scenario);
    // Deletes it between two turns of the event loop, at each of the first turns.
    for (int turns = 0; turns < 30; ++turns) {
        EnrollmentBench bench;
        scenario.prepare(bench);
        scenario.act(bench);
        for (int i = 0; i < turns; ++i)
            QCoreApplication::processEvents();
        bench.enrollment.reset();
        runEvents();
        QCOMPARE(bench.client.verify.waiting() + bench.client.registration.waiting() +
                     bench.client.removal.waiting() + bench.client.factor.waiting() +
                     bench.client.oneUser.waiting() + bench.client.permissions.waiting() +
                     bench.client.settings.waiting(),
                 0);
    }
}

void TestEnrollmentReentrancy::goesOnFromWithinChanged()
{
    EnrollmentBench bench;
    bench.allowPreflight(FactorState::None);
    bench.client.registration.answer(registrationOf(firstSecret));
    bench.client.verify.answer(detailsOf(3));
    onState(bench, State::Ready, [&] { bench.enrollment->registerTotp(Consent::NewOnly); });
    onState(bench, State::Showing, [&] { bench.enrollment->verify(bench.rightCode()); });
    onState(bench, State::Verified, [&] { bench.enrollment->giveUp(true); });
    bench.enrollment->check();
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Verified);
    QCOMPARE(bench.client.count(AskedOperation::RegisterTotp), 1);
    QCOMPARE(bench.client.count(AskedOperation::VerifyTotp), 1);
}

void TestEnrollmentReentrancy::verifiesAgainFromWithinChanged()
{
    using namespace std::chrono_literals;
    EnrollmentBench bench;
    bench.reachShowing();
    onState(bench, State::Showing, [&] {
        bench.clock.advance(30s);
        bench.client.verify.fail(wrongCodeRefusal());
        bench.enrollment->verify(bench.rightCode(10min));
    });
    bench.refuse(bench.rightCode(10min));
    // The second code was explained by itself, and agrees with the first.
    QCOMPARE(bench.client.count(AskedOperation::VerifyTotp), 2);
    QCOMPARE(bench.enrollment->state(), State::Showing);
    QCOMPARE(bench.enrollment->finding()->verdict, diagnosis::Verdict::DeviceAhead);
    QVERIFY(bench.enrollment->isFindingConfirmed());
}

void TestEnrollmentReentrancy::givesUpFromWithinChanged()
{
    EnrollmentBench bench;
    bench.allowPreflight(FactorState::None);
    onState(bench, State::Checking, [&] { bench.enrollment->giveUp(false); });
    bench.enrollment->check();
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::GivenUp);
    QVERIFY(!bench.enrollment->preflight().isRunning());
}

void TestEnrollmentReentrancy::checksAgainFromWithinChanged()
{
    EnrollmentBench bench;
    bench.allowPreflight(FactorState::Pending);
    bench.allowPreflight(FactorState::None);
    onState(bench, State::Ready, [&] { bench.enrollment->check(); });
    bench.enrollment->check();
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Ready);
    QCOMPARE(bench.enrollment->factor(), std::optional(FactorState::None));
    QCOMPARE(bench.client.count(AskedOperation::User), 2);
}

void TestEnrollmentReentrancy::abortsFromWithinChanged()
{
    EnrollmentBench bench;
    bench.reachShowing();
    bench.client.verify.fail(lostAnswer());
    onState(bench, State::Settling, [&] { bench.enrollment->abort(); });
    bench.enrollment->verify(bench.rightCode());
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Unsettled);
}

FACTORDESK_TEST(TestEnrollmentReentrancy, QCoreApplication)

} // namespace tst_enrollment_reentrancy

#include "tst_enrollment_reentrancy.moc"
