// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/chain_check.h"
#include "core/journal/journal_reader.h"
#include "tests/core/journal/sample_entries.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace tst_journal_processes {

using namespace factordesk;
using namespace factordesk::journal;

namespace {

/// Programs that append to one journal.
class Bench
{
public:
    void start(QProcess& process, const QString& name, int count,
               const QStringList& rest = {}) const
    {
        process.setProgram(QStringLiteral(FACTORDESK_JOURNAL_APPENDER));
        process.setArguments(QStringList{folder.path(), name, QString::number(count)} + rest);
        process.start();
    }
    [[nodiscard]] CheckResult check() const { return checkJournal(folder, test::testMachine()); }

    /// How many entries there are for each name; their own numbers must rise by one.
    [[nodiscard]] QHash<QString, int> entriesByName() const
    {
        QHash<QString, int> counts;
        JournalReader reader(folder);
        while (const auto line = reader.next()) {
            if (!line->content)
                return {};
            const Account& whom = line->content->entry.whom;
            if (whom.id.text().toInt() != ++counts[whom.loginName.text()])
                return {};
        }
        return counts;
    }

    QTemporaryDir place;
    JournalFolder folder{place.filePath(QStringLiteral("journal"))};
};

/// The number of the last entry that the program said was written.
int lastWritten(QProcess& process)
{
    const QList<QByteArray> lines = process.readAllStandardOutput().split('\n');
    // What follows the last line end is not whole.
    return lines.size() > 1 ? lines.at(lines.size() - 2).toInt() : 0;
}

} // namespace

class TestJournalProcesses : public QObject
{
    Q_OBJECT

private slots:
    void appendAtOnce();
    void losesNothingThatWasToldWhenKilled();
    void tellsWhenTheDiskIsFull();
};

void TestJournalProcesses::appendAtOnce()
{
    const Bench bench;
    constexpr int count = 60;
    QProcess first;
    QProcess second;
    bench.start(first, QStringLiteral("first"), count);
    bench.start(second, QStringLiteral("second"), count);
    QVERIFY(first.waitForFinished() && second.waitForFinished());
    QCOMPARE(first.exitCode(), 0);
    QCOMPARE(second.exitCode(), 0);
    QVERIFY(bench.check().isIntact());
    QCOMPARE(bench.check().entries, std::uint64_t(2 * count));
    const QHash<QString, int> counts = bench.entriesByName();
    QCOMPARE(counts.value(QStringLiteral("first")), count);
    QCOMPARE(counts.value(QStringLiteral("second")), count);
}

void TestJournalProcesses::losesNothingThatWasToldWhenKilled()
{
    const Bench bench;
    constexpr int rounds = 12;
    for (int round = 1; round <= rounds; ++round) {
        const QString name = QString::number(round);
        QProcess process;
        bench.start(process, name, 1'000'000);
        QVERIFY(process.waitForReadyRead());
        process.kill();
        QVERIFY(process.waitForFinished());
        const int written = lastWritten(process);
        QVERIFY(written >= 1);
        const auto firstBreak = bench.check().firstBreak;
        QVERIFY(!firstBreak || firstBreak->fault == Fault::Torn);
        // At most one more stands there: written, and not told any more.
        const int found = int(bench.check().entries);
        QVERIFY(found == written || found == written + 1);
        QVERIFY(JournalWriter(bench.folder, test::testMachine()).append(test::sampleEntry(1)));
        QVERIFY(bench.check().isIntact());
        QVERIFY(QDir(bench.folder.path()).removeRecursively());
    }
}

void TestJournalProcesses::tellsWhenTheDiskIsFull()
{
    const Bench bench;
    // Every size in turn, so that the limit falls on every part of a line.
    test::fillJournal(bench.folder, 2);
    const qint64 size = test::contentOf(bench.folder.pathOf(bench.folder.files().at(0))).size();
    for (qint64 room = 0; room < 500; room += 23) {
        QProcess process;
        bench.start(process, QStringLiteral("full"), 2, {QString::number(size + room)});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardOutput().endsWith(
            "error " + QByteArray::number(int(WriteError::DiskFull)) + '\n'));
        QVERIFY(bench.check().isIntact());
        if (bench.check().entries > 2)
            break; // one fitted, and the second did not
    }
    // With room again, the chain goes on.
    QVERIFY(JournalWriter(bench.folder, test::testMachine()).append(test::sampleEntry(4)));
    QVERIFY(bench.check().isIntact());
}

FACTORDESK_TEST(TestJournalProcesses, QCoreApplication)

} // namespace tst_journal_processes

#include "tst_journal_processes.moc"
