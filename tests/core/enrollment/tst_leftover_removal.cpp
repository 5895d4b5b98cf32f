// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/leftover_removal.h"
#include "tests/support/event_loop.h"
#include "tests/support/fake_delays.h"
#include "tests/support/fake_desk.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

namespace tst_leftover_removal {

using namespace factordesk;
using namespace factordesk::enrollment;
using namespace std::chrono_literals;
using roster::RowState;
using zitadel::FactorState;
using Result = LeftoverRemoval::Result;

namespace {

roster::Row rowOf(const QString& id, RowState state)
{
    return {.key = id, .userId = id, .state = state};
}

/// Three people, two of whom were left pending.
struct Bench
{
    Bench()
    {
        desk.beConnected();
        desk.client.factor.answerBy([] { return FactorState::Pending; });
        removal = desk.removeLeftovers(roster, delays);
    }

    [[nodiscard]] Result result(std::size_t item) const { return removal->items().at(item).result; }

    test::FakeDesk desk;
    test::FakeDelays delays{desk.clock};
    roster::Roster roster{{rowOf(QStringLiteral("10001"), RowState::LeftPending),
                           rowOf(QStringLiteral("10002"), RowState::Verified),
                           rowOf(QStringLiteral("10003"), RowState::LeftPending)}};
    std::unique_ptr<LeftoverRemoval> removal;
};

} // namespace

/// Registrations that nobody confirmed, removed together.
class TestLeftoverRemoval : public QObject
{
    Q_OBJECT

private slots:
    void removesWhatIsPending();
    void keepsWhatWasConfirmedSince();
    void waitsAsTold();
    void pausesWhenNothingCanBeSent();
    void pausesAfterRefusals();
    void settlesALostAnswer();
    void stopsBetweenTwo();
    void stopsWhileTheServerWantsToBeLeftAlone();
};

void TestLeftoverRemoval::removesWhatIsPending()
{
    Bench bench;
    QSignalSpy done(bench.removal.get(), &LeftoverRemoval::itemDone);
    bench.desk.client.removal.answerBy([] { return zitadel::Details(); });
    bench.removal->start();
    QVERIFY(bench.removal->isRunning());
    test::runEvents();
    QVERIFY(!bench.removal->isRunning());
    QCOMPARE(done.size(), 2);
    QCOMPARE(bench.result(0), Result::Removed);
    QCOMPARE(bench.roster.row(0).state, RowState::Ready);
    QCOMPARE(bench.roster.row(1).state, RowState::Verified);
    QCOMPARE(bench.desk.client.count(test::Operation::RemoveTotp), 2);
    QCOMPARE(bench.desk.journal.entries.size(), 2);
}

void TestLeftoverRemoval::keepsWhatWasConfirmedSince()
{
    Bench bench;
    bench.desk.client.factor.answer(FactorState::Active);
    bench.desk.client.factor.answer(FactorState::None);
    // An empty list is believed of a caller who may read.
    bench.desk.client.oneUser.answer(
        test::personNamed(QStringLiteral("Chloe"), QStringLiteral("10003")));
    bench.desk.client.permissions.answer({QStringLiteral("user.read")});
    bench.removal->start();
    test::runEvents();
    QCOMPARE(bench.result(0), Result::Confirmed);
    QCOMPARE(bench.roster.row(0).state, RowState::Verified);
    QCOMPARE(bench.result(1), Result::Gone);
    QCOMPARE(bench.desk.client.count(test::Operation::RemoveTotp), 0);
}

void TestLeftoverRemoval::waitsAsTold()
{
    Bench bench;
    const zitadel::Status patience = test::askedToWait(5s);
    bench.desk.client.removal.fail(patience);
    bench.desk.client.removal.answerBy([] { return zitadel::Details(); });
    bench.removal->start();
    test::runEvents();
    QCOMPARE(bench.desk.client.count(test::Operation::RemoveTotp), 1);
    QCOMPARE(bench.result(0), Result::Waiting);
    QCOMPARE(bench.removal->waitsFor(), std::optional(5s));
    const QSignalSpy changed(bench.removal.get(), &LeftoverRemoval::changed);
    bench.delays.advance(5s);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!bench.removal->waitsFor());
    test::runEvents();
    QCOMPARE(bench.result(0), Result::Removed);
    QCOMPARE(bench.result(1), Result::Removed);
}

void TestLeftoverRemoval::pausesWhenNothingCanBeSent()
{
    Bench bench;
    bench.desk.client.factor.fail(test::connectionRefused());
    bench.desk.client.removal.answerBy([] { return zitadel::Details(); });
    bench.removal->start();
    test::runEvents();
    QVERIFY(bench.removal->pausedBy());
    QCOMPARE(bench.removal->done(), 0);
    bench.removal->resume();
    test::runEvents();
    QCOMPARE(bench.removal->done(), 2);
}

void TestLeftoverRemoval::pausesAfterRefusals()
{
    Bench bench;
    bench.roster = roster::Roster({rowOf(QStringLiteral("1"), RowState::LeftPending),
                                   rowOf(QStringLiteral("2"), RowState::LeftPending),
                                   rowOf(QStringLiteral("3"), RowState::LeftPending)});
    bench.removal = bench.desk.removeLeftovers(bench.roster, bench.delays);
    bench.desk.client.removal.answerBy([] {
        return Unexpected(test::refusal(zitadel::StatusCode::PermissionDenied,
                                        QStringLiteral("AUTH-AWfge"), 403));
    });
    bench.removal->start();
    test::runEvents();
    QVERIFY(bench.removal->pausedBy());
    QCOMPARE(bench.result(0), Result::NotRemoved);
    QCOMPARE(bench.removal->items().front().why, QStringLiteral("PERMISSION_DENIED (AUTH-AWfge)"));
    QCOMPARE(bench.removal->done(), 2);
    bench.removal->stop();
    QVERIFY(!bench.removal->isRunning());
    QCOMPARE(bench.roster.row(0).state, RowState::LeftPending);
}

void TestLeftoverRemoval::settlesALostAnswer()
{
    Bench bench;
    bench.desk.client.removal.fail(test::lostAnswer());
    bench.desk.client.removal.answerBy([] { return zitadel::Details(); });
    bench.desk.client.factor.answer(FactorState::Pending); // before
    bench.desk.client.factor.answer(FactorState::Pending); // after: not removed
    bench.removal->start();
    test::runEvents();
    QCOMPARE(bench.result(0), Result::NotRemoved);
    QCOMPARE(bench.result(1), Result::Removed);
}

void TestLeftoverRemoval::stopsBetweenTwo()
{
    Bench bench;
    bench.removal->start();
    test::runEvents();
    QCOMPARE(bench.desk.client.removal.waiting(), 1);
    bench.removal->stop();
    bench.desk.client.removal.answer(zitadel::Details());
    test::runEvents();
    QCOMPARE(bench.removal->done(), 1);
    QVERIFY(!bench.removal->isRunning());
    QCOMPARE(bench.result(1), Result::Waiting);
}

void TestLeftoverRemoval::stopsWhileTheServerWantsToBeLeftAlone()
{
    Bench bench;
    bench.desk.client.removal.fail(test::askedToWait(1h));
    bench.removal->start();
    test::runEvents();
    QVERIFY(bench.removal->isRunning());
    bench.removal->stop();
    QVERIFY(!bench.removal->isRunning());
    bench.delays.advance(2h);
    test::runEvents();
    QCOMPARE(bench.desk.client.count(test::Operation::RemoveTotp), 1);
    // Begun again, it goes on where it was.
    bench.desk.client.removal.answerBy([] { return zitadel::Details(); });
    bench.removal->start();
    test::runEvents();
    QCOMPARE(bench.result(0), Result::Removed);
    QCOMPARE(bench.result(1), Result::Removed);
}

FACTORDESK_TEST(TestLeftoverRemoval, QCoreApplication)

} // namespace tst_leftover_removal

#include "tst_leftover_removal.moc"
