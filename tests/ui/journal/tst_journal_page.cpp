// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/journal/journal_bench.h"
#include "ui/journal/journal_details.h"
#include "ui/journal/journal_file_dialog.h"
#include "ui/journal/journal_filter_bar.h"
#include "ui/journal/journal_model.h"
#include "ui/journal/journal_page.h"
#include "ui/journal/journal_table.h"
#include "ui/widgets/inline_message.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>

namespace tst_journal_page {

using namespace factordesk;
using namespace factordesk::ui;
using test::JournalBench;

namespace {

/// The page, shown, over a journal that was read.
class PageBench : public JournalBench
{
public:
    explicit PageBench(int entries) : JournalBench(entries)
    {
        page.resize(1100, 700);
        page.show();
        if (!QTest::qWaitFor([this] { return controller.isRead(); }))
            qFatal("the journal was not read");
    }

    template <class Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return page.findChild<Widget*>(QLatin1String(name));
    }
    [[nodiscard]] JournalTable* table() const { return find<JournalTable>("journalTable"); }
    [[nodiscard]] QString news() const { return find<InlineMessage>("journalNews")->text(); }
    void press(const char* button) const { find<QAbstractButton>(button)->click(); }

    JournalPage page{controller};
};

} // namespace

class TestJournalPage : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatToDoWithoutEntries();
    void showsTheNewestEntry();
    void showsTheSelectedEntry();
    void filtersByEachPart();
    void findsThePersonByKeyboard();
    void saysWhenNothingIsFound();
    void keepsTheSelectionWhenSomethingIsWritten();
    void checksTheChain();
    void tellsThatItCannotBeWritten();
    void writesFiles();
    void asksForTheProtocolAsPdfOrCsv();
    void takesTheProtocolsDay();
    void fitsANarrowWindow();
};

void TestJournalPage::saysWhatToDoWithoutEntries()
{
    const PageBench bench(0);
    QVERIFY(bench.find<QWidget>("journalEmpty")->isVisible());
    QVERIFY(!bench.find<QAbstractButton>("checkButton")->isEnabled());
    QVERIFY(!bench.find<QAbstractButton>("csvButton")->isEnabled());
}

void TestJournalPage::showsTheNewestEntry()
{
    const PageBench bench(6);
    QCOMPARE(bench.table()->model()->rowCount(), 6);
    QCOMPARE(bench.table()->currentIndex().row(), 0);
    const QString details = bench.find<JournalDetails>("journalDetails")->text();
    QVERIFY2(details.contains(QStringLiteral("person6@acme.test (6)")), qPrintable(details));
    QVERIFY(details.contains(QStringLiteral("Sequence: 6")));
    QVERIFY(details.contains(QStringLiteral("Register: The server confirmed it.")));
}

void TestJournalPage::showsTheSelectedEntry()
{
    const PageBench bench(6);
    bench.table()->setFocus();
    QTest::keyClick(bench.table(), Qt::Key_Down);
    const QString details = bench.find<JournalDetails>("journalDetails")->text();
    QVERIFY2(details.contains(QStringLiteral("person5@acme.test (5)")), qPrintable(details));
    QVERIFY(details.contains(QStringLiteral("EVENT-8isk2")));
}

void TestJournalPage::filtersByEachPart()
{
    const PageBench bench(6);
    auto* outcome = bench.find<QComboBox>("outcomeBox");
    auto* day = bench.find<QComboBox>("dayBox");
    auto* admin = bench.find<QComboBox>("adminBox");
    QCOMPARE(outcome->count(), 7);
    QCOMPARE(day->count(), 7);
    QCOMPARE(admin->count(), 2);
    outcome->setCurrentIndex(1);
    QCOMPARE(bench.table()->model()->rowCount(), 1);
    outcome->setCurrentIndex(0);
    day->setCurrentIndex(2); // the newest but one
    QCOMPARE(bench.table()->model()->rowCount(), 1);
    QVERIFY(
        bench.find<JournalDetails>("journalDetails")->text().contains(QStringLiteral("person5")));
    day->setCurrentIndex(0);
    admin->setCurrentIndex(1);
    QCOMPARE(bench.table()->model()->rowCount(), 6);
}

void TestJournalPage::findsThePersonByKeyboard()
{
    PageBench bench(6);
    bench.page.focusSearch();
    QTest::keyClicks(bench.find<QLineEdit>("personField"), QStringLiteral("person2"));
    QCOMPARE(bench.table()->model()->rowCount(), 1);
}

void TestJournalPage::saysWhenNothingIsFound()
{
    const PageBench bench(6);
    bench.find<QLineEdit>("personField")->setText(QStringLiteral("zoe"));
    QVERIFY(!bench.table()->isVisible());
    QVERIFY(!bench.find<JournalDetails>("journalDetails")->isVisible());
    bench.press("showAllButton");
    QVERIFY(bench.table()->isVisible());
    QCOMPARE(bench.table()->model()->rowCount(), 6);
    QVERIFY(bench.find<JournalDetails>("journalDetails")->isVisible());
}

void TestJournalPage::keepsTheSelectionWhenSomethingIsWritten()
{
    PageBench bench(6);
    bench.table()->setCurrentIndex(bench.table()->model()->index(3, 0));
    bench.keeper.add(test::sampleEntry(7));
    QTRY_COMPARE(bench.table()->model()->rowCount(), 7);
    QCOMPARE(bench.table()->currentIndex().row(), 4);
}

void TestJournalPage::checksTheChain()
{
    const PageBench bench(6);
    bench.press("checkButton");
    QTRY_VERIFY(bench.news().startsWith(QStringLiteral("6 entries were checked")));
    bench.changeLine(1);
    bench.press("checkButton");
    QTRY_COMPARE(
        bench.news(),
        QStringLiteral("Line 2 of journal-2026-01.jsonl was changed after it was written."));
}

void TestJournalPage::tellsThatItCannotBeWritten()
{
    PageBench bench(0);
    test::overwrite(bench.folder.path(), "in the way");
    bench.keeper.add(test::sampleEntry(1));
    auto* failure = bench.find<InlineMessage>("journalFailure");
    QTRY_VERIFY(failure->isVisible());
    QVERIFY(bench.find<QAbstractButton>("writeAgainButton")->isVisible());
    QVERIFY(QFile::remove(bench.folder.path()));
    bench.press("writeAgainButton");
    QTRY_VERIFY(!failure->isVisible());
    QTRY_COMPARE(bench.table()->model()->rowCount(), 1);
}

void TestJournalPage::writesFiles()
{
    PageBench bench(6);
    bench.find<QLineEdit>("personField")->setText(QStringLiteral("person2"));
    const QString csv = bench.place.filePath(QStringLiteral("journal.csv"));
    bench.page.exportCsv(csv);
    QTRY_COMPARE(bench.news(), QStringLiteral("Written to %1.").arg(csv));
    QCOMPARE(test::contentOf(csv).count('\n'), 2);
    const QString pdf = bench.place.filePath(QStringLiteral("absent/day.pdf"));
    bench.page.writeProtocol(pdf);
    QTRY_VERIFY(bench.news().contains(QStringLiteral("cannot be written")));
}

void TestJournalPage::asksForTheProtocolAsPdfOrCsv()
{
    PageBench bench(6);
    bench.press("protocolButton");
    auto* dialog = bench.find<JournalFileDialog>("fileDialog");
    QVERIFY(dialog);
    const QString day = bench.page.protocolDay().toString(Qt::ISODate);
    QVERIFY(dialog->selectedFiles().constFirst().endsWith(day + QStringLiteral(".pdf")));
    emit dialog->filterSelected(dialog->nameFilters().at(1));
    QVERIFY(dialog->selectedFiles().constFirst().endsWith(day + QStringLiteral(".csv")));
    for (const char* suffix : {"pdf", "csv"}) {
        const QString path = bench.place.filePath(QStringLiteral("day.") + QLatin1String(suffix));
        emit dialog->fileSelected(path);
        QTRY_COMPARE(bench.news(), QStringLiteral("Written to %1.").arg(path));
        QCOMPARE(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
                 QFileDevice::Permissions());
    }
    QVERIFY(test::contentOf(bench.place.filePath(QStringLiteral("day.pdf"))).startsWith("%PDF"));
    // The entry of that day alone, below the titles.
    QCOMPARE(test::contentOf(bench.place.filePath(QStringLiteral("day.csv"))).count('\n'), 2);
}

void TestJournalPage::takesTheProtocolsDay()
{
    const PageBench bench(6);
    QCOMPARE(bench.page.protocolDay(), localTime(test::sampleEntry(6).when).date());
    bench.table()->setCurrentIndex(bench.table()->model()->index(4, 0));
    QCOMPARE(bench.page.protocolDay(), localTime(test::sampleEntry(2).when).date());
    bench.find<QComboBox>("dayBox")->setCurrentIndex(2);
    QCOMPARE(bench.page.protocolDay(), localTime(test::sampleEntry(5).when).date());
}

void TestJournalPage::fitsANarrowWindow()
{
    PageBench bench(6);
    const auto* details = bench.find<QWidget>("journalDetails");
    QTRY_VERIFY(details->mapTo(&bench.page, QPoint()).x() > 500);
    const auto* table = bench.find<JournalTable>("journalTable");
    QVERIFY(!table->isColumnHidden(JournalModel::Admin));
    bench.page.resize(620, 700);
    QTRY_VERIFY(details->mapTo(&bench.page, QPoint()).x() < 100);
    QVERIFY(bench.page.minimumSizeHint().width() <= 620);
    QVERIFY(bench.page.minimumSizeHint().height() <= 520);
    // One name that can be read, instead of two that cannot.
    QVERIFY(table->isColumnHidden(JournalModel::Admin));
    QVERIFY(table->columnWidth(JournalModel::Person) > 100);
}

FACTORDESK_TEST(TestJournalPage, QApplication)

} // namespace tst_journal_page

#include "tst_journal_page.moc"
