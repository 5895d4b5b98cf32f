// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roster/people_resolver.h"
#include "tests/support/event_loop.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_delays.h"
#include "tests/support/scripted_client.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

namespace tst_people_resolver {

using namespace factordesk;
using namespace factordesk::roster;
using namespace std::chrono_literals;
using zitadel::FactorState;

namespace {

Row rowIn(RowState state, int number)
{
    const QString id = QString::number(10'000 + number);
    return {.key = id, .userId = id, .state = state, .isOurs = state == RowState::HasLetter};
}

/// A resolver over a client that the test plays.
struct Desk
{
    explicit Desk(RowState state, int count)
    {
        std::vector<Row> rows;
        for (int i = 0; i < count; ++i)
            rows.push_back(rowIn(state, i));
        roster = Roster(std::move(rows));
    }

    Roster roster;
    test::ScriptedClient client;
    test::FakeClock clock;
    test::FakeDelays delays{clock};
    PeopleResolver resolver{client, delays, roster};
    QSignalSpy advanced{&resolver, &PeopleResolver::advanced};
    QSignalSpy waits{&resolver, &PeopleResolver::waitChanged};
    QSignalSpy changes{&resolver, &PeopleResolver::rowsChanged};
    QSignalSpy finished{&resolver, &PeopleResolver::finished};
};

} // namespace

/// What a look-up tells of itself while it runs.
class TestPeopleResolver : public QObject
{
    Q_OBJECT

private slots:
    void tellsHowFarItIs();
    void advancesWhereNothingMayBeRead();
    void tellsOfNoRowThatStaysAsItIs();
    void tellsHowLongItWaits();
    void asksNothingMoreOnceItIsGone();
};

void TestPeopleResolver::tellsHowFarItIs()
{
    Desk desk(RowState::Waiting, 250);
    desk.resolver.start();
    QCOMPARE(desk.resolver.total(), 250);
    for (const int done : {100, 200, 250}) {
        QCOMPARE(desk.resolver.isRunning(), true);
        desk.client.userPage.answer({});
        test::runEvents();
        if (done < 250)
            QCOMPARE(desk.resolver.done(), done);
    }
    QCOMPARE(desk.finished.size(), 1);
    // Three pages, and the step in which there is nothing to be read.
    QCOMPARE(desk.advanced.size(), 4);
}

void TestPeopleResolver::advancesWhereNothingMayBeRead()
{
    Desk desk(RowState::Unsettled, 3);
    desk.resolver.settle();
    for (int done = 1; done <= 3; ++done) {
        desk.client.factor.fail(test::refusal(zitadel::StatusCode::PermissionDenied,
                                              QStringLiteral("AUTH-AWfge"), 403));
        test::runEvents();
        QCOMPARE(desk.advanced.size(), done + 1);
        QCOMPARE(desk.resolver.done(), done == 3 ? 3 : done);
    }
    QCOMPARE(desk.finished.size(), 1);
    QVERIFY(desk.changes.isEmpty());
}

/// Each that it tells of is written to the disk.
void TestPeopleResolver::tellsOfNoRowThatStaysAsItIs()
{
    Desk desk(RowState::HasLetter, 2);
    desk.client.factor.answer(FactorState::Pending);
    desk.client.factor.answer(FactorState::Active);
    desk.resolver.settle();
    test::runEvents();
    QCOMPARE(desk.finished.size(), 1);
    QCOMPARE(desk.changes.size(), 1);
    QCOMPARE(desk.roster.row(0).state, RowState::HasLetter);
    QCOMPARE(desk.roster.row(1).state, RowState::Verified);
}

void TestPeopleResolver::tellsHowLongItWaits()
{
    Desk desk(RowState::Waiting, 200);
    desk.client.userPage.fail(test::askedToWait(7s));
    desk.client.userPage.fail(test::askedToWait(20s));
    desk.resolver.start();
    test::runEvents();
    QCOMPARE(desk.resolver.waitsFor(), std::optional(20s));
    QCOMPARE(desk.waits.size(), 2);
    desk.delays.advance(7s);
    QCOMPARE(desk.client.asked.size(), 2); // the longer one counts
    QCOMPARE(desk.resolver.waitsFor(), std::optional(20s));
    desk.delays.advance(13s);
    QVERIFY(!desk.resolver.waitsFor());
    QCOMPARE(desk.waits.size(), 3);
    QCOMPARE(desk.client.asked.size(), 4);
    // A connection that fails for a moment is no wish of the server's.
    desk.client.userPage.fail(test::connectionRefused());
    test::runEvents();
    QVERIFY(!desk.resolver.waitsFor());
}

void TestPeopleResolver::asksNothingMoreOnceItIsGone()
{
    test::ScriptedClient client;
    test::FakeClock clock;
    test::FakeDelays delays(clock);
    Roster roster({rowIn(RowState::Waiting, 1)});
    {
        PeopleResolver resolver(client, delays, roster);
        client.userPage.fail(test::askedToWait(5s));
        resolver.start();
        test::runEvents();
    }
    delays.advance(5s);
    test::runEvents();
    QCOMPARE(client.asked.size(), 1);
}

FACTORDESK_TEST(TestPeopleResolver, QCoreApplication)

} // namespace tst_people_resolver

#include "tst_people_resolver.moc"
