// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/text/text_rules.h"
#include "ui/text/note_text.h"

#include <QCoreApplication>
#include <QSet>
#include <QTest>

namespace tst_note_text {

using namespace factordesk;
using enrollment::Ending;
using enrollment::Note;
using test::flawIn;
using text::Explanation;

class TestNoteText : public QObject
{
    Q_OBJECT

private slots:
    void explainsEachNote_data() { test::addLanguages(); }
    void explainsEachNote();
    void explainsEachEnding_data() { test::addLanguages(); }
    void explainsEachEnding();
    void warnsAgainstSendingTwice();
};

void TestNoteText::explainsEachNote()
{
    QFETCH(const QString, language);
    const test::Speaking speaking(language);
    QVERIFY(text::explain(Note::None).title.isEmpty());
    QVERIFY(text::explain(Note::None).paragraph().isEmpty());
    QSet<QString> titles;
    QSet<QString> sentences;
    const int last = int(Note::RemovalFailed);
    for (int note = int(Note::None) + 1; note <= last; ++note) {
        const Explanation explanation = text::explain(Note(note));
        QCOMPARE(flawIn(explanation), QString());
        titles.insert(explanation.title);
        sentences.insert(explanation.sentence);
    }
    QCOMPARE(titles.size(), last);
    QCOMPARE(sentences.size(), last);
}

void TestNoteText::explainsEachEnding()
{
    QFETCH(const QString, language);
    const test::Speaking speaking(language);
    for (const Ending ending : {Ending::Done, Ending::Refused})
        QVERIFY(text::explainVerify(ending).paragraph().isEmpty());
    QSet<QString> titles;
    const QList<Ending> explained{Ending::NotSent, Ending::FoundDone, Ending::FoundNotDone,
                                  Ending::Unsettled};
    for (const Ending ending : explained) {
        QCOMPARE(flawIn(text::explainVerify(ending)), QString());
        titles.insert(text::explainVerify(ending).title);
    }
    QCOMPARE(titles.size(), explained.size());
}

void TestNoteText::warnsAgainstSendingTwice()
{
    QVERIFY(text::explainVerify(Ending::Unsettled)
                .remedy.startsWith(QStringLiteral("Do not send the code again.")));
}

FACTORDESK_TEST(TestNoteText, QCoreApplication)

} // namespace tst_note_text

#include "tst_note_text.moc"
