// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/constant_time.h"
#include "core/base/random_source.h"
#include "tests/support/test_program.h"

#include <QDateTime>
#include <QTest>

#include <algorithm>
#include <array>
#include <vector>

namespace tst_base {

class TestBase : public QObject
{
    Q_OBJECT

private slots:
    void wallClockAgreesWithQt();
    void monotonicClockNeverGoesBack();
    void comparesInConstantTime();
    void fillsAllOfTheSpan();
};

void TestBase::wallClockAgreesWithQt()
{
    const factordesk::SystemClock clock;
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const qint64 now = clock.now().time_since_epoch().count();
    const qint64 after = QDateTime::currentMSecsSinceEpoch();
    QVERIFY(before <= now && now <= after);
}

void TestBase::monotonicClockNeverGoesBack()
{
    const factordesk::SystemClock clock;
    factordesk::MonotonicTime last = clock.monotonicNow();
    for (int i = 0; i < 1000; ++i) {
        const factordesk::MonotonicTime next = clock.monotonicNow();
        QVERIFY(next >= last);
        last = next;
    }
}

void TestBase::comparesInConstantTime()
{
    const std::array<std::byte, 3> one{std::byte{1}, std::byte{2}, std::byte{3}};
    std::array<std::byte, 3> other = one;
    QVERIFY(factordesk::equalInConstantTime(one, other));
    for (std::byte& byte : other) {
        byte ^= std::byte{0x80};
        QVERIFY(!factordesk::equalInConstantTime(one, other));
        byte ^= std::byte{0x80};
    }
    QVERIFY(!factordesk::equalInConstantTime(one, std::span(other).first(2)));
    QVERIFY(factordesk::equalInConstantTime({}, {}));
}

void TestBase::fillsAllOfTheSpan()
{
    // Each of 1,000 positions stays 0 in all of 8 rounds with a chance of 2^-64.
    std::vector<std::byte> seen(1000);
    std::vector<std::byte> buffer(1000);
    factordesk::SystemRandom random;
    for (int round = 0; round < 8; ++round) {
        random.fill(buffer);
        std::ranges::transform(seen, buffer, seen.begin(), std::bit_or<>());
    }
    QVERIFY(std::ranges::none_of(seen, [](std::byte b) { return b == std::byte{0}; }));
}

FACTORDESK_TEST(TestBase, factordesk::test::NoApplication)

} // namespace tst_base

#include "tst_base.moc"
