// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/journal/journal_bench.h"
#include "ui/journal/journal_controller.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

namespace tst_journal_controller {

using namespace factordesk;
using test::JournalBench;
using ui::JournalController;

class TestJournalController : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatCanBeRead();
    void readsAgainWhatIsWrittenWhileWatched();
    void checksTheChain();
    void forgetsACheckOnceSomethingIsWritten();
    void savesFilesWhole();
};

void TestJournalController::readsWhatCanBeRead()
{
    JournalBench bench(3);
    QVERIFY(!bench.controller.isRead());
    const QString file = bench.folder.pathOf(bench.folder.files().at(0));
    test::overwrite(file, "nonsense\n" + test::contentOf(file));
    bench.read();
    QVERIFY(bench.controller.isRead());
    QCOMPARE(bench.controller.lines()->size(), 3U);
    QVERIFY(bench.controller.lines()->at(0).entry == test::sampleEntry(1));
}

void TestJournalController::readsAgainWhatIsWrittenWhileWatched()
{
    JournalBench bench(1);
    bench.controller.setWatched(true);
    QTRY_COMPARE(bench.controller.lines()->size(), 1U);
    bench.keeper.add(test::sampleEntry(2));
    QTRY_COMPARE(bench.controller.lines()->size(), 2U);
    bench.controller.setWatched(false);
    QSignalSpy written(&bench.keeper, &journal::JournalKeeper::written);
    bench.keeper.add(test::sampleEntry(3));
    QVERIFY(written.wait());
    QCOMPARE(bench.controller.lines()->size(), 2U);
}

void TestJournalController::checksTheChain()
{
    JournalBench bench(3);
    QSignalSpy changed(&bench.controller, &JournalController::checkChanged);
    bench.controller.check();
    QVERIFY(bench.controller.isChecking());
    QTRY_VERIFY(bench.controller.checked());
    QVERIFY(!bench.controller.isChecking());
    QVERIFY(bench.controller.checked()->isIntact());
    QCOMPARE(changed.size(), 2);
    bench.changeLine(1);
    bench.controller.check();
    QVERIFY(!bench.controller.checked());
    QTRY_VERIFY(bench.controller.checked());
    QCOMPARE(bench.controller.checked()->firstBreak->line, 2);
}

void TestJournalController::forgetsACheckOnceSomethingIsWritten()
{
    JournalBench bench(3);
    bench.controller.check();
    QTRY_VERIFY(bench.controller.checked());
    bench.keeper.add(test::sampleEntry(4));
    QTRY_VERIFY(!bench.controller.checked());
}

void TestJournalController::savesFilesWhole()
{
    JournalBench bench(0);
    QSignalSpy saved(&bench.controller, &JournalController::saved);
    const QString path = bench.place.filePath(QStringLiteral("file"));
    bench.controller.save(path, [] { return QByteArray("content"); });
    QVERIFY(saved.wait());
    QCOMPARE(saved.at(0), QVariantList({path, true}));
    QCOMPARE(test::contentOf(path), QByteArray("content"));
    // What could not be made does not take the place of what is there.
    bench.controller.save(path, [] { return QByteArray(); });
    QVERIFY(saved.wait());
    QCOMPARE(saved.at(1), QVariantList({path, false}));
    QCOMPARE(test::contentOf(path), QByteArray("content"));
    bench.controller.save(path + QStringLiteral("/below"), [] { return QByteArray("content"); });
    QVERIFY(saved.wait());
    QCOMPARE(saved.at(2).at(1), QVariant(false));
}

FACTORDESK_TEST(TestJournalController, QCoreApplication)

} // namespace tst_journal_controller

#include "tst_journal_controller.moc"
