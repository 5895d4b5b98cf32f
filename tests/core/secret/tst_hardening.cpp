// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/hardening.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>

namespace tst_hardening {

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

FACTORDESK_TEST(TestHardening, factordesk::test::NoApplication)

} // namespace tst_hardening

#include "tst_hardening.moc"
