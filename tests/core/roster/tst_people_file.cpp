// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roster/people_columns.h"
#include "core/roster/people_file.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QTest>

namespace tst_people_file {

using namespace factordesk::roster;

/// Lists of people as programs write them, and what is no such list.
class TestPeopleFile : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatProgramsWrite_data();
    void readsWhatProgramsWrite();
    void refusesWhatIsNoList_data();
    void refusesWhatIsNoList();
    void fillsUnequalRowsUp();
    void guessesColumns_data();
    void guessesColumns();
    void takesTheBestKeyOfARow();
};

namespace {

QByteArray utf16(const QString& text)
{
    return {reinterpret_cast<const char*>(text.utf16()), text.size() * 2};
}

QString flat(const PeopleTable& table)
{
    QStringList rows;
    for (const QStringList& row : table.rows)
        rows.append(row.join(u'|'));
    return rows.join(u'/');
}

} // namespace

void TestPeopleFile::readsWhatProgramsWrite_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("rows");
    const QString two = QStringLiteral("id|name/1|Zoë Müller");
    QTest::newRow("comma") << QByteArray("id,name\r\n1,Zo\xc3\xab M\xc3\xbcller\r\n") << two;
    QTest::newRow("semicolon") << QByteArray("id;name\n1;Zo\xc3\xab M\xc3\xbcller") << two;
    QTest::newRow("tabulator") << QByteArray("id\tname\r1\tZo\xc3\xab M\xc3\xbcller\r") << two;
    QTest::newRow("bar") << QByteArray("id|name\n1|Zo\xc3\xab M\xc3\xbcller\n") << two;
    QTest::newRow("byte order mark")
        << QByteArray("\xef\xbb\xbfid,name\n1,Zo\xc3\xab M\xc3\xbcller\n") << two;
    QTest::newRow("Windows-1252") << QByteArray("id,name\n1,Zo\xeb M\xfcller\n") << two;
    QTest::newRow("Windows-1252, not Latin-1")
        << QByteArray("id,name\n1,\x8aimon \x80\n") << QStringLiteral("id|name/1|Šimon €");
    QTest::newRow("UTF-16") << "\xff\xfe" + utf16(QStringLiteral("id\tname\n1\tZoë Müller\n"))
                            << two;
    QTest::newRow("UTF-16 without a mark")
        << utf16(QStringLiteral("id\tname\n1\tZoë Müller\n")) << two;
    QTest::newRow("quotes") << QByteArray("id,name\n1,\"Berg, \"\"Anna\"\"\"\n")
                            << QStringLiteral("id|name/1|Berg, \"Anna\"");
    QTest::newRow("a line break in a field") << QByteArray("id,name\n1,\"Anna\nBerg\"\n2,Ben\n")
                                             << QStringLiteral("id|name/1|Anna Berg/2|Ben");
    QTest::newRow("empty rows below")
        << QByteArray("id,name\n1,Anna\n,,\n,\n\n") << QStringLiteral("id|name|/1|Anna|");
}

void TestPeopleFile::readsWhatProgramsWrite()
{
    QFETCH(const QByteArray, bytes);
    const auto table = readPeopleFile(bytes);
    QVERIFY(table);
    QTEST(flat(*table), "rows");
}

void TestPeopleFile::refusesWhatIsNoList_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<PeopleFileError>("error");
    using enum PeopleFileError;
    QTest::newRow("nothing") << QByteArray() << Empty;
    QTest::newRow("blank lines") << QByteArray("\r\n\r\n , \r\n") << Empty;
    QTest::newRow("xlsx, ods") << QByteArray("PK\x03\x04\x14\0\x06\0", 8) << Spreadsheet;
    QTest::newRow("xls") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") << Spreadsheet;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << NotText;
    QTest::newRow("a quote that nothing ends") << QByteArray("id\n\"1\n2\n") << UnfinishedQuote;
    QTest::newRow("a million rows") << QByteArray("1\n").repeated(1'000'000) << TooManyRows;
    QTest::newRow("a thousand columns") << QByteArray(",").repeated(1'000) << TooManyColumns;
    QTest::newRow("too long") << QByteArray(maximumBytes + 1, 'x') << TooLarge;
}

void TestPeopleFile::refusesWhatIsNoList()
{
    QFETCH(const QByteArray, bytes);
    const auto table = readPeopleFile(bytes);
    QVERIFY(!table);
    QTEST(table.error(), "error");
}

void TestPeopleFile::fillsUnequalRowsUp()
{
    const auto table = readPeopleFile("id,name\n1\n2,Ben,x\n");
    QVERIFY(table);
    QCOMPARE(table->columns, 3);
    QCOMPARE(table->unequalRows, 2);
    QCOMPARE(table->rows.at(1), QStringList({QStringLiteral("1"), {}, {}}));
    QCOMPARE(table->lines, (std::vector<int>{1, 2, 3}));
}

void TestPeopleFile::guessesColumns_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("heading");
    QTest::addColumn<std::vector<ColumnRole>>("roles");
    using enum ColumnRole;
    using Roles = std::vector<ColumnRole>;
    QTest::newRow("named") << QByteArray("Name,E-Mail,User ID,Room\nA,a@b.c,12345,7\n") << true
                           << Roles{Name, Email, UserId, Ignored};
    QTest::newRow("named in German")
        << QByteArray("Anzeigename;Anmeldename\nA;a.b\n") << true << Roles{Name, LoginName};
    QTest::newRow("addresses") << QByteArray("7,a@b.c\n8,d@e.f\n") << false
                               << Roles{Ignored, Email};
    QTest::newRow("ids") << QByteArray("Anna,230000000000000001\nBen,230000000000000002\n") << false
                         << Roles{Ignored, UserId};
    QTest::newRow("a column of words")
        << QByteArray("anna.berg\nben.carter\n") << false << Roles{LoginName};
    QTest::newRow("nobody is named")
        << QByteArray("7,8\n9,10\n") << false << Roles{Ignored, Ignored};
}

void TestPeopleFile::guessesColumns()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, heading);
    const auto table = readPeopleFile(bytes);
    QVERIFY(table);
    const PeopleColumns columns = guessColumns(*table);
    QCOMPARE(columns.hasHeading, heading);
    QTEST(columns.roles, "roles");
}

void TestPeopleFile::takesTheBestKeyOfARow()
{
    const auto table = readPeopleFile("name,email,userid\nAnna,a@b.c,12345\nBen,b@b.c,\nEmi,,\n");
    QVERIFY(table);
    const std::vector<Row> rows = rowsOf(*table, guessColumns(*table));
    QCOMPARE(rows.size(), std::size_t(3));
    QCOMPARE(rows[0], (Row{.line = 2,
                           .key = QStringLiteral("12345"),
                           .kind = KeyKind::UserId,
                           .displayName = QStringLiteral("Anna")}));
    QCOMPARE(rows[1].key, QStringLiteral("b@b.c"));
    QCOMPARE(rows[1].kind, KeyKind::Email);
    QCOMPARE(rows[2].state, RowState::WithoutKey);
}

FACTORDESK_TEST(TestPeopleFile, QCoreApplication)

} // namespace tst_people_file

#include "tst_people_file.moc"
