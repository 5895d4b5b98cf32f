// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/chain_check.h"
#include "core/journal/journal_head.h"
#include "core/journal/journal_reader.h"
#include "tests/core/journal/sample_entries.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace tst_chain_check {

using namespace factordesk;
using namespace factordesk::journal;
using test::testMachine;

namespace {

/// A journal of eight entries in two files, of four lines each, that may be taken apart.
class Bench
{
public:
    static constexpr int count = 8;

    Bench() { test::fillJournal(folder, count); }

    [[nodiscard]] CheckResult check() const { return checkJournal(folder, testMachine()); }

    /// The file and the line within it of a place over all files, from 0.
    [[nodiscard]] ChainBreak breakAt(Fault fault, int place) const
    {
        constexpr int linesInFirst = 4;
        const bool isInFirst = place < linesInFirst;
        return {.fault = fault,
                .file = folder.files().at(isInFirst ? 0 : 1),
                .line = 1 + (isInFirst ? place : place - linesInFirst)};
    }

    /// Writes the lines over the two files, four to the first.
    void write(const QList<QByteArray>& lines, int toFirst = 4) const
    {
        const QStringList files = folder.files();
        test::overwrite(folder.pathOf(files.at(0)), lines.mid(0, toFirst).join());
        test::overwrite(folder.pathOf(files.at(1)), lines.mid(toFirst).join());
    }

    QTemporaryDir home{test::quickTemporary()};
    JournalFolder folder{home.filePath(QStringLiteral("journal"))};
};

/// A line of the same journal that another computer wrote, and that fits.
QByteArray asOtherMachine(const QByteArray& line, bool saysSo)
{
    JournalLine other = *decodeLine(line.chopped(1));
    other.machine = EntryText::of(QStringLiteral("fedcba9876543210"));
    other.notes.otherMachine = saysSo;
    return encodeLine(other) + '\n';
}

} // namespace

class TestChainCheck : public QObject
{
    Q_OBJECT

private slots:
    void findsNothingWhereNothingIs();
    void isSatisfiedWithWhatWasWritten();
    void findsEveryChangedByte();
    void findsEveryRemovedLine();
    void findsEverySwappedPair();
    void findsEveryRepeatedLine();
    void findsALineThatWasRewrittenToFit();
    void findsARemovedFile();
    void findsATruncationAtEveryByte();
    void findsALostHead();
    void bearsAHeadThatIsOneBehind();
    void findsAnotherMachinesJournal();
    void findsAnotherMachinesFile();
    void bearsAMoveThatIsTold();
    void namesAFileThatCannotBeRead();
    void readsLinesOfAnyLength();
};

void TestChainCheck::findsNothingWhereNothingIs()
{
    const QTemporaryDir place;
    const CheckResult absent =
        checkJournal(JournalFolder(place.filePath(QStringLiteral("absent"))), testMachine());
    QVERIFY(absent.isIntact());
    QCOMPARE(absent.entries, 0U);
}

void TestChainCheck::isSatisfiedWithWhatWasWritten()
{
    const Bench bench;
    QCOMPARE(bench.folder.files().size(), 2);
    QVERIFY(bench.check().isIntact());
    QCOMPARE(bench.check().entries, 8U);
}

void TestChainCheck::findsEveryChangedByte()
{
    const Bench bench;
    const QList<QByteArray> lines = test::linesOf(bench.folder);
    for (int place = 0; place < Bench::count; ++place) {
        // Without the line end: changing that joins two lines, or tears the last.
        for (qsizetype byte = 0; byte < lines.at(place).size() - 1; ++byte) {
            QList<QByteArray> changed = lines;
            changed[place][byte] = char(changed[place][byte] ^ 1);
            bench.write(changed);
            const std::optional<ChainBreak> found = bench.check().firstBreak;
            QVERIFY2(found, qPrintable(QStringLiteral("line %1, byte %2").arg(place).arg(byte)));
            const Fault fault = found->fault == Fault::Newer ? Fault::Newer : Fault::Changed;
            QVERIFY2(
                *found == bench.breakAt(fault, place),
                qPrintable(
                    QStringLiteral("line %1, byte %2: %3").arg(place).arg(byte).arg(found->line)));
        }
    }
}

void TestChainCheck::findsEveryRemovedLine()
{
    const Bench bench;
    const QList<QByteArray> lines = test::linesOf(bench.folder);
    for (int place = 0; place < Bench::count; ++place) {
        QList<QByteArray> left = lines;
        left.removeAt(place);
        bench.write(left, place < 4 ? 3 : 4);
        const std::optional<ChainBreak> found = bench.check().firstBreak;
        QVERIFY(found);
        QCOMPARE(found->fault, Fault::Removed);
        QCOMPARE(found->firstMissing, std::uint64_t(place + 1));
        QCOMPARE(found->lastMissing, std::uint64_t(place + 1));
        QCOMPARE(found->line, place == 3 ? 1 : 1 + place % 4);
    }
}

void TestChainCheck::findsEverySwappedPair()
{
    const Bench bench;
    const QList<QByteArray> lines = test::linesOf(bench.folder);
    for (int first = 0; first < Bench::count; ++first) {
        for (int second = first + 1; second < Bench::count; ++second) {
            QList<QByteArray> swapped = lines;
            swapped.swapItemsAt(first, second);
            bench.write(swapped);
            const std::optional<ChainBreak> found = bench.check().firstBreak;
            QVERIFY(found && *found == bench.breakAt(Fault::Swapped, first));
        }
    }
}

void TestChainCheck::findsEveryRepeatedLine()
{
    const Bench bench;
    const QList<QByteArray> lines = test::linesOf(bench.folder);
    for (int place = 0; place < Bench::count; ++place) {
        QList<QByteArray> repeated = lines;
        repeated.insert(place + 1, lines.at(place));
        bench.write(repeated, place < 4 ? 5 : 4);
        const std::optional<ChainBreak> found = bench.check().firstBreak;
        QVERIFY(found);
        QCOMPARE(found->fault, Fault::Inserted);
        QCOMPARE(found->line, place < 4 ? place + 2 : place - 2);
    }
}

void TestChainCheck::findsALineThatWasRewrittenToFit()
{
    const Bench bench;
    const QList<QByteArray> lines = test::linesOf(bench.folder);
    for (int place = 0; place < Bench::count; ++place) {
        JournalLine line = *decodeLine(lines.at(place).chopped(1));
        line.entry.outcome = Outcome::Done;
        line.entry.whom = {.loginName = {}, .id = EntryText::of(QStringLiteral("eve"))};
        QList<QByteArray> changed = lines;
        changed[place] = encodeLine(line) + '\n';
        bench.write(changed);
        const std::optional<ChainBreak> found = bench.check().firstBreak;
        QVERIFY(found && *found == bench.breakAt(Fault::Changed, place));
    }
}

void TestChainCheck::findsARemovedFile()
{
    const Bench bench;
    QVERIFY(QFile::remove(bench.folder.pathOf(bench.folder.files().at(0))));
    const std::optional<ChainBreak> found = bench.check().firstBreak;
    QVERIFY(found);
    QCOMPARE(found->fault, Fault::Removed);
    QCOMPARE(found->firstMissing, 1U);
    QCOMPARE(found->lastMissing, 4U);
    QVERIFY(QFile::remove(bench.folder.pathOf(bench.folder.files().at(0))));
    QCOMPARE(bench.check().firstBreak->lastMissing, 8U);
}

void TestChainCheck::findsATruncationAtEveryByte()
{
    const Bench bench;
    const QString file = bench.folder.pathOf(bench.folder.files().at(1));
    const QByteArray whole = test::contentOf(file);
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const QByteArray left = whole.left(size);
        test::overwrite(file, left);
        const std::optional<ChainBreak> found = bench.check().firstBreak;
        QVERIFY(found);
        const bool isBetweenLines = left.isEmpty() || left.endsWith('\n');
        QCOMPARE(found->fault, isBetweenLines ? Fault::Removed : Fault::Torn);
        QCOMPARE(found->line, left.isEmpty() ? 5 : 1 + left.count('\n'));
    }
}

void TestChainCheck::findsALostHead()
{
    const Bench bench;
    const QByteArray head = test::contentOf(bench.folder.headPath());
    QVERIFY(QFile::remove(bench.folder.headPath()));
    QVERIFY(bench.check().firstBreak == bench.breakAt(Fault::HeadLost, 7));
    test::overwrite(bench.folder.headPath(), head.left(head.size() / 2));
    QVERIFY(bench.check().firstBreak == bench.breakAt(Fault::HeadLost, 7));
}

void TestChainCheck::bearsAHeadThatIsOneBehind()
{
    const Bench bench;
    const QList<QByteArray> lines = test::linesOf(bench.folder);
    const JournalHead behind{.number = 7, .digest = digestOf(lines.at(6).chopped(1))};
    QVERIFY(behind.write(bench.folder));
    QVERIFY(bench.check().isIntact());
}

void TestChainCheck::findsAnotherMachinesJournal()
{
    const Bench bench;
    const auto found =
        checkJournal(bench.folder, EntryText::of(QStringLiteral("fedcba9876543210"))).firstBreak;
    QVERIFY(found == bench.breakAt(Fault::OtherMachine, 0));
}

void TestChainCheck::findsAnotherMachinesFile()
{
    const Bench bench;
    QTemporaryDir elsewhere(test::quickTemporary());
    const JournalFolder other(elsewhere.path());
    const JournalWriter writer(other, EntryText::of(QStringLiteral("fedcba9876543210")));
    for (int number = 1; number <= 8; ++number)
        QVERIFY(writer.append(test::sampleEntry(8 - number)));
    QVERIFY(other.files().contains(bench.folder.files().at(1)));
    test::overwrite(bench.folder.pathOf(bench.folder.files().at(1)),
                    test::linesOf(other).mid(4).join());
    QVERIFY(bench.check().firstBreak == bench.breakAt(Fault::OtherMachine, 4));
}

void TestChainCheck::bearsAMoveThatIsTold()
{
    for (const bool saysSo : {true, false}) {
        const Bench bench;
        QList<QByteArray> lines = test::linesOf(bench.folder);
        lines[7] = asOtherMachine(lines.at(7), saysSo);
        bench.write(lines);
        const JournalHead head{.number = 8, .digest = digestOf(lines.at(7).chopped(1))};
        QVERIFY(head.write(bench.folder));
        const EntryText there = EntryText::of(QStringLiteral("fedcba9876543210"));
        QCOMPARE(checkJournal(bench.folder, there).isIntact(), saysSo);
        QVERIFY(bench.check().firstBreak == bench.breakAt(Fault::OtherMachine, 7));
    }
}

void TestChainCheck::namesAFileThatCannotBeRead()
{
    const Bench bench;
    const QString name = bench.folder.files().at(0);
    QVERIFY(QFile::remove(bench.folder.pathOf(name)));
    QVERIFY(QDir().mkdir(bench.folder.pathOf(name)));
    const std::optional<ChainBreak> found = bench.check().firstBreak;
    QVERIFY(found);
    QCOMPARE(found->fault, Fault::Unreadable);
    QCOMPARE(found->file, name);
}

void TestChainCheck::readsLinesOfAnyLength()
{
    const Bench bench;
    const QString file = bench.folder.pathOf(bench.folder.files().at(0));
    const QByteArray good = test::contentOf(file);
    for (const qsizetype length : {longestLine - 1, longestLine, longestLine + 1, longestLine + 2,
                                   3 * longestLine, 3 * longestLine + 1}) {
        test::overwrite(file, QByteArray(length, 'x') + '\n' + good);
        JournalReader reader(bench.folder);
        const std::optional<ReadLine> first = reader.next();
        QVERIFY(first && !first->content && first->isWhole);
        QCOMPARE(first->content.error(),
                 length > longestLine ? LineError::TooLong : LineError::NotAnEntry);
        const std::optional<ReadLine> second = reader.next();
        QVERIFY(second && second->content);
        QCOMPARE(second->line, 2);
    }
}

FACTORDESK_TEST(TestChainCheck, QCoreApplication)

} // namespace tst_chain_check

#include "tst_chain_check.moc"
