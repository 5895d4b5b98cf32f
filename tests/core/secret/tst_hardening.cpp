// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/hardening.h"

#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>

class TestHardening : public QObject
{
    Q_OBJECT

private slots:
    void turnsCoreDumpsOff();
};

void TestHardening::turnsCoreDumpsOff()
{
    factordesk::secret::hardenProcess();
    rlimit limit{.rlim_cur = 1, .rlim_max = 1};
    QCOMPARE(::getrlimit(RLIMIT_CORE, &limit), 0);
    QCOMPARE(limit.rlim_cur, rlim_t(0));
    QCOMPARE(::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
}

QTEST_APPLESS_MAIN(TestHardening)
#include "tst_hardening.moc"
