// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_clock.h"
#include "tests/support/test_program.h"
#include "ui/theme/theme.h"
#include "ui/widgets/countdown_ring.h"
#include "ui/widgets/countdown_ring_accessible.h"

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

namespace tst_countdown_ring {

using namespace factordesk;
using namespace std::chrono_literals;
using ui::CountdownRing;

namespace {

/// Lets the ring's own timer, which waits for the next second, run out now.
void fireTimer(CountdownRing& ring)
{
    auto* timer = ring.findChild<QTimer*>();
    QVERIFY(timer && timer->isActive());
    QTimerEvent event(timer->timerId());
    QCoreApplication::sendEvent(timer, &event);
}

} // namespace

class TestCountdownRing : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatIsLeft_data();
    void showsWhatIsLeft();
    void ticksOnTheSecond();
    void sleepsWhileOutOfSight();
    void saysTenSecondsOnce();
    void tellsTheTimeWhenAsked();
    void tellsANewStep();
    void emptiesWithTime();
    void hasAName();
};

void TestCountdownRing::showsWhatIsLeft_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<int>("period");
    QTest::addColumn<int>("left");
    QTest::newRow("a step begins") << qint64(30'000) << 30 << 30;
    QTest::newRow("in the first second") << qint64(30'999) << 30 << 30;
    QTest::newRow("second second") << qint64(31'000) << 30 << 29;
    QTest::newRow("the last moment") << qint64(59'999) << 30 << 1;
    QTest::newRow("a minute's period") << qint64(30'000) << 60 << 30;
    QTest::newRow("a second's period") << qint64(30'500) << 1 << 1;
    QTest::newRow("a day's period") << qint64(86'399'000) << 86'400 << 1;
}

void TestCountdownRing::showsWhatIsLeft()
{
    QFETCH(const qint64, milliseconds);
    QFETCH(const int, period);
    const test::FakeClock clock{WallTime(std::chrono::milliseconds(milliseconds))};
    CountdownRing ring(clock);
    ring.setPeriod(*otp::Period::make(std::chrono::seconds(period)));
    QTEST(ring.secondsLeft(), "left");
    QCOMPARE(ring.periodSeconds(), period);
}

void TestCountdownRing::ticksOnTheSecond()
{
    test::FakeClock clock(WallTime(30'250ms));
    CountdownRing ring(clock);
    ring.show();
    const auto* timer = ring.findChild<QTimer*>();
    QCOMPARE(timer->interval(), 750);
    const QSignalSpy ticked(&ring, &CountdownRing::ticked);
    clock.advance(750ms);
    fireTimer(ring);
    QCOMPARE(ring.secondsLeft(), 29);
    QCOMPARE(ticked.count(), 1);
    QCOMPARE(timer->interval(), 1000);
}

void TestCountdownRing::sleepsWhileOutOfSight()
{
    test::FakeClock clock(WallTime(30'000ms));
    CountdownRing ring(clock);
    const auto* timer = ring.findChild<QTimer*>();
    QVERIFY(!timer->isActive());
    ring.show();
    QVERIFY(timer->isActive());
    ring.hide();
    QVERIFY(!timer->isActive());
    clock.advance(7s);
    ring.show();
    QCOMPARE(ring.secondsLeft(), 23);
}

void TestCountdownRing::saysTenSecondsOnce()
{
    test::FakeClock clock(WallTime(30'000ms));
    CountdownRing ring(clock);
    ring.show();
    QList<int> saidAt;
    for (int second = 0; second < 30; ++second) {
        clock.advance(1s);
        fireTimer(ring);
        if (!ring.accessibleDescription().isEmpty())
            saidAt.append(ring.secondsLeft());
        ring.setAccessibleDescription({});
    }
    QCOMPARE(saidAt, QList<int>{10});
}

void TestCountdownRing::tellsTheTimeWhenAsked()
{
    test::FakeClock clock(WallTime(37'000ms));
    CountdownRing ring(clock);
    ui::installCountdownRingAccessible(); // once more does no harm
    QAccessibleInterface* const accessible = QAccessible::queryAccessibleInterface(&ring);
    QVERIFY(accessible);
    QCOMPARE(accessible->role(), QAccessible::ProgressBar);
    QVERIFY(!accessible->text(QAccessible::Name).isEmpty());
    QVERIFY(accessible->text(QAccessible::Value).startsWith(QStringLiteral("23 second")));
    const QAccessibleValueInterface* const value = accessible->valueInterface();
    QVERIFY(value);
    QCOMPARE(value->currentValue().toInt(), 23);
    QCOMPARE(value->maximumValue().toInt(), 30);
}

void TestCountdownRing::tellsANewStep()
{
    test::FakeClock clock(WallTime(58'000ms));
    CountdownRing ring(clock);
    ring.show();
    const QSignalSpy changed(&ring, &CountdownRing::stepChanged);
    clock.advance(1s);
    fireTimer(ring);
    QCOMPARE(changed.count(), 0);
    clock.advance(1s);
    fireTimer(ring);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(ring.secondsLeft(), 30);
}

void TestCountdownRing::emptiesWithTime()
{
    const ui::Theme theme(ui::Scheme::Light);
    const auto accentPixels = [](std::chrono::milliseconds at) {
        const test::FakeClock clock{WallTime(at)};
        CountdownRing ring(clock);
        ring.resize(ring.sizeHint());
        const QImage image = ring.grab().toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == ui::lightTokens().accent;
        }
        return count;
    };
    const int full = accentPixels(30'000ms);
    const int half = accentPixels(45'000ms);
    QVERIFY(full > half && half > accentPixels(53'000ms));
    QVERIFY(qAbs(full - 2 * half) < full / 4);
}

void TestCountdownRing::hasAName()
{
    const test::FakeClock clock;
    QVERIFY(!CountdownRing(clock).accessibleName().isEmpty());
}

FACTORDESK_TEST(TestCountdownRing, QApplication)

} // namespace tst_countdown_ring

#include "tst_countdown_ring.moc"
