// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/full_disk.h"
#include "tests/support/test_program.h"
#include "tests/ui/roster/roster_bench.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

namespace tst_roster_on_disk {

using namespace factordesk;
using roster::RowState;
using roster::StoreError;
using test::isTrouble;
using test::RosterBench;
using ui::RosterController;
using Phase = RosterController::Phase;

/// What is on the disk: kept, resumed, set aside, forgotten.
class TestRosterOnDisk : public QObject
{
    Q_OBJECT

private slots:
    void callsNobodyWhomTheDiskDoesNotHave();
    void goesOnOnceTheDiskHasRoom();
    void losesNobodyWhoWasVerifiedOnAFullDisk();
    void setsAsideWhatCannotBeRead();
    void leavesTheRosterOfAnotherProgram();
    void adoptsWhoIsThereAlready();
    void settlesAfterARestart();
    void takesNobodysRegistrationForItsOwn();
    void registersNobodyWithoutTheDisk();
    void isOfOneServer();
    void isForgottenWhenFinished();
};

void TestRosterOnDisk::callsNobodyWhomTheDiskDoesNotHave()
{
    RosterBench bench;
    bench.know(QStringLiteral("Anna Berg"), QStringLiteral("10001"));
    bench.review("id\n10001\n");
    // A file where the folder should be.
    QFile inTheWay(QFileInfo(bench.path()).absolutePath());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    bench.controller->commit();
    QVERIFY(isTrouble(*bench.controller, StoreError::NotWritten));
    QCOMPARE(bench.controller->phase(), Phase::Review);
    QVERIFY(inTheWay.remove());
    bench.controller->commit();
    QCOMPARE(bench.controller->phase(), Phase::Work);
}

void TestRosterOnDisk::goesOnOnceTheDiskHasRoom()
{
    RosterBench bench;
    bench.begin();
    QSignalSpy called(bench.controller.get(), &RosterController::called);
    {
        const test::FullDisk full(rlim_t(QFileInfo(bench.path()).size()) + 10);
        bench.controller->callNext();
        test::runEvents();
        QCOMPARE(called.size(), 0);
        QVERIFY(!bench.controller->atDesk());
        QCOMPARE(bench.state(0), RowState::Ready);
        QVERIFY(isTrouble(*bench.controller, StoreError::NotWritten));
        // What happened is not forgotten, though.
        bench.controller->setState(1, RowState::NoShow);
    }
    bench.controller->callNext();
    test::runEvents();
    QCOMPARE(called.size(), 1);
    QCOMPARE(bench.controller->trouble().index(), std::size_t(0));
    bench.restart();
    bench.controller->resume();
    QCOMPARE(bench.state(1), RowState::NoShow);
    QCOMPARE(bench.state(2), RowState::Unsettled);
}

void TestRosterOnDisk::losesNobodyWhoWasVerifiedOnAFullDisk()
{
    RosterBench bench;
    bench.begin();
    bench.controller->callNext();
    test::runEvents();
    QVERIFY(bench.controller->atDesk());
    QVERIFY(bench.controller->noteRegistering(bench.personAtDesk()));
    {
        const test::FullDisk full(rlim_t(QFileInfo(bench.path()).size()) + 10);
        bench.controller->leaveDesk(RowState::Verified);
        QVERIFY(isTrouble(*bench.controller, StoreError::NotWritten));
        bench.nextFactor = zitadel::FactorState::Active;
        bench.restart(); // while there is no room yet
        bench.controller->resume();
        QCOMPARE(bench.state(0), RowState::Unsettled);
        test::runEvents();
        QCOMPARE(bench.state(0), RowState::Verified);
    }
    QCOMPARE(bench.controller->roster().left(), 2);
}

void TestRosterOnDisk::setsAsideWhatCannotBeRead()
{
    RosterBench bench;
    bench.begin();
    bench.restart();
    QFile file(bench.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write("x");
    file.close();
    bench.controller->resume();
    QVERIFY(isTrouble(*bench.controller, StoreError::Damaged));
    bench.review("id\n10001\n");
    bench.controller->commit();
    QCOMPARE(bench.controller->phase(), Phase::Work);
    QCOMPARE(QFileInfo(bench.path()).dir().entryList(QDir::Files).size(), 2);
}

void TestRosterOnDisk::leavesTheRosterOfAnotherProgram()
{
    RosterBench bench;
    bench.begin();
    RosterController other(bench.desk, bench.delays, bench.desk.clock, bench.path());
    other.resume();
    QVERIFY(isTrouble(other, StoreError::InUse));
    other.takePeople(bench.people);
    test::runEvents();
    other.commit();
    QVERIFY(isTrouble(other, StoreError::InUse));
    QCOMPARE(other.phase(), Phase::Review);
}

void TestRosterOnDisk::adoptsWhoIsThereAlready()
{
    RosterBench bench;
    bench.begin();
    QSignalSpy called(bench.controller.get(), &RosterController::called);
    bench.controller->adopt(*zitadel::UserId::make(QStringLiteral("10003")));
    QCOMPARE(bench.controller->atDesk(), 2);
    QCOMPARE(called.size(), 0);
    bench.controller->release();
    bench.controller->adopt(*zitadel::UserId::make(QStringLiteral("99999")));
    QVERIFY(!bench.controller->atDesk());
}

void TestRosterOnDisk::settlesAfterARestart()
{
    RosterBench bench;
    bench.begin();
    bench.controller->callNext();
    test::runEvents();
    bench.controller->leaveDesk(RowState::Verified);
    bench.controller->callNext();
    test::runEvents();
    QCOMPARE(bench.state(1), RowState::UnderWay);
    QVERIFY(bench.controller->noteRegistering(bench.personAtDesk()));
    bench.restart(); // with Ben at the desk
    bench.nextFactor = zitadel::FactorState::Pending;
    bench.desk.client.asked.clear();
    bench.controller->resume();
    QCOMPARE(bench.controller->phase(), Phase::Work);
    QCOMPARE(bench.state(1), RowState::Unsettled);
    QVERIFY(!bench.controller->mayCall());
    test::runEvents();
    QCOMPARE(bench.state(0), RowState::Verified);
    QCOMPARE(bench.state(1), RowState::LeftPending);
    QCOMPARE(bench.state(2), RowState::Ready);
    QCOMPARE(bench.desk.client.asked.size(), 1);
    // What was found stays found.
    bench.restart();
    bench.desk.disconnectFromServer();
    bench.controller->resume();
    QCOMPARE(bench.state(1), RowState::LeftPending);
}

void TestRosterOnDisk::takesNobodysRegistrationForItsOwn()
{
    RosterBench bench;
    bench.begin();
    bench.controller->callNext();
    test::runEvents();
    bench.restart(); // while Ada was only looked at
    bench.nextFactor = zitadel::FactorState::Pending;
    bench.controller->resume();
    QCOMPARE(bench.state(0), RowState::Unsettled);
    test::runEvents();
    QCOMPARE(bench.state(0), RowState::Ready);
}

void TestRosterOnDisk::registersNobodyWithoutTheDisk()
{
    RosterBench bench;
    bench.begin();
    bench.controller->callNext();
    test::runEvents();
    const zitadel::UserId id = bench.personAtDesk();
    const test::FullDisk full(rlim_t(QFileInfo(bench.path()).size()) + 10);
    QVERIFY(!bench.controller->noteRegistering(id));
    QVERIFY(isTrouble(*bench.controller, StoreError::NotWritten));
    QVERIFY(bench.controller->noteRegistering(*zitadel::UserId::make(QStringLiteral("99999"))));
}

void TestRosterOnDisk::isOfOneServer()
{
    RosterBench bench;
    bench.begin();
    bench.desk.practise();
    QVERIFY(!bench.controller->isAtHome());
    bench.controller->callNext();
    QVERIFY(!bench.controller->isCalling());
    bench.desk.beConnected();
    QVERIFY(bench.controller->mayCall());
}

void TestRosterOnDisk::isForgottenWhenFinished()
{
    RosterBench bench;
    bench.begin();
    bench.controller->finish();
    QCOMPARE(bench.controller->phase(), Phase::Start);
    QVERIFY(!QFile::exists(bench.path()));
}

FACTORDESK_TEST(TestRosterOnDisk, QCoreApplication)

} // namespace tst_roster_on_disk

#include "tst_roster_on_disk.moc"
