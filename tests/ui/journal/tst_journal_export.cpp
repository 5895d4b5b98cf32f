// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/csv.h"
#include "tests/support/test_program.h"
#include "tests/ui/journal/journal_bench.h"
#include "ui/journal/journal_export.h"
#include "ui/print/paper_writer.h"

#include <QApplication>
#include <QBuffer>
#include <QPdfWriter>
#include <QTest>

namespace tst_journal_export {

using namespace factordesk;
using journal::EntryText;
using journal::JournalLine;

namespace {

std::vector<JournalLine> sampleLines(int count)
{
    std::vector<JournalLine> lines;
    for (int number = 1; number <= count; ++number)
        lines.push_back({.number = std::uint64_t(number), .entry = test::sampleEntry(number)});
    return lines;
}

/// As the objects of the file tell.
qsizetype pagesOf(const QByteArray& pdf)
{
    return pdf.count("/Type /Page\n");
}

} // namespace

class TestJournalExport : public QObject
{
    Q_OBJECT

private slots:
    void writesARowForEachEntry();
    void makesFormulasHarmless();
    void makesAProtocol_data();
    void makesAProtocol();
    void fillsPageAfterPage();
};

void TestJournalExport::writesARowForEachEntry()
{
    const QByteArray csv = ui::csvOf(sampleLines(6));
    QVERIFY(csv.startsWith("\xef\xbb\xbf"));
    const auto table = encoding::readCsv(csv.toStdString(), ',');
    QVERIFY(table);
    QCOMPARE(table->rows.size(), 7U);
    for (const encoding::CsvRow& row : table->rows)
        QCOMPARE(row.size(), 14U);
    const encoding::CsvRow& last = table->rows.at(6);
    QVERIFY(last.at(0).text() == "6");
    QVERIFY(last.at(1).text() == "2026-02-02T12:00:00.000Z");
    QVERIFY(last.at(4).text() == "person6@acme.test");
    QVERIFY(last.at(10).text() == "6");
}

void TestJournalExport::makesFormulasHarmless()
{
    std::vector<JournalLine> lines = sampleLines(1);
    lines[0].entry.whom.loginName = EntryText::of(QStringLiteral("=HYPERLINK(\"x\")"));
    QVERIFY(ui::csvOf(lines).contains("\"'=HYPERLINK(\"\"x\"\")\""));
}

void TestJournalExport::makesAProtocol_data()
{
    QTest::addColumn<int>("entries");
    QTest::addColumn<bool>("isLong");
    QTest::newRow("nothing") << 0 << false;
    QTest::newRow("one") << 1 << false;
    QTest::newRow("many") << 300 << true;
}

void TestJournalExport::makesAProtocol()
{
    QFETCH(int, entries);
    QFETCH(bool, isLong);
    std::vector<JournalLine> lines = sampleLines(entries);
    const QByteArray pdf = ui::dayProtocolOf(QDate(2026, 11, 26), lines);
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QCOMPARE(pagesOf(pdf) > 3, isLong);
    QVERIFY(pagesOf(pdf) >= 1);
}

void TestJournalExport::fillsPageAfterPage()
{
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QPdfWriter pdf(&buffer);
    pdf.setPageSize(QPageSize(QPageSize::A4));
    ui::PaperWriter paper(pdf, {.footer = QStringLiteral("footer")});
    QVERIFY(paper.isGood());
    paper.addTitle(QStringLiteral("Title"));
    paper.addSpace(5);
    paper.beginTable({{.title = QStringLiteral("Name"), .share = 1},
                      {.title = QStringLiteral("Value"), .share = 3}});
    for (int row = 0; row < 120; ++row)
        paper.addRow({QString::number(row), QString(300, u'x')});
    paper.endTable();
    paper.addFact(QStringLiteral("Name"), QStringLiteral("Value"));
    paper.addSignature(QStringLiteral("Signature"));
    QVERIFY(paper.end());
    QVERIFY(pagesOf(buffer.data()) >= 4);
}

FACTORDESK_TEST(TestJournalExport, QApplication)

} // namespace tst_journal_export

#include "tst_journal_export.moc"
