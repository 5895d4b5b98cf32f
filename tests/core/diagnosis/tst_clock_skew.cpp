// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/clock_skew.h"
#include "tests/support/test_program.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

namespace tst_clock_skew {

using factordesk::WallTime;
using factordesk::diagnosis::ClockSkew;
using factordesk::diagnosis::clockSkew;
using factordesk::diagnosis::combined;
using factordesk::diagnosis::parseHttpDate;
using namespace std::chrono_literals;

class TestClockSkew : public QObject
{
    Q_OBJECT

private slots:
    void readsDatesAsQtWritesThem();
    void readsALeapSecond();
    void refusesOtherDates_data();
    void refusesOtherDates();
    void measures_data();
    void measures();
    void measuresNothingWhenTheClockWentBack();
    void knowsWhatTheErrorBarExplains();
    void combines();
};

void TestClockSkew::readsDatesAsQtWritesThem()
{
    // Every 1,000,003 seconds from 1970 to 2100: all months, days of the week and leap years.
    for (qint64 seconds = 0; seconds < 4'102'444'800; seconds += 1'000'003) {
        const QString text =
            QLocale::c().toString(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC),
                                  QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
        const auto date = parseHttpDate(text.toStdString());
        QVERIFY2(date.has_value(), qPrintable(text));
        QCOMPARE(qint64(date->time_since_epoch().count()), seconds);
    }
    // RFC 9110, section 5.6.7.
    QCOMPARE(parseHttpDate("Sun, 06 Nov 1994 08:49:37 GMT")->time_since_epoch().count(), 784111777);
}

void TestClockSkew::readsALeapSecond()
{
    QVERIFY(parseHttpDate("Sat, 31 Dec 2016 23:59:60 GMT") ==
            parseHttpDate("Sun, 01 Jan 2017 00:00:00 GMT"));
}

void TestClockSkew::refusesOtherDates_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"",
                             "Sun",
                             "Sunday, 06-Nov-94 08:49:37 GMT",
                             "Sun Nov  6 08:49:37 1994",
                             "Mon, 06 Nov 1994 08:49:37 GMT",
                             "sun, 06 Nov 1994 08:49:37 GMT",
                             "Sun, 6 Nov 1994 08:49:37 GMT",
                             "Sun, 06 nov 1994 08:49:37 GMT",
                             "Sun, 06 Nov 1994 08:49:37 UTC",
                             "Sun, 06 Nov 1994 08:49:37 +0000",
                             "Sun, 06 Nov 1994 08:49:37",
                             " Sun, 06 Nov 1994 08:49:37 GMT",
                             "Sun, 06 Nov 1994 08:49:37 GMT ",
                             "Sun, 06 Nov 1994 24:00:00 GMT",
                             "Sun, 06 Nov 1994 08:60:00 GMT",
                             "Sun, 06 Nov 1994 08:49:61 GMT",
                             "Sun, 00 Nov 1994 08:49:37 GMT",
                             "Mon, 31 Nov 1994 08:49:37 GMT",
                             "Wed, 29 Feb 2023 08:49:37 GMT",
                             "Sun, 06 Xxx 1994 08:49:37 GMT",
                             "Sun, 06 Nov -994 08:49:37 GMT",
                             "Sun, 06 Nov 1994 0x:49:37 GMT"})
        QTest::newRow(text) << QByteArray(text);
}

void TestClockSkew::refusesOtherDates()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parseHttpDate(text.toStdString()).has_value());
}

void TestClockSkew::measures_data()
{
    // The server's clock and this computer's when it sent and received, in ms after some second.
    QTest::addColumn<int>("server");
    QTest::addColumn<int>("sent");
    QTest::addColumn<int>("received");
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("error");
    QTest::newRow("in step, mid-second") << 0 << 500 << 500 << 0 << 500;
    QTest::newRow("a round trip of 200 ms") << 0 << 400 << 600 << 0 << 600;
    QTest::newRow("server ahead") << 90'000 << 400 << 600 << 90'000 << 600;
    QTest::newRow("server behind") << -90'000 << 500 << 500 << -90'000 << 500;
    QTest::newRow("an odd round trip") << 0 << 0 << 1 << 500 << 501;
    QTest::newRow("a slow answer") << 10'000 << 0 << 20'000 << 500 << 10'500;
}

void TestClockSkew::measures()
{
    QFETCH(int, server);
    QFETCH(int, sent);
    QFETCH(int, received);
    QFETCH(int, offset);
    QFETCH(int, error);
    const std::chrono::sys_seconds second(1'700'000'000s);
    const auto skew = clockSkew(second + std::chrono::seconds(server / 1000),
                                second + std::chrono::milliseconds(sent),
                                second + std::chrono::milliseconds(received));
    QVERIFY(skew.has_value());
    QCOMPARE(int(skew->offset.count()), offset);
    QCOMPARE(int(skew->error.count()), error);
}

void TestClockSkew::measuresNothingWhenTheClockWentBack()
{
    const std::chrono::sys_seconds second(1'700'000'000s);
    QVERIFY(!clockSkew(second, WallTime(second) + 1ms, WallTime(second)).has_value());
}

void TestClockSkew::knowsWhatTheErrorBarExplains()
{
    const ClockSkew ahead{.offset = 31s, .error = 600ms};
    QVERIFY(ahead.isBeyond(30s));
    QVERIFY(!ahead.isBeyond(30400ms));
    QVERIFY(!ahead.isBeyond(31s));
    const ClockSkew behind{.offset = -31s, .error = 600ms};
    QVERIFY(behind.isBeyond(30s));
    QVERIFY(!behind.isBeyond(31s));
    QVERIFY(!ClockSkew{}.isBeyond(0ms));
}

void TestClockSkew::combines()
{
    const ClockSkew narrow{.offset = 1000ms, .error = 500ms};
    const ClockSkew wide{.offset = 2500ms, .error = 2000ms};
    const ClockSkew elsewhere{.offset = 9000ms, .error = 2000ms};
    QVERIFY(combined(narrow, wide).offset == narrow.offset);
    QVERIFY(combined(wide, narrow).offset == narrow.offset);
    QVERIFY(combined(narrow, elsewhere).offset == elsewhere.offset); // the clock was set since
    const ClockSkew later{.offset = 1200ms, .error = 500ms};
    QVERIFY(combined(narrow, later).offset == later.offset);
}

FACTORDESK_TEST(TestClockSkew, factordesk::test::NoApplication)

} // namespace tst_clock_skew

#include "tst_clock_skew.moc"
