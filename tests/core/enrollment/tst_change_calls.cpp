// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/change_call.h"
#include "core/enrollment/change_calls.h"
#include "tests/support/event_loop.h"
#include "tests/support/fake_clock.h"
#include "tests/support/recording_journal.h"
#include "tests/support/sample_values.h"
#include "tests/support/scripted_client.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include <stdexcept>

namespace tst_change_calls {

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
    void takesNoReadingThatIsNotCredible();
    void leavesLostRecoveryCodesUnsettled();
};

namespace {

/// A server, a journal, and three readings without pauses after a lost answer.
struct Bench
{
    ScriptedClient client;
    FakeClock clock;
    RecordingJournal entries;
    ChangeJournal journal{clock, entries};

    [[nodiscard]] ChangeMeans means()
    {
        return {.client = client, .journal = journal, .schedule = {0ms, 0ms, 0ms}};
    }
    /// What the journal says came of it; requires one entry.
    [[nodiscard]] journal::Outcome outcome() const
    {
        return entries.entries.size() == 1 ? entries.entries.first().outcome
                                           : throw std::logic_error("not one entry");
    }
};

journal::Outcome outcomeOf(Ending ending)
{
    switch (ending) {
    case Ending::Done: return journal::Outcome::Done;
    case Ending::Refused: return journal::Outcome::Refused;
    case Ending::NotSent: return journal::Outcome::NotSent;
    case Ending::FoundDone: return journal::Outcome::FoundDone;
    case Ending::FoundNotDone: return journal::Outcome::FoundNotDone;
    case Ending::Unsettled: return journal::Outcome::Unsettled;
    }
    Q_UNREACHABLE();
}

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
    Bench bench;
    ScriptedClient& client = bench.client;
    client.facts.record.method = "POST";
    client.facts.skew = diagnosis::ClockSkew{.offset = 3s, .error = 1s};
    if (failure)
        client.verify.fail(*failure);
    else
        client.verify.answer(detailsOf(3));
    const auto call = verifyTotp(bench.means(), userId(), otp::Code("123456"));
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
    QCOMPARE(bench.outcome(), outcomeOf(ending));
}

void TestChangeCalls::handsTheSecretOut()
{
    Bench bench;
    ScriptedClient& client = bench.client;
    client.registration.answer(registrationOf(firstSecret));
    const auto call = registerTotp(bench.means(), userId());
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
    Bench bench;
    ScriptedClient& client = bench.client;
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
        QCOMPARE(bench.outcome(), outcomeOf(ending));
    };
    if (operation == AskedOperation::VerifyTotp)
        check(verifyTotp(bench.means(), userId(), otp::Code("123456")));
    else if (operation == AskedOperation::RegisterTotp)
        check(registerTotp(bench.means(), userId()));
    else
        check(removeTotp(bench.means(), userId()));
    QCOMPARE(client.count(operation), 1);
    QCOMPARE(client.count(AskedOperation::TotpState), readings.isEmpty() ? 3 : readings.size());
}

void TestChangeCalls::doesNotTakeSilenceForNothing()
{
    Bench bench;
    ScriptedClient& client = bench.client;
    client.oneUser.answerBy([] { return person(); });
    client.permissions.answerBy([] { return QStringList(); });
    client.verify.fail(lostAnswer());
    client.factor.answerBy([] { return FactorState::None; });
    const auto call = verifyTotp(bench.means(), userId(), otp::Code("123456"));
    runEvents();
    QCOMPARE(call->outcome().ending, Ending::Unsettled);
    QVERIFY(!call->outcome().found);
}

void TestChangeCalls::tellsThatItSettles()
{
    Bench bench;
    ScriptedClient& client = bench.client;
    client.verify.fail(lostAnswer());
    const auto call = verifyTotp(bench.means(), userId(), otp::Code("123456"));
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
    Bench bench;
    ScriptedClient& client = bench.client;
    allowReading(client);
    const auto call = removeTotp(bench.means(), userId());
    runEvents();
    call->abort();
    client.factor.answer(FactorState::None);
    runEvents();
    QCOMPARE(call->outcome().ending, Ending::FoundDone);
    QCOMPARE(call->outcome().status->fault, net::Fault::Aborted);
}

void TestChangeCalls::readsNothingForWhatNeverLeft()
{
    Bench bench;
    ScriptedClient& client = bench.client;
    client.facts.abortSettlement = net::Settlement::NotSent;
    const auto call = removeTotp(bench.means(), userId());
    call->abort();
    runEvents();
    QCOMPARE(call->outcome().ending, Ending::NotSent);
    QCOMPARE(client.asked.size(), 1);
}

void TestChangeCalls::canBeAbortedTwice()
{
    Bench bench;
    const auto call = removeTotp(bench.means(), userId());
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
    Bench bench;
    ScriptedClient& client = bench.client;
    auto call = removeTotp(bench.means(), userId());
    call.reset();
    QCOMPARE(client.removal.waiting(), 0);
    QCOMPARE(bench.outcome(), journal::Outcome::Unsettled);
    client.removal.fail(lostAnswer());
    call = removeTotp(bench.means(), userId());
    runEvents();
    QCOMPARE(client.factor.waiting(), 1);
    call.reset();
    runEvents();
    QCOMPARE(client.factor.waiting(), 0);
}

void TestChangeCalls::takesNoReadingThatIsNotCredible()
{
    Bench bench;
    bench.client.removal.fail(lostAnswer());
    bench.client.factor.answer(FactorState::None);
    ChangeMeans means = bench.means();
    means.empty = EmptyReading::Believed; // by the reader; whoever asks judges it
    means.isCredible = [](FactorState found) { return found != FactorState::None; };
    const auto call = removeTotp(std::move(means), userId());
    runEvents();
    QCOMPARE(call->outcome().ending, Ending::Unsettled);
    QVERIFY(!call->outcome().found);
    QCOMPARE(bench.outcome(), journal::Outcome::Unsettled);
}

void TestChangeCalls::leavesLostRecoveryCodesUnsettled()
{
    Bench bench;
    bench.client.recoveryCodes.fail(lostAnswer());
    const auto lost = generateRecoveryCodes(bench.means(), userId(), 10);
    runEvents();
    QCOMPARE(lost->outcome().ending, Ending::Unsettled);
    QCOMPARE(bench.outcome(), journal::Outcome::Unsettled);
    QCOMPARE(bench.client.asked.size(), 1); // nothing that could be read tells
    bench.client.recoveryCodes.answer({.details = detailsOf(4), .codes = {}});
    const auto made = generateRecoveryCodes(bench.means(), userId(), 10);
    runEvents();
    QCOMPARE(made->outcome().ending, Ending::Done);
    QVERIFY(made->outcome().value->details == detailsOf(4));
    QCOMPARE(bench.entries.entries.last().outcome, journal::Outcome::Done);
}

FACTORDESK_TEST(TestChangeCalls, QCoreApplication)

} // namespace tst_change_calls

#include "tst_change_calls.moc"
