// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/roster/roster_bench.h"
#include "ui/roster/people_collector.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

namespace tst_roster_controller {

using namespace factordesk;
using namespace std::chrono_literals;
using roster::RowState;
using test::isTrouble;
using test::RosterBench;
using ui::RosterController;
using Phase = RosterController::Phase;

/// A roster's way from a list to the last person, killed and resumed between.
class TestRosterController : public QObject
{
    Q_OBJECT

private slots:
    void goesFromAListToTheWork();
    void explainsAFileThatIsNone();
    void needsAServer();
    void leavesOutWhoIsNotChosen();
    void callsOneAfterTheOther();
    void keepsWhoIsAtTheDeskBeforeCalling();
    void pausesAfterRefusals();
    void tellsThatThePersonCannotBeAskedFor();
    void takesPeopleOfTheServer();
    void collectsWhoHasNone();
    void saysThatNobodyCanBeCollected();
    void removesLeftovers();
    void endsARemovalOnceItIsSettled();
    void loseTheServer();
    void measuresThePace();
};

void TestRosterController::goesFromAListToTheWork()
{
    RosterBench bench;
    bench.know(QStringLiteral("Anna Berg"), QStringLiteral("10001"));
    bench.review("id,name\n10001,Anna\n10009,Nobody\n10001,Anna again\n");
    RosterController& controller = *bench.controller;
    QCOMPARE(controller.phase(), Phase::Review);
    QVERIFY(!controller.isLookingUp());
    QCOMPARE(bench.state(0), RowState::Ready);
    QCOMPARE(bench.state(1), RowState::NotFound);
    QCOMPARE(bench.state(2), RowState::Repeated);
    QVERIFY(!QFile::exists(bench.path()));
    QCOMPARE(controller.chosenCount(), 1);
    controller.commit();
    QCOMPARE(controller.phase(), Phase::Work);
    QVERIFY(controller.isAtHome());
    // Those who cannot be called stay in sight, with why.
    QCOMPARE(controller.roster().size(), 3);
    QVERIFY(QFile::exists(bench.path()));
}

void TestRosterController::explainsAFileThatIsNone()
{
    RosterBench bench;
    bench.controller->readFile(bench.writeFile("PK\x03\x04 workbook"));
    QTRY_VERIFY(isTrouble(*bench.controller, roster::PeopleFileError::Spreadsheet));
    QCOMPARE(bench.controller->phase(), Phase::Start);
    bench.controller->readFile(bench.writeFile("id\n10001\n"));
    QTRY_COMPARE(bench.controller->phase(), Phase::Columns);
    QCOMPARE(bench.controller->trouble().index(), std::size_t(0));
    bench.controller->back();
    QCOMPARE(bench.controller->phase(), Phase::Start);
}

void TestRosterController::needsAServer()
{
    RosterBench bench;
    bench.desk.disconnectFromServer();
    bench.controller->readFile(bench.writeFile("id\n10001\n"));
    QTRY_COMPARE(bench.controller->phase(), Phase::Columns);
    bench.controller->lookUpTable();
    QCOMPARE(bench.controller->phase(), Phase::Columns);
    bench.desk.beConnected();
    bench.controller->lookUpTable();
    QCOMPARE(bench.controller->phase(), Phase::Review);
}

void TestRosterController::leavesOutWhoIsNotChosen()
{
    RosterBench bench;
    bench.knowThree();
    bench.review("id\n10001\n10002\n10003\n");
    bench.controller->setChosen(1, false);
    QCOMPARE(bench.controller->chosenCount(), 2);
    bench.controller->commit();
    QCOMPARE(bench.controller->roster().size(), 2);
    QCOMPARE(bench.controller->roster().row(1).userId, QStringLiteral("10003"));
}

void TestRosterController::callsOneAfterTheOther()
{
    RosterBench bench;
    bench.begin();
    RosterController& controller = *bench.controller;
    QSignalSpy called(&controller, &RosterController::called);
    controller.callNext();
    test::runEvents();
    QCOMPARE(called.size(), 1);
    QCOMPARE(controller.atDesk(), 0);
    controller.callNext(); // there is one
    test::runEvents();
    QCOMPARE(called.size(), 1);
    controller.leaveDesk(RowState::Verified);
    QCOMPARE(controller.next(), 1);
    controller.setState(1, RowState::NoShow);
    QCOMPARE(controller.next(), 2);
    controller.callNext();
    test::runEvents();
    controller.release();
    QCOMPARE(bench.state(2), RowState::Ready);
    QCOMPARE(controller.roster().left(), 2);
    // A verified one is not called again.
    controller.call(0);
    QVERIFY(!controller.isCalling());
}

void TestRosterController::keepsWhoIsAtTheDeskBeforeCalling()
{
    RosterBench bench;
    bench.begin();
    QByteArray kept;
    connect(bench.controller.get(), &RosterController::called, this, [&] {
        QFile file(bench.path());
        if (file.open(QIODevice::ReadOnly))
            kept = file.readAll();
    });
    bench.controller->callNext();
    test::runEvents();
    QVERIFY(kept.contains("underWay"));
}

void TestRosterController::pausesAfterRefusals()
{
    RosterBench bench;
    bench.begin();
    RosterController& controller = *bench.controller;
    for (int i = 0; i < RosterController::failuresUntilPause; ++i) {
        controller.callNext();
        test::runEvents();
        QVERIFY(controller.atDesk());
        controller.leaveDesk(RowState::Failed, QStringLiteral("PERMISSION_DENIED"));
    }
    QVERIFY(controller.isPaused());
    controller.callNext();
    test::runEvents();
    QVERIFY(!controller.atDesk());
    controller.goOn();
    controller.callNext();
    test::runEvents();
    QVERIFY(controller.atDesk());
    QCOMPARE(controller.roster().row(1).why, QStringLiteral("PERMISSION_DENIED"));
}

void TestRosterController::tellsThatThePersonCannotBeAskedFor()
{
    RosterBench bench;
    bench.begin();
    bench.desk.client.userPage.fail(test::connectionRefused());
    bench.controller->callNext();
    test::runEvents();
    QVERIFY(std::holds_alternative<zitadel::Status>(bench.controller->trouble()));
    QCOMPARE(bench.state(0), RowState::Ready);
    bench.people.removeFirst();
    bench.controller->callNext();
    test::runEvents();
    QCOMPARE(bench.state(0), RowState::NotFound);
    QVERIFY(!bench.controller->atDesk());
}

void TestRosterController::takesPeopleOfTheServer()
{
    RosterBench bench;
    bench.knowThree();
    bench.people[1].isHuman = false;
    bench.controller->takePeople(bench.people);
    test::runEvents();
    QCOMPARE(bench.controller->phase(), Phase::Review);
    QCOMPARE(bench.controller->chosenCount(), 2);
    bench.controller->back();
    QCOMPARE(bench.controller->phase(), Phase::Start);
}

void TestRosterController::collectsWhoHasNone()
{
    RosterBench bench;
    bench.knowThree();
    bench.desk.client.factor.answer(zitadel::FactorState::Active);
    // Two pages, and patience between them.
    bench.desk.client.userPage.answer({.users = {bench.people[0]}, .total = 3});
    const zitadel::Status patience = test::askedToWait(3s);
    bench.desk.client.userPage.fail(patience);
    bench.desk.client.userPage.answer({.users = bench.people.mid(1), .total = 3});
    bench.controller->collect(
        {.text = QStringLiteral("acme"), .organisationId = QStringLiteral("501")}, true);
    test::runEvents();
    QVERIFY(bench.controller->collector());
    QCOMPARE(bench.controller->collector()->total(), 3);
    bench.delays.advance(3s);
    test::runEvents();
    QCOMPARE(bench.desk.client.asked.constFirst().query.text, QStringLiteral("acme"));
    QCOMPARE(bench.desk.client.asked.constFirst().query.organisationId, QStringLiteral("501"));
    QCOMPARE(bench.controller->phase(), Phase::Review);
    QVERIFY(!bench.controller->collector());
    QCOMPARE(bench.controller->roster().size(), 3);
    bench.controller->commit();
    QCOMPARE(bench.controller->roster().size(), 2);
}

void TestRosterController::saysThatNobodyCanBeCollected()
{
    RosterBench bench;
    bench.desk.client.userPage.fail(test::connectionRefused());
    bench.controller->collect({.text = {}}, false);
    test::runEvents();
    QVERIFY(!bench.controller->collector());
    QVERIFY(std::holds_alternative<zitadel::Status>(bench.controller->trouble()));
    bench.controller->collect({.text = {}}, false);
    bench.controller->stopGathering();
    QCOMPARE(bench.controller->phase(), Phase::Start);
}

void TestRosterController::removesLeftovers()
{
    RosterBench bench;
    bench.begin();
    for (int i = 0; i < 2; ++i) {
        bench.controller->callNext();
        test::runEvents();
        bench.controller->leaveDesk(RowState::LeftPending);
    }
    bench.nextFactor = zitadel::FactorState::Pending;
    bench.desk.client.removal.answerBy([] { return zitadel::Details(); });
    bench.controller->prepareRemoval();
    QCOMPARE(bench.controller->removal()->items().size(), std::size_t(2));
    QVERIFY(!bench.controller->mayCall());
    bench.controller->removeLeftovers();
    test::runEvents();
    QCOMPARE(bench.state(0), RowState::Ready);
    bench.controller->endRemoval();
    QVERIFY(!bench.controller->removal());
    QVERIFY(bench.controller->mayCall());
    bench.restart();
    bench.controller->resume();
    QCOMPARE(bench.state(1), RowState::Ready);
}

void TestRosterController::endsARemovalOnceItIsSettled()
{
    RosterBench bench;
    bench.begin();
    bench.controller->callNext();
    test::runEvents();
    bench.controller->leaveDesk(RowState::LeftPending);
    bench.nextFactor = zitadel::FactorState::Pending;
    bench.controller->prepareRemoval();
    bench.controller->removeLeftovers();
    test::runEvents();
    bench.controller->endRemoval(); // while the answer is awaited
    QVERIFY(bench.controller->removal());
    bench.desk.client.removal.answer(zitadel::Details());
    test::runEvents();
    QVERIFY(!bench.controller->removal());
    QCOMPARE(bench.state(0), RowState::Ready);
}

void TestRosterController::loseTheServer()
{
    RosterBench bench;
    bench.begin();
    bench.controller->callNext();
    test::runEvents();
    QVERIFY(bench.controller->noteRegistering(bench.personAtDesk()));
    bench.desk.disconnectFromServer();
    QCOMPARE(bench.state(0), RowState::Unsettled);
    QVERIFY(!bench.controller->atDesk());
    bench.nextFactor = zitadel::FactorState::Active;
    bench.desk.beConnected();
    test::runEvents();
    QCOMPARE(bench.state(0), RowState::Verified);
}

void TestRosterController::measuresThePace()
{
    RosterBench bench;
    bench.begin();
    for (int i = 0; i < 3; ++i) {
        bench.controller->callNext();
        test::runEvents();
        bench.desk.clock.advance(80s);
        // Somebody sets the wall clock, which does not measure it.
        bench.desk.clock.set(bench.desk.clock.now() + (i % 2 == 0 ? 48h : -96h));
        bench.controller->leaveDesk(RowState::Verified);
    }
    QCOMPARE(bench.controller->pace(), 80s);
}

FACTORDESK_TEST(TestRosterController, QCoreApplication)

} // namespace tst_roster_controller

#include "tst_roster_controller.moc"
