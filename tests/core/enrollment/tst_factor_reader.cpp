// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/factor_reader.h"
#include "tests/support/event_loop.h"
#include "tests/support/sample_values.h"
#include "tests/support/scripted_client.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

namespace tst_factor_reader {

using namespace factordesk;
using namespace factordesk::enrollment;
using namespace factordesk::test;
using namespace std::chrono_literals;
using zitadel::FactorState;

class TestFactorReader : public QObject
{
    Q_OBJECT

private slots:
    void readsBySchedule_data();
    void readsBySchedule();
    void believesAnEmptyReadingOnlyOfThoseWhoMayRead_data();
    void believesAnEmptyReadingOnlyOfThoseWhoMayRead();
    void stopsInACheck();
    void endsWithTheLastError();
    void goesOnAfterAnError();
    void stopsInAPause();
    void stopsInAReading();
    void keepsItsResultWhenStoppedLate();
    void waitsAboutEightSeconds();
};

namespace {

const ReadingSchedule threeReadings{0ms, 0ms, 0ms};

} // namespace

void TestFactorReader::readsBySchedule_data()
{
    QTest::addColumn<QList<FactorState>>("answers");
    QTest::addColumn<int>("readings");
    constexpr FactorState none = FactorState::None;
    constexpr FactorState pending = FactorState::Pending;
    constexpr FactorState active = FactorState::Active;
    QTest::newRow("wished at once") << QList{active} << 1;
    QTest::newRow("wished at the second") << QList{pending, active} << 2;
    QTest::newRow("wished at the last") << QList{pending, pending, active} << 3;
    QTest::newRow("never") << QList{pending, pending, pending} << 3;
    QTest::newRow("the last counts") << QList{pending, none, pending} << 3;
}

void TestFactorReader::readsBySchedule()
{
    QFETCH(const QList<FactorState>, answers);
    QFETCH(const int, readings);
    ScriptedClient client;
    for (const FactorState state : answers)
        client.factor.answer(state);
    FactorReader reader(client, userId(), FactorState::Active, threeReadings);
    QVERIFY(client.asked.isEmpty()); // it starts from the event loop
    const QSignalSpy finished(&reader, &FactorReader::finished);
    runEvents();
    QCOMPARE(finished.size(), 1);
    QVERIFY(reader.isFinished());
    QCOMPARE(*reader.result(), answers.last());
    QCOMPARE(client.count(test::Operation::TotpState), readings);
    QCOMPARE(client.asked.at(0).subject, userId().text());
}

void TestFactorReader::believesAnEmptyReadingOnlyOfThoseWhoMayRead_data()
{
    QTest::addColumn<FactorState>("wished");
    QTest::addColumn<QStringList>("permissions");
    QTest::addColumn<bool>("isBelieved");
    const QStringList reader{QStringLiteral("user.read")};
    const QStringList writer{QStringLiteral("user.credential.write")};
    QTest::newRow("not wished, may read") << FactorState::Active << reader << true;
    QTest::newRow("not wished, may not") << FactorState::Active << writer << false;
    QTest::newRow("wished, may read") << FactorState::None << reader << true;
    QTest::newRow("wished, may not") << FactorState::None << writer << false;
}

void TestFactorReader::believesAnEmptyReadingOnlyOfThoseWhoMayRead()
{
    QFETCH(const FactorState, wished);
    QFETCH(const QStringList, permissions);
    QFETCH(const bool, isBelieved);
    ScriptedClient client;
    client.factor.answer(FactorState::None);
    client.oneUser.answer(person());
    client.permissions.answer(permissions);
    const FactorReader reader(client, userId(), wished, {0ms});
    runEvents();
    QVERIFY(reader.isFinished());
    QCOMPARE(client.asked.last().subject, person().details.resourceOwner);
    QCOMPARE(reader.result().hasValue(), isBelieved);
    if (!isBelieved)
        QCOMPARE(reader.result().error().code, zitadel::StatusCode::PermissionDenied);

    ScriptedClient other;
    other.factor.answer(FactorState::None);
    const FactorReader trusting(other, userId(), wished, {0ms}, EmptyReading::Believed);
    runEvents();
    QCOMPARE(*trusting.result(), FactorState::None);
    QCOMPARE(other.asked.size(), 1);
}

void TestFactorReader::stopsInACheck()
{
    ScriptedClient client;
    client.factor.answer(FactorState::None);
    client.oneUser.answer(person());
    FactorReader reader(client, userId(), FactorState::Active, {0ms});
    runEvents();
    QVERIFY(!reader.isFinished());
    reader.abort();
    runEvents();
    QCOMPARE(reader.result().error().fault, net::Fault::Aborted);
}

void TestFactorReader::endsWithTheLastError()
{
    ScriptedClient client;
    client.factor.answer(FactorState::Pending);
    client.factor.answer(FactorState::Pending);
    client.factor.fail(connectionRefused());
    FactorReader reader(client, userId(), FactorState::Active, threeReadings);
    runEvents();
    QVERIFY(reader.isFinished());
    QCOMPARE(reader.result().error().fault, net::Fault::ConnectionRefused);
}

void TestFactorReader::goesOnAfterAnError()
{
    ScriptedClient client;
    client.factor.fail(connectionRefused());
    client.factor.answer(FactorState::Active);
    FactorReader reader(client, userId(), FactorState::Active, threeReadings);
    runEvents();
    QCOMPARE(*reader.result(), FactorState::Active);
}

void TestFactorReader::stopsInAPause()
{
    ScriptedClient client;
    FactorReader reader(client, userId(), FactorState::Active, {24h});
    const QSignalSpy finished(&reader, &FactorReader::finished);
    reader.abort();
    QCOMPARE(finished.size(), 0);
    runEvents();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(reader.result().error().fault, net::Fault::Aborted);
    QVERIFY(reader.result().error().isSettled());
    QVERIFY(client.asked.isEmpty());
}

void TestFactorReader::stopsInAReading()
{
    ScriptedClient client;
    FactorReader reader(client, userId(), FactorState::Active, threeReadings);
    const QSignalSpy finished(&reader, &FactorReader::finished);
    runEvents();
    QCOMPARE(client.factor.waiting(), 1);
    reader.abort();
    reader.abort();
    runEvents();
    QCOMPARE(client.factor.waiting(), 0);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(reader.result().error().fault, net::Fault::Aborted);
    QCOMPARE(client.asked.size(), 1);
}

void TestFactorReader::keepsItsResultWhenStoppedLate()
{
    ScriptedClient client;
    client.factor.answer(FactorState::Active);
    FactorReader reader(client, userId(), FactorState::Active, threeReadings);
    runEvents();
    reader.abort();
    runEvents();
    QCOMPARE(*reader.result(), FactorState::Active);
}

void TestFactorReader::waitsAboutEightSeconds()
{
    const ReadingSchedule schedule = usualReadingSchedule();
    QCOMPARE(schedule.first(), 0ms);
    QVERIFY(std::ranges::is_sorted(schedule));
    const auto total = std::accumulate(schedule.begin(), schedule.end(), 0ms);
    QVERIFY(total >= 5s && total <= 10s);
}

FACTORDESK_TEST(TestFactorReader, QCoreApplication)

} // namespace tst_factor_reader

#include "tst_factor_reader.moc"
