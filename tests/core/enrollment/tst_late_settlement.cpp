// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/late_settlement.h"
#include "tests/support/event_loop.h"
#include "tests/support/fake_delays.h"
#include "tests/support/fake_desk.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include <chrono>

namespace tst_late_settlement {

using namespace factordesk;
using namespace factordesk::enrollment;
using namespace std::chrono_literals;
using journal::Change;
using journal::EntryText;
using journal::JournalEntry;
using zitadel::FactorState;

namespace {

JournalEntry unsettled(Change change, const QString& id)
{
    return {.change = change,
            .outcome = journal::Outcome::Unsettled,
            .whom = {.loginName = EntryText::of(QStringLiteral("login-") + id),
                     .id = EntryText::of(id)}};
}

/// Who is asked for what became of changes, and a desk that answers.
struct Bench
{
    Bench() { desk.beConnected(); }

    void settle(const std::vector<JournalEntry>& entries)
    {
        settlement = desk.settleLate(entries, delays);
        QObject::connect(settlement.get(), &LateSettlement::finished, settlement.get(),
                         [this] { ++ends; });
        test::runEvents();
    }
    [[nodiscard]] int readings() const { return desk.client.count(test::Operation::TotpState); }

    test::FakeDesk desk;
    test::FakeDelays delays{desk.clock};
    std::unique_ptr<LateSettlement> settlement;
    int ends = 0;
};

} // namespace

/// Changes whose answers were lost long ago.
class TestLateSettlement : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatTheStateShows_data();
    void tellsWhatTheStateShows();
    void asksForOneAfterAnother();
    void asksNothingThatNoReadingTells();
    void leavesWhatCannotBeRead();
    void believesNoEmptyListOfWhoMayNotRead();
    void waitsAsTold();
    void endsEarlyWhenTheServerIsGone();
};

void TestLateSettlement::tellsWhatTheStateShows_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<FactorState>("found");
    QTest::addColumn<std::optional<Ending>>("ending");
    const auto row = [](const char* name, Change change, FactorState found,
                        std::optional<Ending> ending) {
        QTest::newRow(name) << change << found << ending;
    };
    row("registered", Change::Register, FactorState::Pending, Ending::FoundDone);
    row("not registered", Change::Register, FactorState::None, Ending::FoundNotDone);
    row("active before, or since", Change::Register, FactorState::Active, std::nullopt);
    row("verified", Change::Verify, FactorState::Active, Ending::FoundDone);
    row("not verified", Change::Verify, FactorState::Pending, Ending::FoundNotDone);
    row("not verified, and removed", Change::Verify, FactorState::None, Ending::FoundNotDone);
    row("removed", Change::Remove, FactorState::None, Ending::FoundDone);
    row("not removed", Change::Remove, FactorState::Active, Ending::FoundNotDone);
    row("codes", Change::RecoveryCodes, FactorState::Active, std::nullopt);
}

void TestLateSettlement::tellsWhatTheStateShows()
{
    QFETCH(const Change, change);
    QFETCH(const FactorState, found);
    QTEST(endingShownBy(change, found), "ending");
}

void TestLateSettlement::asksForOneAfterAnother()
{
    Bench bench;
    bench.settle({unsettled(Change::Verify, QStringLiteral("1")),
                  unsettled(Change::Register, QStringLiteral("2"))});
    QCOMPARE(bench.readings(), 1);
    bench.desk.client.factor.answer(FactorState::Active);
    test::runEvents();
    QCOMPARE(bench.readings(), 2);
    QVERIFY(!bench.settlement->isComplete());
    bench.desk.client.factor.answer(FactorState::Pending);
    test::runEvents();
    QVERIFY(bench.settlement->isComplete());
    QCOMPARE(bench.ends, 1);
    QCOMPARE(bench.desk.journal.entries.size(), 2);
    const JournalEntry& first = bench.desk.journal.entries.at(0);
    QCOMPARE(first.outcome, journal::Outcome::FoundDone);
    QCOMPARE(first.change, Change::Verify);
    QCOMPARE(first.whom.id.text(), QStringLiteral("1"));
    QCOMPARE(first.whom.loginName.text(), QStringLiteral("login-1"));
}

void TestLateSettlement::asksNothingThatNoReadingTells()
{
    Bench bench;
    bench.settle({unsettled(Change::RecoveryCodes, QStringLiteral("1")),
                  unsettled(Change::Verify, QString())});
    QCOMPARE(bench.readings(), 0);
    QVERIFY(bench.settlement->isComplete());
    QCOMPARE(bench.ends, 1);
}

void TestLateSettlement::leavesWhatCannotBeRead()
{
    Bench bench;
    bench.desk.client.factor.fail(
        test::refusal(zitadel::StatusCode::NotFound, QStringLiteral("COMMAND-Dfg4g"), 404));
    bench.desk.client.factor.answer(FactorState::Active);
    bench.settle({unsettled(Change::Verify, QStringLiteral("1")),
                  unsettled(Change::Verify, QStringLiteral("2"))});
    QVERIFY(bench.settlement->isComplete());
    QCOMPARE(bench.desk.journal.entries.size(), 1);
    QCOMPARE(bench.desk.journal.entries.at(0).whom.id.text(), QStringLiteral("2"));
}

void TestLateSettlement::believesNoEmptyListOfWhoMayNotRead()
{
    Bench bench;
    bench.desk.client.factor.answer(FactorState::None);
    bench.desk.client.oneUser.answer(
        test::personNamed(QStringLiteral("Anna"), QStringLiteral("1")));
    bench.desk.client.permissions.answer({QStringLiteral("user.credential.write")});
    bench.settle({unsettled(Change::Remove, QStringLiteral("1"))});
    QVERIFY(bench.settlement->isComplete());
    QVERIFY(bench.desk.journal.entries.isEmpty());
}

void TestLateSettlement::waitsAsTold()
{
    Bench bench;
    bench.desk.client.factor.fail(test::askedToWait(7s));
    bench.settle({unsettled(Change::Verify, QStringLiteral("1"))});
    bench.delays.advance(6s);
    test::runEvents();
    QCOMPARE(bench.readings(), 1);
    bench.desk.client.factor.answer(FactorState::Active);
    bench.delays.advance(1s);
    test::runEvents();
    QCOMPARE(bench.readings(), 2);
    QCOMPARE(bench.desk.journal.entries.size(), 1);
}

void TestLateSettlement::endsEarlyWhenTheServerIsGone()
{
    for (const zitadel::Status& status :
         {test::connectionRefused(),
          test::refusal(zitadel::StatusCode::Unauthenticated, QString(), 401)}) {
        Bench bench;
        bench.desk.client.factor.fail(status);
        bench.settle({unsettled(Change::Verify, QStringLiteral("1")),
                      unsettled(Change::Verify, QStringLiteral("2"))});
        QCOMPARE(bench.readings(), 1);
        QVERIFY(!bench.settlement->isComplete());
        QCOMPARE(bench.ends, 1);
    }
}

FACTORDESK_TEST(TestLateSettlement, QCoreApplication)

} // namespace tst_late_settlement

#include "tst_late_settlement.moc"
