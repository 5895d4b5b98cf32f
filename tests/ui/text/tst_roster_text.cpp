// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/text/text_rules.h"
#include "ui/text/roster_text.h"

#include <QCoreApplication>
#include <QSet>
#include <QTest>

namespace tst_roster_text {

using namespace factordesk;
using namespace factordesk::roster;
using test::flawIn;
using test::flawInSentence;
using test::flawInTitle;

class TestRosterText : public QObject
{
    Q_OBJECT

private slots:
    void namesEachState_data() { test::addLanguages(); }
    void namesEachState();
    void explainsEachError_data() { test::addLanguages(); }
    void explainsEachError();
    void namesEachColumn();
    void tellsWhichRowIsRepeated();
    void tellsWhatBecameOfALeftover();
    void callsARowByItsBestName();
};

void TestRosterText::namesEachState()
{
    QFETCH(const QString, language);
    const test::Speaking speaking(language);
    QSet<QString> words;
    for (const RowState state : allRowStates) {
        words.insert(text::rowStateText(state));
        QCOMPARE(flawInTitle(text::rowStateText(state)), QString());
        const QString reason = text::rowReason(Roster(), {.state = state});
        if (!reason.isEmpty())
            QCOMPARE(flawInSentence(reason), QString());
    }
    QCOMPARE(words.size(), qsizetype(allRowStates.size()));
}

void TestRosterText::explainsEachError()
{
    QFETCH(const QString, language);
    const test::Speaking speaking(language);
    using enum PeopleFileError;
    QSet<QString> sentences;
    for (const PeopleFileError error : {NotOpened, Empty, Spreadsheet, NotText, UnfinishedQuote,
                                        TooManyRows, TooManyColumns, TooLarge}) {
        QCOMPARE(flawIn(text::explain(error)), QString());
        QVERIFY(!text::explain(error).remedy.isEmpty());
        sentences.insert(text::explain(error).sentence);
    }
    QCOMPARE(sentences.size(), 8);
    for (const StoreError error :
         {StoreError::NotReadable, StoreError::Damaged, StoreError::NewerFormat, StoreError::InUse,
          StoreError::NotWritten})
        QCOMPARE(flawIn(text::explain(error)), QString());
    QVERIFY(text::explain(StoreError::None).sentence.isEmpty());
}

void TestRosterText::namesEachColumn()
{
    using enum ColumnRole;
    QSet<QString> words;
    for (const ColumnRole role : {Ignored, UserId, LoginName, Email, Name})
        words.insert(text::columnRoleText(role));
    QCOMPARE(words.size(), 5);
}

void TestRosterText::tellsWhichRowIsRepeated()
{
    const Roster roster(
        {{.line = 7, .key = QStringLiteral("10001")}, {.line = 9, .key = QStringLiteral("10001")}});
    QCOMPARE(text::rowReason(roster, roster.row(1)), QStringLiteral("The person of line 7 again."));
    QCOMPARE(text::rowReason(roster, {.state = RowState::Failed,
                                      .why = QStringLiteral("PERMISSION_DENIED (AUTH-AWfge)")}),
             QStringLiteral("You may not do this: PERMISSION_DENIED (AUTH-AWfge)."));
}

void TestRosterText::tellsWhatBecameOfALeftover()
{
    using enum enrollment::LeftoverRemoval::Result;
    QSet<QString> words;
    for (const auto result : {Waiting, Removed, Gone, Confirmed, NotRemoved, Unsettled}) {
        const QString word =
            text::leftoverText({.result = result, .why = QStringLiteral("NOT_FOUND")});
        QCOMPARE(flawInTitle(word), QString());
        words.insert(word);
    }
    QCOMPARE(words.size(), 6);
}

void TestRosterText::callsARowByItsBestName()
{
    Row row{.key = QStringLiteral("10001")};
    QCOMPARE(text::nameOf(row), row.key);
    row.loginName = QStringLiteral("anna@a.test");
    QCOMPARE(text::nameOf(row), row.loginName);
    row.displayName = QStringLiteral("Anna Berg");
    QCOMPARE(text::nameOf(row), row.displayName);
}

FACTORDESK_TEST(TestRosterText, QCoreApplication)

} // namespace tst_roster_text

#include "tst_roster_text.moc"
