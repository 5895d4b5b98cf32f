// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/roster/roster_bench.h"
#include "ui/roster/columns_panel.h"
#include "ui/roster/finish_question.h"
#include "ui/roster/leftovers_dialog.h"
#include "ui/roster/look_up_bar.h"
#include "ui/roster/review_panel.h"
#include "ui/roster/roster_export.h"
#include "ui/roster/roster_filter.h"
#include "ui/roster/roster_list.h"
#include "ui/roster/roster_model.h"
#include "ui/roster/roster_page.h"
#include "ui/roster/roster_strip.h"
#include "ui/roster/roster_table.h"
#include "ui/roster/roster_trouble.h"
#include "ui/roster/row_mark.h"
#include "ui/roster/source_dialog.h"
#include "ui/roster/start_panel.h"
#include "ui/roster/work_panel.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_table.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPointer>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace factordesk;
using namespace factordesk::ui;
using roster::RowState;
using Phase = RosterController::Phase;

namespace {

/// The page, shown, over a roster's bench.
class PageBench : public test::RosterBench
{
public:
    PageBench()
    {
        page.resize(1000, 700);
        page.show();
    }

    /// The one that is seen, where several panels have one of that name.
    template <class Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        const auto all = page.findChildren<Widget*>(QLatin1String(name));
        for (auto* each : all) {
            if (each->isVisible())
                return each;
        }
        return all.value(0);
    }
    [[nodiscard]] bool sees(const char* name) const
    {
        const auto* const widget = find<QWidget>(name);
        return widget && widget->isVisible();
    }
    void press(const char* button) const { find<QAbstractButton>(button)->click(); }
    [[nodiscard]] QString says(const char* label) const { return find<Label>(label)->text(); }
    /// The table of the panel that is seen.
    [[nodiscard]] RosterTable* table() const
    {
        for (auto* each : page.findChildren<RosterTable*>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] QString cell(int row, RosterModel::Column column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QLineEdit* search() const
    {
        for (auto* each : page.findChildren<QLineEdit*>(QStringLiteral("rosterSearch"))) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }

    RosterPage page{*controller};
};

} // namespace

class TestRosterPage : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatARosterIs();
    void saysWhyAFileIsNone();
    void changesTheColumns();
    void listsWhoCannotBeCalled();
    void choosesByKeyboard();
    void tellsThatTheLookUpPauses();
    void callsByEnter();
    void callsWhoIsScanned();
    void filtersAndSorts();
    void marksWhoDoesNotCome();
    void tellsOfAnotherServer();
    void tellsOfAPause();
    void offersToSettle();
    void writesTheResult();
    void asksBeforeItForgets();
    void takesWhomASearchFinds();
    void removesWhatIsLeftPending();
    void showsTheStripAtTheDesk();
    void hasASignForEachState();
    void isAModel();
};

void TestRosterPage::saysWhatARosterIs()
{
    const PageBench bench;
    QVERIFY(bench.sees("fromFileButton"));
    QVERIFY(!bench.sees("startTrouble") ||
            bench.find<InlineMessage>("startTrouble")->text().isEmpty());
}

void TestRosterPage::saysWhyAFileIsNone()
{
    const PageBench bench;
    bench.controller->readFile(bench.writeFile("PK\x03\x04"));
    QTRY_VERIFY(bench.find<InlineMessage>("startTrouble")
                    ->text()
                    .contains(QStringLiteral("save it as CSV")));
}

void TestRosterPage::changesTheColumns()
{
    PageBench bench;
    bench.knowThree();
    bench.controller->readFile(bench.writeFile("id,what\n10001,a\n10002,b\n"));
    QTRY_VERIFY(bench.sees("lookUpButton"));
    auto* first = bench.find<QComboBox>("columnBox0");
    QCOMPARE(first->currentText(), QStringLiteral("User id"));
    QVERIFY(bench.find<QAbstractButton>("lookUpButton")->isEnabled());
    first->setCurrentIndex(0);
    emit first->activated(0);
    QVERIFY(!bench.find<QAbstractButton>("lookUpButton")->isEnabled());
    QVERIFY(bench.find<InlineMessage>("columnsMessage")
                ->text()
                .startsWith(QStringLiteral("Choose the column")));
    bench.desk.disconnectFromServer();
    first->setCurrentIndex(1);
    emit first->activated(1);
    QVERIFY(bench.sees("rosterServerButton"));
    QSignalSpy wanted(&bench.page, &RosterPage::serverWanted);
    bench.press("rosterServerButton");
    QCOMPARE(wanted.size(), 1);
    bench.press("columnsBackButton");
    QVERIFY(bench.sees("fromFileButton"));
}

void TestRosterPage::listsWhoCannotBeCalled()
{
    PageBench bench;
    bench.know(QStringLiteral("Anna Berg"), QStringLiteral("10001"));
    bench.review("id\n10001\n10009\n10001\n");
    QCOMPARE(bench.table()->model()->rowCount(), 3);
    QCOMPARE(bench.cell(0, RosterModel::Person), QStringLiteral("Anna Berg"));
    QCOMPARE(bench.cell(1, RosterModel::State), QStringLiteral("Not found"));
    QCOMPARE(bench.cell(2, RosterModel::Reason), QStringLiteral("The person of line 2 again."));
    QTRY_COMPARE(bench.says("reviewSummary"),
                 QStringLiteral("Not found: 1 · Repeated: 1 · Ready: 1"));
    bench.press("reviewBackButton");
    QVERIFY(bench.sees("lookUpButton"));
}

void TestRosterPage::choosesByKeyboard()
{
    PageBench bench;
    bench.knowThree();
    bench.review("id\n10001\n10002\n10003\n");
    RosterTable* const table = bench.table();
    table->setCurrentIndex(table->model()->index(1, 0));
    QTest::keyClick(table, Qt::Key_Space);
    QVERIFY(!bench.controller->isChosen(1));
    QTRY_VERIFY(bench.find<QAbstractButton>("beginButton")->text().contains(u'2'));
    bench.press("beginButton");
    QCOMPARE(bench.controller->phase(), Phase::Work);
    QCOMPARE(bench.table()->model()->rowCount(), 2);
}

void TestRosterPage::tellsThatTheLookUpPauses()
{
    PageBench bench;
    bench.knowThree();
    bench.desk.client.userPage.fail(
        test::refusal(zitadel::StatusCode::PermissionDenied, QStringLiteral("AUTH-AWfge"), 403));
    bench.review("id\n10001\n");
    QVERIFY(bench.sees("lookUpAgainButton"));
    QVERIFY(!bench.find<QAbstractButton>("beginButton")->isEnabled());
    bench.press("lookUpAgainButton");
    test::runEvents();
    QVERIFY(!bench.sees("lookUpAgainButton"));
    QTRY_VERIFY(bench.find<QAbstractButton>("beginButton")->isEnabled());
}

void TestRosterPage::callsByEnter()
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

void TestRosterPage::callsWhoIsScanned()
{
    PageBench bench;
    bench.begin();
    QTest::keyClicks(bench.search(), QStringLiteral("10003"));
    QTest::keyClick(bench.search(), Qt::Key_Return);
    test::runEvents();
    QCOMPARE(bench.controller->atDesk(), 2);
}

void TestRosterPage::filtersAndSorts()
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

void TestRosterPage::marksWhoDoesNotCome()
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

void TestRosterPage::tellsOfAnotherServer()
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

void TestRosterPage::tellsOfAPause()
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

void TestRosterPage::offersToSettle()
{
    PageBench bench;
    bench.begin();
    bench.controller->callNext();
    test::runEvents();
    bench.controller->leaveDesk(RowState::Unsettled);
    QVERIFY(bench.sees("settleButton"));
    bench.nextFactor = zitadel::FactorState::Active;
    bench.press("settleButton");
    test::runEvents();
    QCOMPARE(bench.state(0), RowState::Verified);
    QTRY_VERIFY(!bench.sees("settleButton"));
}

void TestRosterPage::writesTheResult()
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

void TestRosterPage::asksBeforeItForgets()
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

void TestRosterPage::takesWhomASearchFinds()
{
    PageBench bench;
    bench.knowThree();
    bench.press("withoutFactorButton");
    auto* dialog = bench.page.window()->findChild<SourceDialog*>();
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QAbstractButton*>(QStringLiteral("onlyWithoutBox"))->isChecked());
    auto* organisation = dialog->findChild<QComboBox*>(QStringLiteral("organisationBox"));
    QVERIFY(!organisation->isEnabled());
    bench.desk.client.organisationPage.answer(
        {.organisations = {{.id = QStringLiteral("501"), .name = QStringLiteral("Acme")}},
         .total = 1});
    auto* take = dialog->findChild<QAbstractButton*>(QStringLiteral("takeAllButton"));
    QVERIFY(!take->isEnabled());
    test::runEvents();
    QCOMPARE(take->text(), QStringLiteral("&Look through 3 people"));
    organisation->setCurrentIndex(1);
    test::runEvents();
    QVERIFY(std::ranges::any_of(bench.desk.client.asked, [](const test::AskedCall& call) {
        return call.query.organisationId == QLatin1String("501");
    }));
    take->click();
    test::runEvents();
    QCOMPARE(bench.controller->phase(), Phase::Review);
    QCOMPARE(bench.table()->model()->rowCount(), 3);
    // Another server's people would be found.
    bench.controller->back();
    bench.press("fromSearchButton");
    const QPointer<SourceDialog> other = bench.page.window()->findChild<SourceDialog*>();
    QVERIFY(other);
    bench.desk.practise();
    test::runEvents();
    QVERIFY(!other);
}

void TestRosterPage::removesWhatIsLeftPending()
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

void TestRosterPage::showsTheStripAtTheDesk()
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

void TestRosterPage::hasASignForEachState()
{
    QVERIFY(rowMark(RowState::Verified).icon != rowMark(RowState::Failed).icon);
    QCOMPARE(rowMark(RowState::Failed).tone, Tone::Stop);
    QVERIFY(explain(RosterTrouble()).sentence.isEmpty());
    QVERIFY(CellDelegate::markWidth() > 0 && CellDelegate::padding() > 0);
}

void TestRosterPage::isAModel()
{
    test::RosterBench bench;
    RosterModel model(*bench.controller);
    RosterFilter filter(*bench.controller);
    filter.setSourceModel(&model);
    const QAbstractItemModelTester tester(&filter,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    bench.begin();
    QCOMPARE(filter.rowCount(), 3);
    bench.controller->setState(1, RowState::Skipped);
    QCOMPARE(filter.index(1, RosterModel::State).data().toString(), QStringLiteral("Skipped"));
    filter.setGroup(RosterFilter::Group::Verified);
    QCOMPARE(filter.rowCount(), 0);
}

QTEST_MAIN(TestRosterPage)
#include "tst_roster_page.moc"
