// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/vault_bench.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <chrono>
#include <random>
#include <thread>

namespace tst_vault_kill {

using namespace factordesk;
using namespace factordesk::test;
using namespace Qt::StringLiterals;

/// Whatever moment a saving program is killed at, the vault opens with what it was or was to be.
class TestVaultKill : public QObject
{
    Q_OBJECT

private slots:
    void leavesAWholeVault();
};

void TestVaultKill::leavesAWholeVault()
{
    constexpr unsigned seed = 20261126;
    std::mt19937 delays(seed);
    std::uniform_int_distribution<int> microseconds(0, 4000);
    VaultBench bench;
    QVERIFY(bench.make({u"first"_s}));
    for (int round = 0; round < FACTORDESK_KILLS; ++round) {
        QProcess saver;
        saver.start(QStringLiteral(FACTORDESK_VAULT_SAVER), {bench.path()});
        QVERIFY(saver.waitForReadyRead(20'000));
        // Not a wait for anything: the moment is what is tried.
        std::this_thread::sleep_for(std::chrono::microseconds(microseconds(delays)));
        saver.kill();
        QVERIFY(saver.waitForFinished(20'000));
        QCOMPARE(saver.exitStatus(), QProcess::CrashExit); // it did not end by itself
        const auto opened = bench.open();
        QVERIFY2(opened, qPrintable(u"round %1"_s.arg(round)));
        const auto& contents = (*opened)->contents();
        QVERIFY(contents.setAside.empty());
        // One of the states that were saved, whole.
        const auto& entries = contents.entries;
        for (std::size_t i = 0; round > 0 && i < entries.size(); ++i) {
            if (entries.at(i).account.name != u"first"_s)
                QCOMPARE(entries.at(i).account.name, QString::number(i));
        }
    }
}

FACTORDESK_TEST(TestVaultKill, QCoreApplication)

} // namespace tst_vault_kill

#include "tst_vault_kill.moc"
