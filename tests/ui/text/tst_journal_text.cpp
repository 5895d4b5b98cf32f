// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/text/text_rules.h"
#include "ui/text/journal_text.h"

#include <QCoreApplication>
#include <QSet>
#include <QTest>

namespace tst_journal_text {

using namespace factordesk;
using namespace factordesk::journal;
using test::flawIn;
using test::flawInSentence;
using test::flawInTitle;

class TestJournalText : public QObject
{
    Q_OBJECT

private slots:
    void namesEachChangeAndOutcome_data() { test::addLanguages(); }
    void namesEachChangeAndOutcome();
    void explainsEachError_data() { test::addLanguages(); }
    void explainsEachError();
    void explainsEachFault_data() { test::addLanguages(); }
    void explainsEachFault();
    void tellsEachNote_data() { test::addLanguages(); }
    void tellsEachNote();
    void namesTheFirstBrokenLine();
    void countsInWords();
    void namesAccounts();
};

void TestJournalText::namesEachChangeAndOutcome()
{
    QFETCH(const QString, language);
    const test::Speaking speaking(language);
    QSet<QString> words;
    for (const Change change : allChanges)
        words.insert(text::changeText(change));
    for (const Outcome outcome : allOutcomes) {
        words.insert(text::outcomeText(outcome));
        words.insert(text::outcomeSentence(outcome));
        QCOMPARE(flawInTitle(text::outcomeText(outcome)), QString());
        QCOMPARE(flawInSentence(text::outcomeSentence(outcome)), QString());
    }
    QCOMPARE(words.size(), qsizetype(allChanges.size() + 2 * allOutcomes.size()));
}

void TestJournalText::explainsEachError()
{
    QFETCH(const QString, language);
    const test::Speaking speaking(language);
    QSet<QString> sentences;
    for (const WriteError error :
         {WriteError::NoFolder, WriteError::Busy, WriteError::DiskFull, WriteError::CannotWrite}) {
        QCOMPARE(flawIn(text::explain(error)), QString());
        QVERIFY(!text::explain(error).remedy.isEmpty());
        sentences.insert(text::explain(error).sentence);
    }
    QCOMPARE(sentences.size(), 4);
}

void TestJournalText::explainsEachFault()
{
    QFETCH(const QString, language);
    const test::Speaking speaking(language);
    QSet<QString> sentences;
    const int last = int(Fault::Unreadable);
    for (int fault = 0; fault <= last; ++fault) {
        const CheckResult result{.entries = 9,
                                 .firstBreak =
                                     ChainBreak{.fault = Fault(fault),
                                                .file = QStringLiteral("journal-2026-11.jsonl"),
                                                .line = 7,
                                                .firstMissing = 3,
                                                .lastMissing = 4}};
        QCOMPARE(flawIn(text::explain(result)), QString());
        sentences.insert(text::explain(result).sentence);
    }
    QCOMPARE(sentences.size(), last + 1);
    QCOMPARE(flawIn(text::explain(CheckResult{.entries = 9})), QString());
}

void TestJournalText::tellsEachNote()
{
    QFETCH(const QString, language);
    const test::Speaking speaking(language);
    QVERIFY(text::noteSentences({}).isEmpty());
    const QStringList sentences =
        text::noteSentences({.clockWentBack = true,
                             .headWasLost = true,
                             .otherMachine = true,
                             .wasLeftOver = true,
                             .setAside = EntryText::of(QStringLiteral("journal-2026-11.torn-1"))});
    QCOMPARE(sentences.size(), 5);
    for (const QString& sentence : sentences)
        QCOMPARE(flawInSentence(sentence), QString());
}

void TestJournalText::namesTheFirstBrokenLine()
{
    const test::Speaking speaking(QStringLiteral("en"));
    const CheckResult result{
        .entries = 9,
        .firstBreak = ChainBreak{
            .fault = Fault::Changed, .file = QStringLiteral("journal-2026-11.jsonl"), .line = 7}};
    QCOMPARE(text::explain(result).sentence,
             QStringLiteral("Line 7 of journal-2026-11.jsonl was changed after it was written."));
}

void TestJournalText::countsInWords()
{
    const test::Speaking speaking(QStringLiteral("en"));
    const auto missing = [](std::uint64_t first, std::uint64_t last) {
        return text::explain(CheckResult{.firstBreak = ChainBreak{.fault = Fault::Removed,
                                                                  .file = QStringLiteral("a.jsonl"),
                                                                  .line = 7,
                                                                  .firstMissing = first,
                                                                  .lastMissing = last}})
            .sentence;
    };
    QCOMPARE(missing(3, 3), QStringLiteral("Before line 7 of a.jsonl, 1 entry is missing."));
    QCOMPARE(missing(3, 5), QStringLiteral("Before line 7 of a.jsonl, 3 entries are missing."));
}

void TestJournalText::namesAccounts()
{
    const EntryText name = EntryText::of(QStringLiteral("anna@acme.test"));
    const EntryText id = EntryText::of(QStringLiteral("29001"));
    QCOMPARE(text::accountText({.loginName = name, .id = id}),
             QStringLiteral("anna@acme.test (29001)"));
    QCOMPARE(text::accountText({.loginName = name}), QStringLiteral("anna@acme.test"));
    QCOMPARE(text::accountText({.id = id}), QStringLiteral("29001"));
    QCOMPARE(text::accountText({}), QStringLiteral("not known"));
}

FACTORDESK_TEST(TestJournalText, QCoreApplication)

} // namespace tst_journal_text

#include "tst_journal_text.moc"
