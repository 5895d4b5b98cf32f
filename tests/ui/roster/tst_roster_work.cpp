// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/roster/page_bench.h"
#include "ui/roster/finish_question.h"
#include "ui/roster/leftovers_dialog.h"
#include "ui/roster/roster_export.h"
#include "ui/roster/roster_filter.h"
#include "ui/roster/roster_model.h"
#include "ui/roster/roster_strip.h"
#include "ui/roster/work_panel.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/row_table.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

namespace tst_roster_work {

using namespace factordesk;
using namespace factordesk::ui;
using namespace std::chrono_literals;
using roster::RowState;
using test::PageBench;
using Phase = RosterController::Phase;

/// The roster at work: who is next, and how it ends.
class TestRosterWork : public QObject
{
    Q_OBJECT

private slots:
    void callsByEnter();
    void callsWhoIsScanned();
    void filtersAndSorts();
    void marksWhoDoesNotCome();
    void tellsOfAnotherServer();
    void tellsOfAPause();
    void offersToSettle();
    void writesTheResult();
    void asksBeforeItForgets();
    void removesWhatIsLeftPending();
    void tellsThatTheServerAsksToWaitWithTheRemoval();
    void asksWhoseLetterWasUsed();
    void showsTheStripAtTheDesk();
};

void TestRosterWork::callsByEnter()
{
    PageBench bench;
    bench.begin();
    QCOMPARE(bench.find<QAbstractButton>("callNextButton")->text(),
             QStringLiteral("Call &next: Anna Berg"));
    QTest::keyClick(bench.search(), Qt::Key_Return);
    test::runEvents();
    QCOMPARE(bench.controller->atDesk(), 0);
    bench.controller->leaveDesk(RowState::Verified);
    QVERIFY(bench.says("rosterLeft").startsWith(QStringLiteral("2 people are left.")));
    QCOMPARE(bench.table()->currentIndex().row(), 0);
}

void TestRosterWork::callsWhoIsScanned()
{
    PageBench bench;
    bench.begin();
    QTest::keyClicks(bench.search(), QStringLiteral("10003"));
    QTest::keyClick(bench.search(), Qt::Key_Return);
    test::runEvents();
    QCOMPARE(bench.controller->atDesk(), 2);
}

void TestRosterWork::filtersAndSorts()
{
    PageBench bench;
    bench.begin();
    bench.controller->setState(0, RowState::NoShow);
    auto* group =
        bench.page.findChild<WorkPanel*>()->findChild<QComboBox*>(QStringLiteral("groupBox"));
    group->setCurrentIndex(int(RosterFilter::Group::Verified));
    QTRY_VERIFY(!bench.table());
    group->setCurrentIndex(0);
    QTRY_VERIFY(bench.table());
    bench.table()->header()->setSortIndicator(RosterModel::Person, Qt::DescendingOrder);
    QCOMPARE(bench.cell(0, RosterModel::Person), QStringLiteral("Chloe Dubois"));
    bench.table()->header()->setSortIndicator(-1, Qt::AscendingOrder);
    QCOMPARE(bench.cell(0, RosterModel::Person), QStringLiteral("Anna Berg"));
    bench.page.focusSearch();
    QTest::keyClicks(bench.search(), QStringLiteral("ben"));
    QCOMPARE(bench.table()->model()->rowCount(), 1);
}

void TestRosterWork::marksWhoDoesNotCome()
{
    PageBench bench;
    bench.begin();
    bench.press("noShowButton");
    QCOMPARE(bench.state(0), RowState::NoShow);
    // The next one stands there.
    QCOMPARE(bench.table()->currentIndex().row(), 1);
    bench.press("skipButton");
    QCOMPARE(bench.state(1), RowState::Skipped);
}

void TestRosterWork::tellsOfAnotherServer()
{
    PageBench bench;
    bench.begin();
    bench.desk.practise();
    QVERIFY(bench.find<InlineMessage>("rosterNews")
                ->text()
                .contains(QStringLiteral("https://acme.zitadel.cloud")));
    QVERIFY(!bench.find<QAbstractButton>("callNextButton")->isEnabled());
    // And the other way round.
    bench.controller->finish();
    bench.controller->takePeople(bench.people);
    test::runEvents();
    bench.controller->commit();
    QVERIFY(bench.controller->isOfPractice());
    bench.desk.beConnected();
    QVERIFY(bench.find<InlineMessage>("rosterNews")
                ->text()
                .contains(QStringLiteral("the practice server")));
}

void TestRosterWork::tellsOfAPause()
{
    PageBench bench;
    bench.begin();
    for (int i = 0; i < RosterController::failuresUntilPause; ++i) {
        bench.controller->callNext();
        test::runEvents();
        bench.controller->leaveDesk(RowState::Failed);
    }
    QVERIFY(bench.sees("goOnButton"));
    bench.press("goOnButton");
    QVERIFY(!bench.sees("goOnButton"));
}

void TestRosterWork::offersToSettle()
{
    PageBench bench;
    bench.begin();
    bench.controller->callNext();
    test::runEvents();
    QVERIFY(bench.controller->noteRegistering(bench.personAtDesk()));
    bench.controller->leaveDesk(RowState::Unsettled);
    QVERIFY(bench.sees("settleButton"));
    bench.nextFactor = zitadel::FactorState::Active;
    bench.press("settleButton");
    test::runEvents();
    QCOMPARE(bench.state(0), RowState::Verified);
    QTRY_VERIFY(!bench.sees("settleButton"));
}

void TestRosterWork::writesTheResult()
{
    PageBench bench;
    bench.begin();
    const QString path = bench.folder.filePath(QStringLiteral("result.csv"));
    bench.page.findChild<WorkPanel*>()->exportCsv(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("2,10001,Anna Berg,anna.berg@acme.example,10001,Ready,"));
    // Nobody's name is a formula.
    QVERIFY(csvOf(roster::Roster({{.key = QStringLiteral("=1+1")}})).contains("'=1+1"));
}

void TestRosterWork::asksBeforeItForgets()
{
    PageBench bench;
    bench.begin();
    bench.press("finishRosterButton");
    auto* question = bench.page.window()->findChild<FinishQuestion*>();
    QVERIFY(question && question->informativeText().startsWith(QStringLiteral("3 people")));
    question->findChild<QAbstractButton*>(QStringLiteral("endRosterButton"))->click();
    QCOMPARE(bench.controller->phase(), Phase::Start);
    QVERIFY(bench.sees("fromFileButton"));
}

void TestRosterWork::removesWhatIsLeftPending()
{
    PageBench bench;
    bench.begin();
    QVERIFY(!bench.sees("leftoversButton"));
    bench.controller->callNext();
    test::runEvents();
    bench.controller->leaveDesk(RowState::LeftPending);
    QVERIFY(bench.sees("leftoversButton"));
    bench.nextFactor = zitadel::FactorState::Pending;
    bench.desk.client.removal.answerBy([] { return zitadel::Details(); });
    bench.press("leftoversButton");
    auto* dialog = bench.page.window()->findChild<LeftoversDialog*>();
    QVERIFY(dialog);
    auto* remove = dialog->findChild<QAbstractButton*>(QStringLiteral("removeLeftoversButton"));
    const auto* table = dialog->findChild<RowTable*>();
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("Anna Berg"));
    QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("Pending"));
    remove->click();
    test::runEvents();
    QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("Removed"));
    QVERIFY(!remove->isVisible());
    dialog->reject();
    QTRY_VERIFY(!bench.sees("leftoversButton"));
    QVERIFY(!bench.controller->removal());
}

void TestRosterWork::tellsThatTheServerAsksToWaitWithTheRemoval()
{
    PageBench bench;
    bench.begin();
    bench.controller->callNext();
    test::runEvents();
    bench.controller->leaveDesk(RowState::LeftPending);
    bench.nextFactor = zitadel::FactorState::Pending;
    bench.desk.client.removal.fail(test::askedToWait(7s));
    bench.press("leftoversButton");
    auto* dialog = bench.page.window()->findChild<LeftoversDialog*>();
    dialog->findChild<QAbstractButton*>(QStringLiteral("removeLeftoversButton"))->click();
    test::runEvents();
    const auto* message = dialog->findChild<InlineMessage*>(QStringLiteral("leftoversMessage"));
    QCOMPARE(message->text(), QStringLiteral("The server asks to wait for 7 seconds."));
    // Also meanwhile it can be stopped.
    auto* close = dialog->findChild<QAbstractButton*>(QStringLiteral("closeLeftoversButton"));
    QCOMPARE(close->text(), QStringLiteral("&Stop"));
    close->click();
    test::runEvents();
    QVERIFY(!bench.controller->removal());
    bench.delays.advance(7s);
    test::runEvents();
    QCOMPARE(bench.desk.client.count(test::Operation::RemoveTotp), 1);
    QCOMPARE(bench.state(0), RowState::LeftPending);
}

void TestRosterWork::asksWhoseLetterWasUsed()
{
    PageBench bench;
    bench.begin();
    QVERIFY(!bench.sees("settleButton"));
    bench.controller->noteLetters({0, 1, 2});
    QVERIFY(bench.sees("settleButton"));
    QVERIFY(!bench.sees("leftoversButton"));
    bench.nextFactor = zitadel::FactorState::Active;
    bench.press("settleButton");
    test::runEvents();
    QCOMPARE(bench.controller->roster().count(RowState::Verified), 3);
    QTRY_VERIFY(!bench.sees("settleButton"));
}

void TestRosterWork::showsTheStripAtTheDesk()
{
    PageBench bench;
    bench.begin();
    RosterStrip strip(*bench.controller);
    QVERIFY(strip.isHidden());
    bench.controller->callNext();
    test::runEvents();
    QVERIFY(!strip.isHidden());
    QSignalSpy skipped(&strip, &RosterStrip::skipWanted);
    strip.findChild<QAbstractButton*>(QStringLiteral("stripSkipButton"))->click();
    QCOMPARE(skipped.size(), 1);
    strip.setCanLeave(false);
    QVERIFY(!strip.findChild<QAbstractButton*>(QStringLiteral("stripSkipButton"))->isEnabled());
    bench.controller->release();
    QVERIFY(strip.isHidden());
}

FACTORDESK_TEST(TestRosterWork, QApplication)

} // namespace tst_roster_work

#include "tst_roster_work.moc"
