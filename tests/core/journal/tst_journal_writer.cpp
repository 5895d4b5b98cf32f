// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/chain_check.h"
#include "core/journal/file_descriptor.h"
#include "core/journal/journal_folder.h"
#include "core/journal/journal_head.h"
#include "core/journal/journal_tail.h"
#include "core/journal/journal_writer.h"
#include "tests/core/journal/sample_entries.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

namespace tst_journal_writer {

using namespace factordesk;
using namespace factordesk::journal;
using test::sampleEntry;
using test::testMachine;

namespace {

class Bench
{
public:
    Expected<void, WriteError> append(const JournalEntry& entry) const
    {
        return JournalWriter(folder, testMachine()).append(entry);
    }
    [[nodiscard]] CheckResult check() const { return checkJournal(folder, testMachine()); }
    [[nodiscard]] JournalLine lastLine() const { return *JournalTail::read(folder)->line; }

    QTemporaryDir place{test::quickTemporary()};
    JournalFolder folder{place.filePath(QStringLiteral("journal"))};
};

JournalEntry entryAt(WallTime when)
{
    JournalEntry entry = sampleEntry(1);
    entry.when = when;
    return entry;
}

} // namespace

class TestJournalWriter : public QObject
{
    Q_OBJECT

private slots:
    void writesForItsOwnerAlone();
    void carriesTheChainOverIntoTheNextMonth();
    void keepsTheOrderWhenTheClockJumpsBack();
    void setsATornLineAside();
    void goesOnAfterATruncationAtEveryByte();
    void catchesUpAHeadThatIsBehind();
    void neverHidesALineThatIsGone();
    void saysThatTheHeadWasLost();
    void saysThatTheMachineIsAnother();
    void waitsForNobodyForEver();
    void tellsWhenItCannotWrite();
    void followsNoLink();
};

void TestJournalWriter::writesForItsOwnerAlone()
{
    const Bench bench;
    QVERIFY(bench.append(sampleEntry(1)));
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                            QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions(bench.folder.path()) & others, QFile::Permissions());
    const QStringList names = QDir(bench.folder.path()).entryList(QDir::Files, QDir::Name);
    QCOMPARE(names, QStringList({QStringLiteral("journal-2026-01.jsonl"),
                                 QStringLiteral("journal.head"), QStringLiteral("journal.lock")}));
    for (const QString& name : names)
        QCOMPARE(QFile::permissions(bench.folder.pathOf(name)) & others, QFile::Permissions());
}

void TestJournalWriter::carriesTheChainOverIntoTheNextMonth()
{
    const Bench bench;
    const WallTime lastOfMonth =
        test::noon(11, 30) + std::chrono::hours(12) - WallTime::duration(1);
    QVERIFY(bench.append(entryAt(lastOfMonth)));
    QVERIFY(bench.append(entryAt(lastOfMonth + WallTime::duration(1))));
    QCOMPARE(bench.folder.files(), QStringList({QStringLiteral("journal-2026-11.jsonl"),
                                                QStringLiteral("journal-2026-12.jsonl")}));
    const QByteArray first = test::linesOf(bench.folder).at(0);
    QCOMPARE(bench.lastLine().previous, digestOf(first.chopped(1)));
    QCOMPARE(bench.lastLine().number, 2U);
    QVERIFY(bench.check().isIntact());
}

void TestJournalWriter::keepsTheOrderWhenTheClockJumpsBack()
{
    const Bench bench;
    QVERIFY(bench.append(entryAt(test::noon(3, 1))));
    QVERIFY(!bench.lastLine().notes.clockWentBack);
    QVERIFY(bench.append(entryAt(test::noon(1, 1))));
    QVERIFY(bench.lastLine().notes.clockWentBack);
    QCOMPARE(bench.lastLine().entry.when, test::noon(1, 1));
    QCOMPARE(bench.folder.files(), QStringList(QStringLiteral("journal-2026-03.jsonl")));
    QVERIFY(bench.append(entryAt(test::noon(1, 1))));
    QVERIFY(!bench.lastLine().notes.clockWentBack);
    QVERIFY(bench.check().isIntact());
}

void TestJournalWriter::setsATornLineAside()
{
    const Bench bench;
    test::fillJournal(bench.folder, 3);
    const QString file = bench.folder.pathOf(bench.folder.files().at(0));
    const QByteArray torn = "{\"journal\":1,\"num";
    test::overwrite(file, test::contentOf(file) + torn);
    QCOMPARE(bench.check().firstBreak->fault, Fault::Torn);
    QVERIFY(bench.append(sampleEntry(4)));
    QVERIFY(bench.check().isIntact());
    QCOMPARE(bench.lastLine().number, 4U);
    QCOMPARE(bench.lastLine().notes.setAside.text(), QStringLiteral("journal-2026-01.torn-1"));
    QCOMPARE(test::contentOf(bench.folder.pathOf(QStringLiteral("journal-2026-01.torn-1"))), torn);
    // A second one does not take the first one's place.
    test::overwrite(file, test::contentOf(file) + torn);
    QVERIFY(bench.append(sampleEntry(4)));
    QCOMPARE(bench.lastLine().notes.setAside.text(), QStringLiteral("journal-2026-01.torn-2"));
}

void TestJournalWriter::goesOnAfterATruncationAtEveryByte()
{
    const Bench bench;
    test::fillJournal(bench.folder, 3);
    const QString file = bench.folder.pathOf(bench.folder.files().at(0));
    const QByteArray whole = test::contentOf(file);
    const QByteArray head = test::contentOf(bench.folder.headPath());
    for (qsizetype size = 0; size < whole.size(); ++size) {
        test::overwrite(file, whole.left(size));
        test::overwrite(bench.folder.headPath(), head);
        QVERIFY(bench.append(sampleEntry(4)));
        // It goes on, and what is gone stays missed.
        const JournalLine last = bench.lastLine();
        QCOMPARE(last.number, 4U);
        const QByteArray left = whole.left(size);
        QCOMPARE(last.notes.setAside.isEmpty(), left.isEmpty() || left.endsWith('\n'));
        const std::optional<ChainBreak> found = bench.check().firstBreak;
        QVERIFY(found);
        QCOMPARE(found->fault, Fault::Removed);
        QCOMPARE(found->firstMissing, std::uint64_t(left.count('\n') + 1));
        QCOMPARE(found->lastMissing, 3U);
    }
}

void TestJournalWriter::catchesUpAHeadThatIsBehind()
{
    const Bench bench;
    test::fillJournal(bench.folder, 2);
    const QByteArray older = test::contentOf(bench.folder.headPath());
    QVERIFY(bench.append(sampleEntry(3)));
    test::overwrite(bench.folder.headPath(), older);
    QVERIFY(bench.append(sampleEntry(4)));
    QCOMPARE(bench.lastLine().number, 4U);
    QCOMPARE(JournalHead::read(bench.folder)->number, 4U);
    QVERIFY(bench.check().isIntact());
    // The power went before the very first head.
    const Bench fresh;
    QVERIFY(fresh.append(sampleEntry(1)));
    QVERIFY(QFile::remove(fresh.folder.headPath()));
    QVERIFY(fresh.append(sampleEntry(2)));
    QVERIFY(!fresh.lastLine().notes.headWasLost);
    QVERIFY(fresh.check().isIntact());
}

void TestJournalWriter::neverHidesALineThatIsGone()
{
    const Bench bench;
    test::fillJournal(bench.folder, 4);
    const QString file = bench.folder.pathOf(bench.folder.files().at(0));
    const QList<QByteArray> lines = test::linesOf(bench.folder);
    test::overwrite(file, lines.mid(0, 3).join());
    QVERIFY(bench.append(sampleEntry(5)));
    QVERIFY(bench.append(sampleEntry(6)));
    QCOMPARE(bench.check().firstBreak->fault, Fault::Removed);
    QCOMPARE(bench.check().firstBreak->firstMissing, 4U);
    // Put back, everything is as it was.
    test::overwrite(file, lines.join());
    QVERIFY(bench.check().isIntact());
}

void TestJournalWriter::saysThatTheHeadWasLost()
{
    const Bench bench;
    test::fillJournal(bench.folder, 3);
    QVERIFY(QFile::remove(bench.folder.headPath()));
    QVERIFY(bench.append(sampleEntry(4)));
    QVERIFY(bench.lastLine().notes.headWasLost);
    QCOMPARE(bench.lastLine().number, 4U);
    QVERIFY(bench.check().isIntact());
    QVERIFY(bench.append(sampleEntry(5)));
    QVERIFY(!bench.lastLine().notes.headWasLost);
}

void TestJournalWriter::saysThatTheMachineIsAnother()
{
    const Bench bench;
    test::fillJournal(bench.folder, 2);
    const EntryText there = EntryText::of(QStringLiteral("fedcba9876543210"));
    QVERIFY(JournalWriter(bench.folder, there).append(sampleEntry(3)));
    QVERIFY(bench.lastLine().notes.otherMachine);
    QVERIFY(checkJournal(bench.folder, there).isIntact());
}

void TestJournalWriter::waitsForNobodyForEver()
{
    const Bench bench;
    QVERIFY(bench.append(sampleEntry(1)));
    {
        const FileDescriptor held(bench.folder.lockPath(), O_RDWR);
        QVERIFY(held.tryLock());
        const auto refused = bench.append(sampleEntry(2));
        QVERIFY(!refused);
        QCOMPARE(refused.error(), WriteError::Busy);
    }
    QVERIFY(bench.append(sampleEntry(2)));
    QCOMPARE(bench.check().entries, 2U);
}

void TestJournalWriter::tellsWhenItCannotWrite()
{
    const Bench bench;
    const JournalFolder underAFile(bench.place.filePath(QStringLiteral("file/journal")));
    test::overwrite(bench.place.filePath(QStringLiteral("file")), "x");
    const auto noFolder = JournalWriter(underAFile, testMachine()).append(sampleEntry(1));
    QVERIFY(!noFolder);
    QCOMPARE(noFolder.error(), WriteError::NoFolder);

    QVERIFY(bench.folder.make());
    QVERIFY(QDir().mkpath(bench.folder.pathOf(JournalFolder::fileFor(sampleEntry(1).when))));
    const auto inTheWay = bench.append(sampleEntry(1));
    QVERIFY(!inTheWay);
    QCOMPARE(inTheWay.error(), WriteError::CannotWrite);
}

void TestJournalWriter::followsNoLink()
{
    const Bench bench;
    const QString elsewhere = bench.place.filePath(QStringLiteral("elsewhere"));
    test::overwrite(elsewhere, "mine\n");
    QVERIFY(bench.folder.make());
    QVERIFY(
        QFile::link(elsewhere, bench.folder.pathOf(JournalFolder::fileFor(sampleEntry(1).when))));
    QVERIFY(!bench.append(sampleEntry(1)));
    QCOMPARE(test::contentOf(elsewhere), QByteArray("mine\n"));
}

FACTORDESK_TEST(TestJournalWriter, QCoreApplication)

} // namespace tst_journal_writer

#include "tst_journal_writer.moc"
