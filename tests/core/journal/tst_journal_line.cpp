// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal_entry.h"
#include "core/journal/journal_line.h"
#include "core/journal/machine_id.h"
#include "tests/core/journal/sample_entries.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_journal_line {

using namespace factordesk;
using namespace factordesk::journal;

namespace {

JournalLine sampleLine(int number)
{
    return {.number = std::uint64_t(number),
            .previous = digestOf("the line before"),
            .machine = test::testMachine(),
            .notes = {},
            .entry = test::sampleEntry(number)};
}

} // namespace

class TestJournalLine : public QObject
{
    Q_OBJECT

private slots:
    void comesBackAsItWasWritten_data();
    void comesBackAsItWasWritten();
    void isOneLineOfJson();
    void staysBelowTheLongestLine();
    void isRefusedWhenAMemberIsMissing();
    void isRefusedWhenAMemberIsWrong_data();
    void isRefusedWhenAMemberIsWrong();
    void passesOverMembersItDoesNotKnow();
    void tellsALaterVersion();
    void takesNoMoreThanTheLongestLine();
    void makesTextFitForOneLine_data();
    void makesTextFitForOneLine();
    void keepsOnlyTheServersWords_data();
    void keepsOnlyTheServersWords();
    void namesTheMachineWithoutGivingItsIdAway();
};

void TestJournalLine::comesBackAsItWasWritten_data()
{
    QTest::addColumn<JournalLine>("line");
    for (int number = 1; number <= 6; ++number)
        QTest::addRow("sample %d", number) << sampleLine(number);
    JournalLine noted = sampleLine(1);
    noted.notes = {.clockWentBack = true,
                   .headWasLost = true,
                   .otherMachine = true,
                   .wasLeftOver = true,
                   .setAside = EntryText::of(QStringLiteral("journal-2026-11.torn-1"))};
    QTest::newRow("with notes") << noted;
    JournalLine bare;
    QTest::newRow("with nothing known") << bare;
    JournalLine large = sampleLine(6);
    large.number = 9'007'199'254'740'992;
    large.entry.sequence = ~std::uint64_t(0);
    large.entry.whom.loginName = EntryText::of(QStringLiteral("\"ä\\ 𝔘 </script>"));
    QTest::newRow("with large numbers and odd names") << large;
}

void TestJournalLine::comesBackAsItWasWritten()
{
    QFETCH(JournalLine, line);
    const auto read = decodeLine(encodeLine(line));
    QVERIFY(read);
    QVERIFY(*read == line);
}

void TestJournalLine::isOneLineOfJson()
{
    JournalLine line = sampleLine(6);
    line.entry.whom.loginName = EntryText::of(QStringLiteral("anna\nEve"));
    const QByteArray bytes = encodeLine(line);
    QVERIFY(!bytes.contains('\n'));
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    QCOMPARE(object.value(QLatin1String("outcome")).toString(), QStringLiteral("done"));
    QCOMPARE(object.value(QLatin1String("change")).toString(), QStringLiteral("register"));
    QCOMPARE(object.value(QLatin1String("when")).toString(),
             QStringLiteral("2026-02-02T12:00:00.000Z"));
}

void TestJournalLine::staysBelowTheLongestLine()
{
    // Three bytes each in UTF-8, and six where JSON escapes them.
    for (const QChar widest : {QChar(u'語'), QChar(u'"'), QChar(0x7f)}) {
        const EntryText text = EntryText::of(QString(EntryText::maximumLength, widest));
        JournalLine line = sampleLine(1);
        line.machine = line.notes.setAside = line.entry.server = line.entry.resourceOwner = text;
        line.entry.who = line.entry.whom = {.loginName = text, .id = text};
        QVERIFY(encodeLine(line).size() <= longestLine);
        QVERIFY(decodeLine(encodeLine(line)));
    }
}

void TestJournalLine::isRefusedWhenAMemberIsMissing()
{
    const QJsonObject whole = QJsonDocument::fromJson(encodeLine(sampleLine(1))).object();
    for (const QString& key : whole.keys()) {
        if (key == QLatin1String("status") || key == QLatin1String("errorId"))
            continue; // where the server said nothing, there is nothing
        QJsonObject object = whole;
        object.remove(key);
        const auto read = decodeLine(QJsonDocument(object).toJson(QJsonDocument::Compact));
        QVERIFY2(!read, qPrintable(key));
        QCOMPARE(read.error(), LineError::NotAnEntry);
    }
}

void TestJournalLine::isRefusedWhenAMemberIsWrong_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    const QJsonObject empty;
    QTest::newRow("version 0") << "journal" << QJsonValue(0);
    QTest::newRow("number 0") << "number" << QJsonValue(0);
    QTest::newRow("number -1") << "number" << QJsonValue(-1);
    QTest::newRow("number 1.5") << "number" << QJsonValue(1.5);
    QTest::newRow("number beyond 2^53") << "number" << QJsonValue(Q_INT64_C(9007199254740993));
    QTest::newRow("short digest") << "previous" << QJsonValue(QStringLiteral("abcd"));
    QTest::newRow("digest in capitals") << "previous" << QJsonValue(QString(64, u'A'));
    QTest::newRow("text of a line end") << "server" << QJsonValue(QStringLiteral("a\nb"));
    QTest::newRow("no time") << "when" << QJsonValue(QStringLiteral("yesterday"));
    QTest::newRow("time without zone")
        << "when" << QJsonValue(QStringLiteral("2026-11-26T12:00:00.000"));
    QTest::newRow("unknown change") << "change" << QJsonValue(QStringLiteral("reset"));
    QTest::newRow("unknown outcome") << "outcome" << QJsonValue(QStringLiteral("fine"));
    QTest::newRow("account without members") << "who" << QJsonValue(empty);
    QTest::newRow("status of digits") << "status" << QJsonValue(QStringLiteral("123456"));
    QTest::newRow("error id of a secret")
        << "errorId" << QJsonValue(QStringLiteral("JBSWY3DPEHPK3PXP"));
    QTest::newRow("sequence as a number") << "sequence" << QJsonValue(12);
    QTest::newRow("sequence of words") << "sequence" << QJsonValue(QStringLiteral("twelve"));
    QTest::newRow("notes as text") << "notes" << QJsonValue(QStringLiteral("none"));
}

void TestJournalLine::isRefusedWhenAMemberIsWrong()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QJsonObject object = QJsonDocument::fromJson(encodeLine(sampleLine(1))).object();
    object.insert(key, value);
    const auto read = decodeLine(QJsonDocument(object).toJson(QJsonDocument::Compact));
    QVERIFY(!read);
    QCOMPARE(read.error(), LineError::NotAnEntry);
}

void TestJournalLine::passesOverMembersItDoesNotKnow()
{
    QJsonObject object = QJsonDocument::fromJson(encodeLine(sampleLine(1))).object();
    object.insert(QStringLiteral("shoeSize"), 42);
    const auto read = decodeLine(QJsonDocument(object).toJson(QJsonDocument::Compact));
    QVERIFY(read && *read == sampleLine(1));
}

void TestJournalLine::tellsALaterVersion()
{
    const auto read = decodeLine("{\"journal\":2}");
    QVERIFY(!read);
    QCOMPARE(read.error(), LineError::Newer);
}

void TestJournalLine::takesNoMoreThanTheLongestLine()
{
    QByteArray bytes = encodeLine(sampleLine(1));
    bytes.append(QByteArray(longestLine - bytes.size(), ' '));
    QVERIFY(decodeLine(bytes));
    const auto read = decodeLine(bytes + ' ');
    QVERIFY(!read);
    QCOMPARE(read.error(), LineError::TooLong);
}

void TestJournalLine::makesTextFitForOneLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    QTest::newRow("plain") << "anna@acme.test"
                           << "anna@acme.test";
    QTest::newRow("blanks around") << "  anna  "
                                   << "anna";
    QTest::newRow("line ends") << "an\r\nna"
                               << "an na";
    QTest::newRow("controls") << QStringLiteral("a\u0007\u2028b") << "a b";
    QTest::newRow("lone surrogate") << QString(QChar(0xd800)) << "?";
    QTest::newRow("longest") << QString(200, u'a') << QString(200, u'a');
    QTest::newRow("too long") << QString(201, u'a') << QString(199, u'a') + u'…';
    QTest::newRow("too long, cut within a pair")
        << QString(198, u'a') + QStringLiteral("𝔘𝔘") << QString(198, u'a') + u'…';
}

void TestJournalLine::makesTextFitForOneLine()
{
    QFETCH(QString, text);
    QFETCH(QString, kept);
    QCOMPARE(EntryText::of(text).text(), kept);
    QCOMPARE(EntryText::of(kept).text(), kept);
}

void TestJournalLine::keepsOnlyTheServersWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isStatusName");
    QTest::addColumn<bool>("isErrorId");
    QTest::newRow("status") << "INVALID_ARGUMENT" << true << false;
    QTest::newRow("error id") << "EVENT-8isk2" << false << true;
    QTest::newRow("longer error id") << "COMMAND-3M0fs" << false << true;
    QTest::newRow("code") << "123456" << false << false;
    QTest::newRow("secret") << "JBSWY3DPEHPK3PXP" << false << false;
    QTest::newRow("token") << "eyJhbGciOi.eyJzdWIi.c2ln" << false << false;
    QTest::newRow("line end behind") << "UNKNOWN\n" << false << false;
    QTest::newRow("nothing") << "" << false << false;
}

void TestJournalLine::keepsOnlyTheServersWords()
{
    QFETCH(QString, text);
    QFETCH(bool, isStatusName);
    QFETCH(bool, isErrorId);
    QCOMPARE(ServerWord::statusName(text).text(), isStatusName ? text : QString());
    QCOMPARE(ServerWord::errorId(text).text(), isErrorId ? text : QString());
}

void TestJournalLine::namesTheMachineWithoutGivingItsIdAway()
{
    QCOMPARE(thisMachine(), thisMachine());
    QCOMPARE(thisMachine().text().size(), 16);
    QVERIFY(!QSysInfo::machineUniqueId().contains(thisMachine().text().toLatin1()));
}

FACTORDESK_TEST(TestJournalLine, QCoreApplication)

} // namespace tst_journal_line

#include "tst_journal_line.moc"
