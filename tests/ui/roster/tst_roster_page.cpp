// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/roster/page_bench.h"
#include "ui/roster/columns_panel.h"
#include "ui/roster/look_up_bar.h"
#include "ui/roster/review_panel.h"
#include "ui/roster/roster_filter.h"
#include "ui/roster/roster_list.h"
#include "ui/roster/roster_model.h"
#include "ui/roster/roster_table.h"
#include "ui/roster/roster_trouble.h"
#include "ui/roster/row_mark.h"
#include "ui/roster/source_dialog.h"
#include "ui/roster/start_panel.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/row_table.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace tst_roster_page {

using namespace factordesk;
using namespace factordesk::ui;
using roster::RowState;
using test::PageBench;
using Phase = RosterController::Phase;

/// From no roster to those who are to be called.
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
    void takesWhomASearchFinds();
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

void TestRosterPage::hasASignForEachState()
{
    QVERIFY(rowMark(RowState::Verified).icon != rowMark(RowState::Failed).icon);
    QCOMPARE(rowMark(RowState::Failed).tone, Tone::Stop);
    QVERIFY(explain(RosterTrouble()).sentence.isEmpty());
    QVERIFY(CellDelegate::markWidth(QFont()) > 0 && CellDelegate::padding() > 0);
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

FACTORDESK_TEST(TestRosterPage, QApplication)

} // namespace tst_roster_page

#include "tst_roster_page.moc"
