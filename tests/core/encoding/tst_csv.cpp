// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/csv.h"
#include "tests/support/test_program.h"

#include <QStringList>
#include <QTest>

namespace tst_csv {

using namespace factordesk::encoding;

namespace {

/// Rows as one text: fields in [], rows ended by '|'.
QByteArray described(const CsvTable& table)
{
    QByteArray text;
    for (const CsvRow& row : table.rows) {
        for (const auto& field : row)
            text += '[' + QByteArray(field.text().data(), qsizetype(field.size())) + ']';
        text += '|';
    }
    return text;
}

} // namespace

class TestCsv : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void tellsLines();
    void refuses();
    void guessesTheDelimiter();
    void protectsFromFormulas();
    void readsWhatItWrites();
    void endsOnEveryTruncation();
};

void TestCsv::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("one row") << QByteArray("a,b") << QByteArray("[a][b]|");
    QTest::newRow("empty fields") << QByteArray(",,\n,") << QByteArray("[][][]|[][]|");
    QTest::newRow("line ends") << QByteArray("a\r\nb\nc\rd\r\n") << QByteArray("[a]|[b]|[c]|[d]|");
    QTest::newRow("empty lines") << QByteArray("\n\na\r\n\r\nb\n\n") << QByteArray("[a]|[b]|");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF\"a\"") << QByteArray("[a]|");
    QTest::newRow("quotes") << QByteArray("\"a,b\",\"c\"\"d\",\"\"")
                            << QByteArray("[a,b][c\"d][]|");
    QTest::newRow("lines in quotes") << QByteArray("\"a\r\nb\",c") << QByteArray("[a\r\nb][c]|");
    QTest::newRow("quotes within") << QByteArray("a\"b\",c") << QByteArray("[a\"b\"][c]|");
    QTest::newRow("behind a quote") << QByteArray("\"a\"b,c") << QByteArray("[ab][c]|");
}

void TestCsv::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const auto table = readCsv({text.constData(), std::size_t(text.size())}, ',');
    QVERIFY(table.hasValue());
    QCOMPARE(described(*table), expected);
}

void TestCsv::tellsLines()
{
    const auto table = readCsv("a\r\n\r\n\"b\nc\"\rd", ',');
    QVERIFY((table->lines == std::vector<std::size_t>{1, 3, 5}));
}

void TestCsv::refuses()
{
    QCOMPARE(readCsv("a,\"b\nc", ',').error(), CsvError::UnfinishedQuote);
    QCOMPARE(readCsv("a\nb\nc", ',', {.rows = 2, .fields = 9}).error(), CsvError::TooManyRows);
    QCOMPARE(readCsv("a,b,c", ',', {.rows = 9, .fields = 2}).error(), CsvError::TooManyFields);
}

void TestCsv::guessesTheDelimiter()
{
    QCOMPARE(guessDelimiter(""), ',');
    QCOMPARE(guessDelimiter("a"), ',');
    QCOMPARE(guessDelimiter("\n\na;b;c,d\n,,,,,"), ';');
    QCOMPARE(guessDelimiter("\"a,b,c\"\td"), '\t');
}

void TestCsv::protectsFromFormulas()
{
    QCOMPARE(writeCsvRow({"=1+1", "+1", "-1", "@a", "\ta", "1-1"}),
             std::string("'=1+1,'+1,'-1,'@a,'\ta,1-1\r\n"));
}

void TestCsv::readsWhatItWrites()
{
    const std::vector<std::string> fields{"plain", "a;b", "a\"b", "a\nb", "", "\u00E4"};
    const auto table = readCsv(writeCsvRow(fields, ';'), ';');
    QVERIFY(table.hasValue());
    QCOMPARE(table->rows.front().size(), fields.size());
    for (std::size_t i = 0; i < fields.size(); ++i)
        QVERIFY(table->rows.front()[i].text() == fields[i]);
}

void TestCsv::endsOnEveryTruncation()
{
    const std::string text = "\"a\"\"b\",c\r\n\"d\ne\"f,\"\"\r\n";
    for (std::size_t size = 0; size <= text.size(); ++size) {
        const auto table = readCsv(std::string_view(text).substr(0, size), ',');
        QVERIFY(table.hasValue() || table.error() == CsvError::UnfinishedQuote);
    }
}

FACTORDESK_TEST(TestCsv, factordesk::test::NoApplication)

} // namespace tst_csv

#include "tst_csv.moc"
