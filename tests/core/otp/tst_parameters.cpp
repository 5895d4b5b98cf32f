// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/otp/parameters.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <limits>

namespace tst_parameters {

namespace otp = factordesk::otp;
using namespace std::chrono_literals;

class TestParameters : public QObject
{
    Q_OBJECT

private slots:
    void boundsDigits();
    void boundsPeriods();
    void countsTimeSteps_data();
    void countsTimeSteps();
    void isZitadelsByDefault();
};

void TestParameters::boundsDigits()
{
    for (int count = 4; count <= 10; ++count) {
        const auto digits = otp::Digits::make(count);
        QVERIFY(digits.hasValue());
        QCOMPARE(digits->count(), count);
    }
    for (const int count :
         {std::numeric_limits<int>::min(), -6, 0, 3, 11, std::numeric_limits<int>::max()}) {
        const auto digits = otp::Digits::make(count);
        QVERIFY(!digits.hasValue());
        QCOMPARE(digits.error(), otp::ParameterError::DigitsOutOfRange);
    }
}

void TestParameters::boundsPeriods()
{
    for (const std::chrono::seconds length : {1s, 15s, 30s, 60s, 86400s}) {
        const auto period = otp::Period::make(length);
        QVERIFY(period.hasValue());
        QVERIFY(period->length() == length);
    }
    for (const std::chrono::seconds length :
         {std::chrono::seconds::min(), -30s, 0s, 86401s, std::chrono::seconds::max()}) {
        const auto period = otp::Period::make(length);
        QVERIFY(!period.hasValue());
        QCOMPARE(period.error(), otp::ParameterError::PeriodOutOfRange);
    }
}

void TestParameters::countsTimeSteps_data()
{
    QTest::addColumn<qint64>("time");
    QTest::addColumn<int>("period");
    QTest::addColumn<qint64>("step");
    const auto row = [](const char* name, qint64 time, int period, qint64 step) {
        QTest::newRow(name) << time << period << step;
    };
    row("the first second", 0, 30, 0);
    row("the last of a step", 29, 30, 0);
    row("RFC 6238, section 4.2: 59 s", 59, 30, 1);
    row("RFC 6238, section 4.2: 60 s", 60, 30, 2);
    row("RFC 6238, appendix B: 20000000000 s", 20000000000, 30, 0x27BC86AA);
    row("beyond 32 bits of steps", 1LL << 40, 1, 1LL << 40);
    row("a day", 86400LL * 20000 + 86399, 86400, 20000);
    row("before 1970", -1, 30, 0);
    row("long before 1970", -1000000, 30, 0);
}

void TestParameters::countsTimeSteps()
{
    QFETCH(qint64, time);
    QFETCH(int, period);
    QFETCH(qint64, step);
    const otp::Period length = otp::Period::make(std::chrono::seconds(period)).value();
    const otp::UnixTime at{std::chrono::seconds(time)};
    QCOMPARE(otp::timeStepAt(at, length).value, step);
    const otp::UnixTime begin = otp::beginOf(otp::TimeStep{step}, length);
    QVERIFY(begin <= std::max(at, otp::UnixTime{}));
    QVERIFY(otp::beginOf(otp::TimeStep{step} + 1, length) > at);
    QCOMPARE((otp::TimeStep{step} + 3 - 3).value, step);
}

void TestParameters::isZitadelsByDefault()
{
    QCOMPARE(otp::zitadelParameters.kind, otp::Kind::Totp);
    QCOMPARE(otp::zitadelParameters.algorithm, otp::Algorithm::Sha1);
    QCOMPARE(otp::zitadelParameters.digits.count(), 6);
    QVERIFY(otp::zitadelParameters.period.length() == 30s);
}

FACTORDESK_TEST(TestParameters, factordesk::test::NoApplication)

} // namespace tst_parameters

#include "tst_parameters.moc"
