// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/asked_wait.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_delays.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QTest>

namespace tst_asked_wait {

using namespace factordesk;
using namespace std::chrono_literals;
using enrollment::AskedWait;

/// The wait that a server asks for.
class TestAskedWait : public QObject
{
    Q_OBJECT

private slots:
    void isOverInTime();
    void canBeEnded();
    void canBeginAgainFromItsEnd();
};

void TestAskedWait::isOverInTime()
{
    test::FakeClock clock;
    test::FakeDelays delays(clock);
    AskedWait wait(delays);
    QVERIFY(!wait.length());
    int calls = 0;
    wait.begin(5s, [&] {
        ++calls;
        QVERIFY(!wait.length());
    });
    QCOMPARE(wait.length(), std::optional(5s));
    delays.advance(4s);
    QCOMPARE(calls, 0);
    delays.advance(1s);
    QCOMPARE(calls, 1);
    QVERIFY(!wait.length());
}

void TestAskedWait::canBeEnded()
{
    test::FakeClock clock;
    test::FakeDelays delays(clock);
    int calls = 0;
    {
        AskedWait wait(delays);
        wait.begin(5s, [&] { ++calls; });
        wait.end();
        QVERIFY(!wait.length());
        wait.begin(7s, [&] { ++calls; }); // and it is deleted
    }
    QCOMPARE(delays.waiting(), std::size_t(0));
    delays.advance(1h);
    QCOMPARE(calls, 0);
}

/// As when the server asks for patience a second time.
void TestAskedWait::canBeginAgainFromItsEnd()
{
    test::FakeClock clock;
    test::FakeDelays delays(clock);
    AskedWait wait(delays);
    int calls = 0;
    wait.begin(5s, [&] {
        ++calls;
        wait.begin(3s, [&] { ++calls; });
    });
    delays.advance(5s);
    QCOMPARE(calls, 1);
    QCOMPARE(wait.length(), std::optional(3s));
    delays.advance(3s);
    QCOMPARE(calls, 2);
}

FACTORDESK_TEST(TestAskedWait, QCoreApplication)

} // namespace tst_asked_wait

#include "tst_asked_wait.moc"
