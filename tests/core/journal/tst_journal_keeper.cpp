// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/chain_check.h"
#include "core/journal/journal_keeper.h"
#include "core/journal/journal_sink.h"
#include "tests/core/journal/sample_entries.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_journal_keeper {

using namespace factordesk;
using namespace factordesk::journal;
using test::sampleEntry;
using test::testMachine;

namespace {

/// A keeper of a journal whose folder may be made impossible.
class Bench
{
public:
    [[nodiscard]] std::unique_ptr<JournalKeeper> newKeeper() const
    {
        return std::make_unique<JournalKeeper>(JournalWriter(folder, testMachine()));
    }
    void blockFolder() const { test::overwrite(folder.path(), "a file in its place"); }
    void freeFolder() const { QVERIFY(QFile::remove(folder.path())); }
    [[nodiscard]] CheckResult check() const { return checkJournal(folder, testMachine()); }

    QTemporaryDir place{test::quickTemporary()};
    JournalFolder folder{place.filePath(QStringLiteral("journal"))};
};

} // namespace

class TestJournalKeeper : public QObject
{
    Q_OBJECT

private slots:
    void writesBesideInOrder();
    void writesTheRestAtTheEnd();
    void keepsWhatCannotBeWritten();
    void saysHowManyWait();
};

void TestJournalKeeper::writesBesideInOrder()
{
    const Bench bench;
    const auto keeper = bench.newKeeper();
    QSignalSpy written(keeper.get(), &JournalKeeper::written);
    constexpr int count = 20;
    for (int number = 1; number <= count; ++number)
        keeper->add(sampleEntry(number));
    QTRY_COMPARE(keeper->waitingCount(), 0);
    QVERIFY(!written.isEmpty() || written.wait());
    QVERIFY(!keeper->failure());
    QVERIFY(bench.check().isIntact());
    const QList<QByteArray> lines = test::linesOf(bench.folder);
    QCOMPARE(lines.size(), count);
    for (int number = 1; number <= count; ++number)
        QVERIFY(decodeLine(lines.at(number - 1).chopped(1))->entry == sampleEntry(number));
}

void TestJournalKeeper::writesTheRestAtTheEnd()
{
    const Bench bench;
    auto keeper = bench.newKeeper();
    for (int number = 1; number <= 5; ++number)
        keeper->add(sampleEntry(number));
    keeper.reset();
    QCOMPARE(bench.check().entries, 5U);
    QVERIFY(bench.check().isIntact());
}

void TestJournalKeeper::keepsWhatCannotBeWritten()
{
    const Bench bench;
    bench.blockFolder();
    const auto keeper = bench.newKeeper();
    const QSignalSpy failing(keeper.get(), &JournalKeeper::failureChanged);
    keeper->add(sampleEntry(1));
    QTRY_COMPARE(failing.size(), 1);
    QCOMPARE(keeper->failure(), std::optional(WriteError::NoFolder));
    QCOMPARE(keeper->waitingCount(), 1);
    bench.freeFolder();
    keeper->add(sampleEntry(2));
    QTRY_VERIFY(!keeper->failure());
    QCOMPARE(keeper->waitingCount(), 0);
    const QList<QByteArray> lines = test::linesOf(bench.folder);
    QCOMPARE(lines.size(), 2);
    QVERIFY(decodeLine(lines.at(0).chopped(1))->entry == sampleEntry(1));
}

void TestJournalKeeper::saysHowManyWait()
{
    const Bench bench;
    bench.blockFolder();
    const auto keeper = bench.newKeeper();
    keeper->add(sampleEntry(1));
    QTRY_VERIFY(keeper->failure());
    QSignalSpy failing(keeper.get(), &JournalKeeper::failureChanged);
    keeper->add(sampleEntry(2));
    QCOMPARE(failing.size(), 1);
    QCOMPARE(keeper->waitingCount(), 2);
    bench.freeFolder();
    keeper->tryAgain();
    QTRY_COMPARE(failing.size(), 2);
    QVERIFY(!keeper->failure());
    QCOMPARE(bench.check().entries, 2U);
}

FACTORDESK_TEST(TestJournalKeeper, QCoreApplication)

} // namespace tst_journal_keeper

#include "tst_journal_keeper.moc"
