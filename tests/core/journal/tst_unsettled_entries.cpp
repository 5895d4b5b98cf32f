// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal_recovery.h"
#include "core/journal/unsettled_entries.h"
#include "tests/core/journal/sample_entries.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace tst_unsettled_entries {

using namespace factordesk;
using namespace factordesk::journal;

namespace {

EntryText server()
{
    return EntryText::of(QStringLiteral("https://a.test"));
}

JournalEntry entryOf(Change change, const QString& person, Outcome outcome, int month = 11)
{
    static int number = 0;
    return {.event = EntryText::of(QStringLiteral("event-%1").arg(++number)),
            .when = test::noon(month, 1),
            .change = change,
            .outcome = outcome,
            .server = server(),
            .whom = {.id = EntryText::of(person)}};
}

struct Bench
{
    void add(const JournalEntry& entry) const
    {
        if (!writer.append(entry))
            qFatal("the journal cannot be written");
    }
    [[nodiscard]] qsizetype count()
    {
        unsettled.update();
        return qsizetype(unsettled.on(server()).size());
    }

    QTemporaryDir place{test::quickTemporary()};
    JournalFolder folder{place.filePath(QStringLiteral("journal"))};
    JournalWriter writer{folder, test::testMachine()};
    UnsettledEntries unsettled{folder};
    QString anna = QStringLiteral("1");
    QString ben = QStringLiteral("2");
};

} // namespace

/// What of a journal is unsettled, without reading it anew each time.
class TestUnsettledEntries : public QObject
{
    Q_OBJECT

private slots:
    void knowsTheLastOfEachKind();
    void tellsNothingOfWhatWasOvertaken();
    void readsNothingTwice();
    void goesOnInTheNextMonth();
    void beginsAnewWhereTheJournalIsAnother();
    void waitsForTheEndOfALine();
};

void TestUnsettledEntries::knowsTheLastOfEachKind()
{
    Bench bench;
    QCOMPARE(bench.count(), 0); // there is no journal
    bench.add(entryOf(Change::Verify, bench.anna, Outcome::Unsettled));
    bench.add(entryOf(Change::Verify, bench.ben, Outcome::Unsettled));
    QCOMPARE(bench.count(), 2);
    bench.add(entryOf(Change::Verify, bench.ben, Outcome::Refused));
    QCOMPARE(bench.count(), 1);
    const JournalEntry again = entryOf(Change::Verify, bench.anna, Outcome::Unsettled);
    bench.add(again);
    QCOMPARE(bench.count(), 1);
    const auto found = bench.unsettled.like(entryOf(Change::Verify, bench.anna, Outcome::Done));
    QVERIFY(found);
    QVERIFY(*found == again);
    QVERIFY(!bench.unsettled.like(entryOf(Change::Verify, bench.ben, Outcome::Done)));
    QVERIFY(bench.unsettled.on(EntryText::of(QStringLiteral("https://b.test"))).empty());
}

/// The state of a factor is then that of the later change.
void TestUnsettledEntries::tellsNothingOfWhatWasOvertaken()
{
    for (const Outcome outcome : allOutcomes) {
        Bench bench;
        bench.add(entryOf(Change::Register, bench.anna, Outcome::Unsettled));
        bench.add(entryOf(Change::Remove, bench.ben, outcome));
        bench.add(entryOf(Change::Remove, bench.anna, outcome));
        const bool hasChanged = outcome == Outcome::Done || outcome == Outcome::FoundDone ||
                                outcome == Outcome::Unsettled;
        bench.unsettled.update();
        QCOMPARE(bench.unsettled.like(entryOf(Change::Register, bench.anna, outcome)).has_value(),
                 !hasChanged);
        QCOMPARE(bench.unsettled.like(entryOf(Change::Remove, bench.anna, outcome)).has_value(),
                 outcome == Outcome::Unsettled);
    }
}

/// A change of what was read already shows that it is not read again.
void TestUnsettledEntries::readsNothingTwice()
{
    Bench bench;
    bench.add(entryOf(Change::Verify, bench.anna, Outcome::Unsettled, 10));
    bench.add(entryOf(Change::Verify, bench.ben, Outcome::Done, 11));
    QCOMPARE(bench.count(), 1);
    for (const QString& file : bench.folder.files()) {
        QByteArray content = test::contentOf(bench.folder.pathOf(file));
        test::overwrite(bench.folder.pathOf(file), QByteArray(content.size() - 1, ' ') + '\n');
    }
    QCOMPARE(bench.count(), 1);
    // What is new is read, whoever wrote it, and settles what was.
    const JournalEntry found = entryOf(Change::Verify, bench.anna, Outcome::FoundDone);
    QFile file(bench.folder.pathOf(bench.folder.files().constLast()));
    QVERIFY(file.open(QIODevice::Append));
    file.write(encodeLine({.number = 3, .previous = {}, .machine = {}, .entry = found}) + '\n');
    file.close();
    QCOMPARE(bench.count(), 0);
}

void TestUnsettledEntries::goesOnInTheNextMonth()
{
    Bench bench;
    for (int month = 1; month <= 12; ++month) {
        const QString person = QString::number(month);
        bench.add(entryOf(Change::Remove, person, Outcome::Unsettled, month));
        QCOMPARE(bench.count(), month);
    }
    QCOMPARE(bench.folder.files().size(), 12);
    QVERIFY(!writeSettlement(bench.writer, bench.unsettled,
                             entryOf(Change::Remove, QStringLiteral("1"), Outcome::FoundDone)));
    QCOMPARE(bench.count(), 11);
}

void TestUnsettledEntries::beginsAnewWhereTheJournalIsAnother()
{
    Bench bench;
    bench.add(entryOf(Change::Verify, bench.anna, Outcome::Unsettled));
    bench.add(entryOf(Change::Verify, bench.ben, Outcome::Unsettled));
    QCOMPARE(bench.count(), 2);
    const QString path = bench.folder.pathOf(bench.folder.files().constFirst());
    const QByteArray first = test::linesOf(bench.folder).constFirst();
    test::overwrite(path, first);
    QCOMPARE(bench.count(), 1);
    QVERIFY(QFile::remove(path));
    QCOMPARE(bench.count(), 0);
}

void TestUnsettledEntries::waitsForTheEndOfALine()
{
    Bench bench;
    bench.add(entryOf(Change::Verify, bench.anna, Outcome::Unsettled));
    const QString path = bench.folder.pathOf(bench.folder.files().constFirst());
    const QByteArray whole = test::contentOf(path);
    for (qsizetype size = 0; size < whole.size(); ++size) {
        UnsettledEntries unsettled(bench.folder);
        test::overwrite(path, whole.first(size));
        unsettled.update();
        QVERIFY(unsettled.on(server()).empty());
        test::overwrite(path, whole);
        unsettled.update();
        QCOMPARE(unsettled.on(server()).size(), std::size_t(1));
    }
}

FACTORDESK_TEST(TestUnsettledEntries, QCoreApplication)

} // namespace tst_unsettled_entries

#include "tst_unsettled_entries.moc"
