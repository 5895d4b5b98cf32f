// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/chain_check.h"
#include "core/journal/intent_file.h"
#include "core/journal/journal_keeper.h"
#include "core/journal/journal_recovery.h"
#include "tests/core/journal/sample_entries.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QDir>
#include <QMap>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace tst_journal_recovery {

using namespace factordesk;
using namespace factordesk::journal;

namespace {

JournalEntry verifyOf(int number, Outcome outcome)
{
    JournalEntry entry = test::sampleEntry(number);
    entry.event = EntryText::of(QStringLiteral("event-%1").arg(number));
    entry.change = Change::Verify;
    entry.outcome = outcome;
    return entry;
}

/// A journal, and what processes left beside it.
class Bench
{
public:
    Bench()
    {
        if (!folder.make())
            qFatal("the folder cannot be made");
    }

    /// What a process that is killed leaves: nobody holds its lock.
    void leave(const QByteArray& content) const
    {
        test::overwrite(folder.pathOf(JournalFolder::newIntentName()), content);
    }
    /// The file as it stands while these are under way.
    [[nodiscard]] QByteArray contentFor(const std::vector<Intent>& intents) const
    {
        IntentFile file(folder);
        for (const Intent& intent : intents)
            file.keep(intent);
        const QString path = folder.pathOf(folder.intentFiles().constFirst());
        const QByteArray content = test::contentOf(path);
        QFile::remove(path);
        return content;
    }
    [[nodiscard]] std::vector<JournalLine> lines() const
    {
        std::vector<JournalLine> read;
        for (const QByteArray& line : test::linesOf(folder))
            read.push_back(*decodeLine(line.chopped(1)));
        return read;
    }

    QTemporaryDir place{test::quickTemporary()};
    JournalFolder folder{place.filePath(QStringLiteral("journal"))};
    JournalWriter writer{folder, test::testMachine()};
};

} // namespace

/// What is on its way into the journal when the program is killed.
class TestJournalRecovery : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatIsOpen();
    void isEmptyWhileNothingIsOpen();
    void passesOverWhatIsTorn();
    void writesEachOnce();
    void saysThatItComesLate();
    void leavesOthersAlone();
    void settlesWhatIsUnsettledAlone();
    void keepsWhatCannotBeWrittenYet();
    void isDoneByTheNextKeeper();
    void losesAndDoublesNothingWhenKilled();
};

void TestJournalRecovery::readsWhatIsOpen()
{
    const Bench bench;
    const Intent first{.kind = Intent::Kind::Begun, .entry = verifyOf(1, Outcome::Unsettled)};
    const Intent second{.kind = Intent::Kind::Begun, .entry = verifyOf(2, Outcome::Unsettled)};
    const Intent ended{.kind = Intent::Kind::Ended, .entry = verifyOf(1, Outcome::Done)};
    const std::vector<Intent> open = IntentFile::openIn(bench.contentFor({first, second, ended}));
    QVERIFY(open == (std::vector<Intent>{ended, second}));
}

void TestJournalRecovery::isEmptyWhileNothingIsOpen()
{
    const Bench bench;
    {
        IntentFile file(bench.folder);
        QVERIFY(bench.folder.intentFiles().isEmpty());
        QVERIFY(file.keep({.kind = Intent::Kind::Begun, .entry = verifyOf(1, Outcome::Unsettled)}));
        QVERIFY(file.keep({.kind = Intent::Kind::Begun, .entry = verifyOf(2, Outcome::Unsettled)}));
        QVERIFY(file.sync());
        const QString path = bench.folder.pathOf(bench.folder.intentFiles().constFirst());
        file.close(verifyOf(1, Outcome::Done).event);
        QCOMPARE(IntentFile::openIn(test::contentOf(path)).size(), std::size_t(1));
        file.close(verifyOf(2, Outcome::Done).event);
        QCOMPARE(test::contentOf(path), QByteArray());
    }
    QVERIFY(bench.folder.intentFiles().isEmpty());
}

void TestJournalRecovery::passesOverWhatIsTorn()
{
    const Bench bench;
    const std::vector<Intent> intents{
        {.kind = Intent::Kind::Begun, .entry = verifyOf(1, Outcome::Unsettled)},
        {.kind = Intent::Kind::Ended, .entry = verifyOf(1, Outcome::Done)}};
    const QByteArray content = bench.contentFor(intents);
    const qsizetype firstLine = content.indexOf('\n') + 1;
    for (qsizetype size = 0; size < content.size(); ++size) {
        const std::vector<Intent> open = IntentFile::openIn(content.first(size));
        QCOMPARE(open.size(), std::size_t(size < firstLine ? 0 : 1));
        QVERIFY(open.empty() || open.front() == intents.front());
    }
    QVERIFY(IntentFile::openIn("nothing of ours\n{}\n[]\n").empty());
}

void TestJournalRecovery::writesEachOnce()
{
    const Bench bench;
    const QByteArray left =
        bench.contentFor({{.kind = Intent::Kind::Ended, .entry = verifyOf(1, Outcome::Done)},
                          {.kind = Intent::Kind::Begun, .entry = verifyOf(2, Outcome::Unsettled)}});
    QVERIFY(bench.writer.append(verifyOf(1, Outcome::Done))); // killed before it was closed
    for (int start = 0; start < 2; ++start) {
        bench.leave(left);
        QVERIFY(!writeLeftOver(bench.writer));
        QVERIFY(bench.folder.intentFiles().isEmpty());
        QCOMPARE(bench.lines().size(), std::size_t(2));
        QVERIFY(bench.lines().back().entry == verifyOf(2, Outcome::Unsettled));
    }
    QVERIFY(checkJournal(bench.folder, test::testMachine()).isIntact());
}

void TestJournalRecovery::saysThatItComesLate()
{
    const Bench bench;
    QVERIFY(bench.writer.append(verifyOf(7, Outcome::Done)));
    bench.leave(
        bench.contentFor({{.kind = Intent::Kind::Ended, .entry = verifyOf(1, Outcome::Refused)}}));
    QVERIFY(!writeLeftOver(bench.writer));
    const JournalLine late = bench.lines().back();
    QVERIFY(late.notes.wasLeftOver);
    QVERIFY(!late.notes.clockWentBack);
    QCOMPARE(late.entry.when, verifyOf(1, Outcome::Refused).when);
}

void TestJournalRecovery::leavesOthersAlone()
{
    const Bench bench;
    IntentFile living(bench.folder);
    QVERIFY(living.keep({.kind = Intent::Kind::Begun, .entry = verifyOf(1, Outcome::Unsettled)}));
    QVERIFY(!writeLeftOver(bench.writer));
    QVERIFY(bench.lines().empty());
    QCOMPARE(bench.folder.intentFiles().size(), 1);
}

void TestJournalRecovery::settlesWhatIsUnsettledAlone()
{
    const Bench bench;
    JournalEntry found = verifyOf(1, Outcome::FoundDone);
    found.event = EntryText::of(QStringLiteral("another"));
    QVERIFY(!writeSettlement(bench.writer, found));
    QVERIFY(bench.lines().empty()); // nothing of ours was under way
    QVERIFY(bench.writer.append(verifyOf(1, Outcome::Unsettled)));
    JournalEntry ofAnother = verifyOf(2, Outcome::FoundDone);
    QVERIFY(!writeSettlement(bench.writer, ofAnother));
    QCOMPARE(bench.lines().size(), std::size_t(1));
    for (int time = 0; time < 2; ++time) {
        QVERIFY(!writeSettlement(bench.writer, found));
        QCOMPARE(bench.lines().size(), std::size_t(2));
    }
    QVERIFY(bench.lines().back().entry == verifyOf(1, Outcome::FoundDone));
}

void TestJournalRecovery::keepsWhatCannotBeWrittenYet()
{
    const Bench bench;
    bench.leave(
        bench.contentFor({{.kind = Intent::Kind::Ended, .entry = verifyOf(1, Outcome::Done)}}));
    QVERIFY(QDir().mkpath(bench.folder.lockPath())); // where a file has to be
    QVERIFY(writeLeftOver(bench.writer));
    QCOMPARE(bench.folder.intentFiles().size(), 1);
    QVERIFY(QDir().rmdir(bench.folder.lockPath()));
    QVERIFY(!writeLeftOver(bench.writer));
    QCOMPARE(bench.lines().size(), std::size_t(1));
}

void TestJournalRecovery::isDoneByTheNextKeeper()
{
    const Bench bench;
    bench.leave(bench.contentFor(
        {{.kind = Intent::Kind::Begun, .entry = verifyOf(1, Outcome::Unsettled)},
         {.kind = Intent::Kind::Settlement, .entry = verifyOf(2, Outcome::FoundDone)}}));
    QVERIFY(bench.writer.append(verifyOf(2, Outcome::Unsettled)));
    {
        JournalKeeper keeper(bench.writer);
        keeper.begin(verifyOf(3, Outcome::Unsettled));
        keeper.add(verifyOf(3, Outcome::Done));
        keeper.settle(verifyOf(1, Outcome::FoundNotDone));
    }
    QList<Outcome> outcomes;
    for (const JournalLine& line : bench.lines())
        outcomes.append(line.entry.outcome);
    QCOMPARE(outcomes, (QList<Outcome>{Outcome::Unsettled, Outcome::Unsettled, Outcome::FoundDone,
                                       Outcome::Done, Outcome::FoundNotDone}));
    QVERIFY(bench.folder.intentFiles().isEmpty());
}

/// By SIGKILL, soon after a call was sent.
void TestJournalRecovery::losesAndDoublesNothingWhenKilled()
{
    const Bench bench;
    constexpr int kills = 20;
    constexpr int numbersOfARun = 100000;
    QList<QByteArray> sent;
    for (int run = 0; run <= kills; ++run) {
        const bool isLast = run == kills;
        const qsizetype enough = sent.size() + 1 + run * 3;
        QProcess process;
        process.start(QStringLiteral(FACTORDESK_JOURNAL_KEEPING),
                      {bench.folder.path(), QString::number(run * numbersOfARun),
                       QString::number(isLast ? 3 : numbersOfARun)});
        while (process.waitForReadyRead() || process.canReadLine()) {
            while (process.canReadLine())
                sent.append(process.readLine().trimmed());
            if (!isLast && sent.size() >= enough)
                process.kill();
        }
        QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished());
        QCOMPARE(process.exitStatus(), isLast ? QProcess::NormalExit : QProcess::CrashExit);
    }
    QMap<QByteArray, int> times;
    for (const JournalLine& line : bench.lines())
        ++times[line.entry.event.text().toUtf8()];
    for (const QByteArray& number : sent)
        QCOMPARE(times.value(number), 1);
    QVERIFY(std::ranges::all_of(times, [](int written) { return written == 1; }));
    QVERIFY(checkJournal(bench.folder, test::testMachine()).isIntact());
    QVERIFY(bench.folder.intentFiles().isEmpty());
}

FACTORDESK_TEST(TestJournalRecovery, QCoreApplication)

} // namespace tst_journal_recovery

#include "tst_journal_recovery.moc"
