// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/change_call.h"
#include "core/enrollment/change_calls.h"
#include "tests/support/event_loop.h"
#include "tests/support/sample_values.h"
#include "tests/support/scripted_client.h"

#include <QSignalSpy>
#include <QTest>

using namespace factordesk;
using namespace factordesk::enrollment;
using namespace factordesk::test;
using namespace std::chrono_literals;
using zitadel::FactorState;
using zitadel::StatusCode;
using AskedOperation = test::Operation;

class TestChangeCalls : public QObject
{
    Q_OBJECT

private slots:
    void endsWithTheServersWord_data();
    void endsWithTheServersWord();
    void handsTheSecretOut();
    void settlesALostAnswer_data();
    void settlesALostAnswer();
    void doesNotTakeSilenceForNothing();
    void tellsThatItSettles();
    void settlesWhatWasAbortedTooLate();
    void readsNothingForWhatNeverLeft();
    void canBeAbortedTwice();
    void stopsWhenDeleted();
};

namespace {

const ReadingSchedule threeReadings{0ms, 0ms, 0ms};

/// Lets the caller read factors, so that an empty reading counts.
void allowReading(ScriptedClient& client)
{
    client.oneUser.answerBy([] { return person(); });
    client.permissions.answerBy([] { return QStringList{QStringLiteral("user.read")}; });
}

} // namespace

void TestChangeCalls::endsWithTheServersWord_data()
{
    QTest::addColumn<std::optional<zitadel::Status>>("failure");
    QTest::addColumn<Ending>("ending");
    using Failure = std::optional<zitadel::Status>;
    QTest::newRow("done") << Failure() << Ending::Done;
    QTest::newRow("refused") << Failure(refusal(StatusCode::InvalidArgument,
                                                QStringLiteral("EVENT-8isk2"), 400))
                             << Ending::Refused;
    QTest::newRow("not sent") << Failure(connectionRefused()) << Ending::NotSent;
}

void TestChangeCalls::endsWithTheServersWord()
{
    QFETCH(const std::optional<zitadel::Status>, failure);
    QFETCH(const Ending, ending);
    ScriptedClient client;
    client.facts.record.method = "POST";
    client.facts.skew = diagnosis::ClockSkew{.offset = 3s, .error = 1s};
    if (failure)
        client.verify.fail(*failure);
    else
        client.verify.answer(detailsOf(3));
    const auto call = verifyTotp(client, userId(), otp::Code("123456"), threeReadings);
    const QSignalSpy finished(call.get(), &ChangeCallBase::finished);
    const QSignalSpy settling(call.get(), &ChangeCallBase::settlingStarted);
    QCOMPARE(finished.size(), 0);
    runEvents();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(settling.size(), 0);
    QVERIFY(!call->isSettling());
    QCOMPARE(call->outcome().ending, ending);
    QCOMPARE(call->outcome().value.has_value(), !failure);
    QCOMPARE(call->outcome().status.has_value(), failure.has_value());
    QVERIFY(!call->outcome().found);
    QCOMPARE(call->outcome().skew->offset, 3000ms);
    QCOMPARE(call->record().method, "POST");
    QCOMPARE(client.asked.size(), 1);
    QCOMPARE(client.asked.at(0).code, std::string("123456"));
}

void TestChangeCalls::handsTheSecretOut()
{
    ScriptedClient client;
    client.registration.answer(registrationOf(firstSecret));
    const auto call = registerTotp(client, userId(), threeReadings);
    runEvents();
    QCOMPARE(call->outcome().ending, Ending::Done);
    const zitadel::Registration registration = std::move(*call->outcome().value);
    QVERIFY(registration.uri.text() == keyUri(firstSecret));
    QCOMPARE(client.asked.at(0).operation, AskedOperation::RegisterTotp);
}

void TestChangeCalls::settlesALostAnswer_data()
{
    QTest::addColumn<AskedOperation>("operation");
    QTest::addColumn<QList<FactorState>>("readings");
    QTest::addColumn<Ending>("ending");
    using enum AskedOperation;
    constexpr FactorState none = FactorState::None;
    constexpr FactorState pending = FactorState::Pending;
    constexpr FactorState active = FactorState::Active;
    QTest::newRow("verify, done") << VerifyTotp << QList{active} << Ending::FoundDone;
    QTest::newRow("verify, late") << VerifyTotp << QList{pending, pending, active}
                                  << Ending::FoundDone;
    QTest::newRow("verify, not") << VerifyTotp << QList{pending, pending, pending}
                                 << Ending::FoundNotDone;
    QTest::newRow("verify, unreadable") << VerifyTotp << QList<FactorState>() << Ending::Unsettled;
    QTest::newRow("register, done") << RegisterTotp << QList{pending} << Ending::FoundDone;
    QTest::newRow("register, not")
        << RegisterTotp << QList{none, none, none} << Ending::FoundNotDone;
    QTest::newRow("remove, done") << RemoveTotp << QList{active, none} << Ending::FoundDone;
    QTest::newRow("remove, not") << RemoveTotp << QList{active, active, active}
                                 << Ending::FoundNotDone;
}

void TestChangeCalls::settlesALostAnswer()
{
    QFETCH(const AskedOperation, operation);
    QFETCH(const QList<FactorState>, readings);
    QFETCH(const Ending, ending);
    ScriptedClient client;
    client.verify.fail(lostAnswer());
    client.registration.fail(lostAnswer());
    client.removal.fail(lostAnswer());
    allowReading(client);
    for (const FactorState state : readings)
        client.factor.answer(state);
    client.factor.answerBy([] { return Script<FactorState>::Result(Unexpected(lostAnswer())); });

    const auto check = [&](auto call) {
        runEvents();
        QVERIFY(call->isFinished());
        QCOMPARE(call->outcome().ending, ending);
        QCOMPARE(call->outcome().found.has_value(), ending != Ending::Unsettled);
        QCOMPARE(call->outcome().status->fault, net::Fault::ConnectionClosed);
        QVERIFY(!call->outcome().value);
    };
    if (operation == AskedOperation::VerifyTotp)
        check(verifyTotp(client, userId(), otp::Code("123456"), threeReadings));
    else if (operation == AskedOperation::RegisterTotp)
        check(registerTotp(client, userId(), threeReadings));
    else
        check(removeTotp(client, userId(), threeReadings));
    QCOMPARE(client.count(operation), 1);
    QCOMPARE(client.count(AskedOperation::TotpState), readings.isEmpty() ? 3 : readings.size());
}

void TestChangeCalls::doesNotTakeSilenceForNothing()
{
    ScriptedClient client;
    client.oneUser.answerBy([] { return person(); });
    client.permissions.answerBy([] { return QStringList(); });
    client.verify.fail(lostAnswer());
    client.factor.answerBy([] { return FactorState::None; });
    const auto call = verifyTotp(client, userId(), otp::Code("123456"), threeReadings);
    runEvents();
    QCOMPARE(call->outcome().ending, Ending::Unsettled);
    QVERIFY(!call->outcome().found);
}

void TestChangeCalls::tellsThatItSettles()
{
    ScriptedClient client;
    client.verify.fail(lostAnswer());
    const auto call = verifyTotp(client, userId(), otp::Code("123456"), threeReadings);
    const QSignalSpy settling(call.get(), &ChangeCallBase::settlingStarted);
    QVERIFY(!call->isSettling());
    runEvents();
    QCOMPARE(settling.size(), 1);
    QVERIFY(call->isSettling());
    QVERIFY(!call->isFinished());
    client.factor.answer(FactorState::Active);
    runEvents();
    QVERIFY(!call->isSettling());
    QVERIFY(call->isFinished());
}

void TestChangeCalls::settlesWhatWasAbortedTooLate()
{
    ScriptedClient client;
    allowReading(client);
    const auto call = removeTotp(client, userId(), threeReadings);
    runEvents();
    call->abort();
    client.factor.answer(FactorState::None);
    runEvents();
    QCOMPARE(call->outcome().ending, Ending::FoundDone);
    QCOMPARE(call->outcome().status->fault, net::Fault::Aborted);
}

void TestChangeCalls::readsNothingForWhatNeverLeft()
{
    ScriptedClient client;
    client.facts.abortSettlement = net::Settlement::NotSent;
    const auto call = removeTotp(client, userId(), threeReadings);
    call->abort();
    runEvents();
    QCOMPARE(call->outcome().ending, Ending::NotSent);
    QCOMPARE(client.asked.size(), 1);
}

void TestChangeCalls::canBeAbortedTwice()
{
    ScriptedClient client;
    const auto call = removeTotp(client, userId(), threeReadings);
    const QSignalSpy finished(call.get(), &ChangeCallBase::finished);
    call->abort();
    runEvents();
    QVERIFY(call->isSettling());
    call->abort();
    runEvents();
    QCOMPARE(call->outcome().ending, Ending::Unsettled);
    call->abort();
    runEvents();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(call->outcome().ending, Ending::Unsettled);
}

void TestChangeCalls::stopsWhenDeleted()
{
    ScriptedClient client;
    auto call = removeTotp(client, userId(), threeReadings);
    call.reset();
    QCOMPARE(client.removal.waiting(), 0);
    client.removal.fail(lostAnswer());
    call = removeTotp(client, userId(), threeReadings);
    runEvents();
    QCOMPARE(client.factor.waiting(), 1);
    call.reset();
    runEvents();
    QCOMPARE(client.factor.waiting(), 0);
}

QTEST_GUILESS_MAIN(TestChangeCalls)
#include "tst_change_calls.moc"
