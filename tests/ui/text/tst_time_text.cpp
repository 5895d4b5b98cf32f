// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/text/text_rules.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTest>
#include <QTimeZone>

namespace tst_time_text {

using namespace factordesk;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::seconds;

class TestTimeText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void roundsDurations_data();
    void roundsDurations();
    void speaksGerman();
    void tellsHowLongAgo_data();
    void tellsHowLongAgo();
    void tellsTheClock_data();
    void tellsTheClock();
    void showsMomentsWithTheirZone();
    void showsMomentsInUtc();
    void showsNothingForNoMoment();
};

namespace {

const QDateTime noon(QDate(2025, 3, 25), QTime(12, 0, 0, 656), QTimeZone::utc());

} // namespace

void TestTimeText::initTestCase()
{
    qputenv("TZ", "Europe/Berlin");
}

void TestTimeText::roundsDurations_data()
{
    QTest::addColumn<seconds>("duration");
    QTest::addColumn<QString>("text");
    const auto row = [](seconds duration, const char* text) {
        QTest::addRow("%lld s", static_cast<long long>(duration.count()))
            << duration << QString::fromLatin1(text);
    };
    row(0s, "0 seconds");
    row(1s, "1 second");
    row(45s, "45 seconds");
    row(-45s, "45 seconds");
    row(99s, "99 seconds");
    row(100s, "2 minutes");
    row(170s, "3 minutes");
    row(99min, "99 minutes");
    row(100min, "2 hours");
    row(47h, "47 hours");
    row(48h, "2 days");
    row(24h * 800, "800 days");
}

void TestTimeText::roundsDurations()
{
    QFETCH(const seconds, duration);
    const test::Speaking english(QStringLiteral("en"));
    QTEST(text::durationText(duration), "text");
}

void TestTimeText::speaksGerman()
{
    const test::Speaking german(QStringLiteral("de"));
    QCOMPARE(text::durationText(1s), QStringLiteral("1 Sekunde"));
    QCOMPARE(text::durationText(3min), QStringLiteral("3 Minuten"));
}

void TestTimeText::tellsHowLongAgo_data()
{
    QTest::addColumn<int>("secondsAgo");
    QTest::addColumn<QString>("text");
    QTest::newRow("now") << 0 << QStringLiteral("just now");
    QTest::newRow("a moment ago") << 4 << QStringLiteral("just now");
    // The server's clock may be a little ahead.
    QTest::newRow("in a moment") << -4 << QStringLiteral("just now");
    QTest::newRow("seconds ago") << 5 << QStringLiteral("5 seconds ago");
    QTest::newRow("minutes ago") << 300 << QStringLiteral("5 minutes ago");
    QTest::newRow("to come") << -180 << QStringLiteral("in 3 minutes");
}

void TestTimeText::tellsHowLongAgo()
{
    QFETCH(const int, secondsAgo);
    const test::Speaking english(QStringLiteral("en"));
    QTEST(text::agoText(noon, noon.addSecs(secondsAgo)), "text");
}

void TestTimeText::tellsTheClock_data()
{
    QTest::addColumn<milliseconds>("offset");
    QTest::addColumn<milliseconds>("error");
    QTest::addColumn<QString>("text");
    const QString agrees = QStringLiteral("This computer's clock agrees with the server's.");
    QTest::newRow("same") << milliseconds(0ms) << milliseconds(600ms) << agrees;
    QTest::newRow("within the error bar") << milliseconds(3s) << milliseconds(1s) << agrees;
    QTest::newRow("server ahead") << milliseconds(120s) << milliseconds(600ms)
                                  << QStringLiteral(
                                         "This computer's clock is 2 minutes behind the server's.");
    QTest::newRow("server behind")
        << milliseconds(-45'400ms) << milliseconds(600ms)
        << QStringLiteral("This computer's clock is 45 seconds ahead of the server's.");
}

void TestTimeText::tellsTheClock()
{
    QFETCH(const milliseconds, offset);
    QFETCH(const milliseconds, error);
    const test::Speaking english(QStringLiteral("en"));
    QTEST(text::clockText({.offset = offset, .error = error}), "text");
}

void TestTimeText::showsMomentsWithTheirZone()
{
    const test::Speaking german(QStringLiteral("de"));
    QCOMPARE(text::localTimeText(noon), QStringLiteral("25.03.25 13:00 CET"));
    QCOMPARE(text::localTimeText(noon.addDays(30)), QStringLiteral("24.04.25 14:00 CEST"));
}

void TestTimeText::showsMomentsInUtc()
{
    const QString expected = QStringLiteral("2025-03-25T12:00:00.656Z");
    QCOMPARE(text::utcTimeText(noon), expected);
    QCOMPARE(text::utcTimeText(noon.toLocalTime()), expected);
}

void TestTimeText::showsNothingForNoMoment()
{
    QCOMPARE(text::localTimeText({}), QStringLiteral("not known"));
    QCOMPARE(text::utcTimeText({}), QString());
    QCOMPARE(text::agoText({}, noon), QString());
}

FACTORDESK_TEST(TestTimeText, QCoreApplication)

} // namespace tst_time_text

#include "tst_time_text.moc"
