// SPDX-License-Identifier: GPL-3.0-or-later
// What an enrollment does when nobody knows whether the server has acted.
#include "tests/core/enrollment/enrollment_bench.h"
#include "tests/support/event_loop.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QTest>

namespace tst_enrollment_lost_answers {

using namespace factordesk;
using namespace factordesk::enrollment;
using namespace factordesk::test;
using zitadel::FactorState;
using AskedOperation = test::Operation;

namespace {

using Readings = QList<FactorState>;
constexpr FactorState none = FactorState::None;
constexpr FactorState pending = FactorState::Pending;
constexpr FactorState active = FactorState::Active;

void answerReadings(ScriptedClient& client, const Readings& readings)
{
    for (const FactorState state : readings)
        client.factor.answer(state);
}

void failReadings(ScriptedClient& client)
{
    for (int i = 0; i < 3; ++i)
        client.factor.fail(connectionRefused());
}

} // namespace

class TestEnrollmentLostAnswers : public QObject
{
    Q_OBJECT

private slots:
    void settlesRegistering_data();
    void settlesRegistering();
    void settlesReplacing_data();
    void settlesReplacing();
    void settlesVerifying_data();
    void settlesVerifying();
    void settlesRemoving_data();
    void settlesRemoving();
    void showsThatItIsSettling();
    void isVerifiedWithoutReadableDetails();
    void staysUnsettledUntilItCanRead_data();
    void staysUnsettledUntilItCanRead();
    void doesNotBelieveThatNothingIsThere_data();
    void doesNotBelieveThatNothingIsThere();
    void maySuspectAPendingOneWhenRegisteringIsUnsettled_data();
    void maySuspectAPendingOneWhenRegisteringIsUnsettled();
    void triesAgainWhenNothingWasSent_data();
    void triesAgainWhenNothingWasSent();
};

void TestEnrollmentLostAnswers::settlesRegistering_data()
{
    QTest::addColumn<Readings>("readings");
    QTest::addColumn<Note>("note");
    QTest::addColumn<bool>("leavesPending");
    QTest::newRow("done") << Readings{pending} << Note::RegisteredSecretLost << true;
    QTest::newRow("done, seen late")
        << Readings{none, none, pending} << Note::RegisteredSecretLost << true;
    QTest::newRow("not done") << Readings{none, none, none} << Note::NothingWasRegistered << false;
    QTest::newRow("another desk") << Readings{none, active, active} << Note::AlreadyVerified
                                  << false;
}

void TestEnrollmentLostAnswers::settlesRegistering()
{
    QFETCH(const Readings, readings);
    QFETCH(const Note, note);
    QFETCH(const bool, leavesPending);
    EnrollmentBench bench;
    bench.reachReady(none);
    bench.client.registration.fail(lostAnswer());
    answerReadings(bench.client, readings);
    bench.enrollment->registerTotp(Consent::NewOnly);
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Ready);
    QCOMPARE(bench.enrollment->note(), note);
    QCOMPARE(bench.enrollment->factor(), std::optional(readings.last()));
    QCOMPARE(bench.enrollment->leavesPending(), leavesPending);
    QVERIFY(bench.enrollment->status());
    QVERIFY(!bench.enrollment->secret());
    QCOMPARE(bench.client.count(AskedOperation::RegisterTotp), 1);
    QCOMPARE(bench.client.count(AskedOperation::TotpState), int(readings.size()));
}

void TestEnrollmentLostAnswers::settlesReplacing_data()
{
    QTest::addColumn<Readings>("readings");
    QTest::addColumn<Note>("note");
    // Pending before and pending after: the secret that is shown may be dead, so it goes.
    QTest::newRow("pending") << Readings{pending} << Note::RegisteredSecretLost;
    QTest::newRow("gone") << Readings{none, none, none} << Note::NothingWasRegistered;
    QTest::newRow("verified") << Readings{active, active, active} << Note::AlreadyVerified;
}

void TestEnrollmentLostAnswers::settlesReplacing()
{
    QFETCH(const Readings, readings);
    QFETCH(const Note, note);
    EnrollmentBench bench;
    bench.reachShowing();
    bench.client.registration.fail(lostAnswer());
    answerReadings(bench.client, readings);
    bench.enrollment->replaceSecret();
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Ready);
    QCOMPARE(bench.enrollment->note(), note);
    QVERIFY(!bench.enrollment->secret());
    QCOMPARE(bench.enrollment->leavesPending(), readings.last() == pending);
}

void TestEnrollmentLostAnswers::settlesVerifying_data()
{
    QTest::addColumn<Readings>("readings");
    QTest::addColumn<State>("state");
    QTest::addColumn<Note>("note");
    QTest::newRow("done") << Readings{active} << State::Verified << Note::VerifiedWithoutAnswer;
    QTest::newRow("done, seen late")
        << Readings{pending, pending, active} << State::Verified << Note::VerifiedWithoutAnswer;
    QTest::newRow("not done") << Readings{pending, pending, pending} << State::Showing
                              << Note::NotVerified;
    QTest::newRow("gone") << Readings{pending, none, none} << State::Ready
                          << Note::RegistrationGone;
}

void TestEnrollmentLostAnswers::settlesVerifying()
{
    QFETCH(const Readings, readings);
    QFETCH(const State, state);
    QFETCH(const Note, note);
    EnrollmentBench bench;
    bench.reachShowing();
    bench.client.verify.fail(lostAnswer());
    answerReadings(bench.client, readings);
    zitadel::User changed = person();
    changed.details = detailsOf(7);
    bench.client.oneUser.answer(changed);
    bench.enrollment->verify(bench.rightCode());
    runEvents();
    QCOMPARE(bench.enrollment->state(), state);
    QCOMPARE(bench.enrollment->note(), note);
    QCOMPARE(bench.enrollment->factor(), std::optional(readings.last()));
    QCOMPARE(bench.client.count(AskedOperation::VerifyTotp), 1);
    QCOMPARE(bench.client.count(AskedOperation::TotpState), int(readings.size()));
    QCOMPARE(bench.enrollment->secret() != nullptr, state == State::Showing);
    QCOMPARE(bench.enrollment->leavesPending(), state == State::Showing);
    QCOMPARE(bench.enrollment->status().has_value(), state != State::Verified);
    if (state == State::Verified)
        QCOMPARE(bench.enrollment->details(), changed.details);
}

void TestEnrollmentLostAnswers::settlesRemoving_data()
{
    QTest::addColumn<Readings>("readings");
    QTest::addColumn<State>("state");
    QTest::addColumn<Note>("note");
    QTest::newRow("done") << Readings{none} << State::Registering << Note::None;
    QTest::newRow("done, seen late")
        << Readings{active, active, none} << State::Registering << Note::None;
    QTest::newRow("not done") << Readings{active, active, active} << State::Ready
                              << Note::NotRemoved;
    QTest::newRow("registered by another desk")
        << Readings{active, pending, pending} << State::Ready << Note::NotRemoved;
}

void TestEnrollmentLostAnswers::settlesRemoving()
{
    QFETCH(const Readings, readings);
    QFETCH(const State, state);
    QFETCH(const Note, note);
    EnrollmentBench bench;
    bench.reachReady(active);
    bench.client.removal.fail(lostAnswer());
    answerReadings(bench.client, readings);
    bench.enrollment->registerTotp(Consent::ResetActive);
    runEvents();
    QCOMPARE(bench.enrollment->state(), state);
    QCOMPARE(bench.enrollment->note(), note);
    QCOMPARE(bench.enrollment->factor(), std::optional(readings.last()));
    QCOMPARE(bench.client.count(AskedOperation::RemoveTotp), 1);
    QCOMPARE(bench.client.count(AskedOperation::RegisterTotp), state == State::Registering ? 1 : 0);
}

void TestEnrollmentLostAnswers::showsThatItIsSettling()
{
    EnrollmentBench bench;
    bench.reachShowing();
    bench.client.verify.fail(lostAnswer());
    bench.enrollment->verify(bench.rightCode());
    QCOMPARE(bench.enrollment->state(), State::Verifying);
    runEvents(); // the reading is held back
    QCOMPARE(bench.enrollment->state(), State::Settling);
    QCOMPARE(bench.enrollment->operation(), enrollment::Operation::Verify);
    QVERIFY(bench.enrollment->secret());
    QVERIFY(bench.enrollment->leavesPending());
    // Nothing can be sent meanwhile.
    bench.enrollment->verify(bench.rightCode());
    bench.enrollment->giveUp(true);
    runEvents();
    QCOMPARE(bench.client.count(AskedOperation::VerifyTotp), 1);
    QCOMPARE(bench.client.count(AskedOperation::RemoveTotp), 0);
}

void TestEnrollmentLostAnswers::isVerifiedWithoutReadableDetails()
{
    EnrollmentBench bench;
    bench.reachShowing();
    bench.client.verify.fail(lostAnswer());
    bench.client.factor.answer(active);
    bench.client.oneUser.fail(connectionRefused());
    bench.enrollment->verify(bench.rightCode());
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Verified);
    QCOMPARE(bench.enrollment->note(), Note::VerifiedWithoutAnswer);
    QCOMPARE(bench.enrollment->details(), zitadel::Details());
    QVERIFY(!bench.enrollment->status());
}

void TestEnrollmentLostAnswers::staysUnsettledUntilItCanRead_data()
{
    QTest::addColumn<enrollment::Operation>("operation");
    QTest::addColumn<FactorState>("found");
    QTest::addColumn<State>("state");
    QTest::addColumn<Note>("note");
    using enum enrollment::Operation;
    QTest::newRow("register, pending")
        << Register << pending << State::Ready << Note::RegisteredSecretLost;
    QTest::newRow("register, none")
        << Register << none << State::Ready << Note::NothingWasRegistered;
    QTest::newRow("verify, active")
        << Verify << active << State::Verified << Note::VerifiedWithoutAnswer;
    QTest::newRow("verify, pending") << Verify << pending << State::Showing << Note::NotVerified;
    QTest::newRow("verify, none") << Verify << none << State::Ready << Note::RegistrationGone;
    QTest::newRow("remove, none") << Remove << none << State::Registering << Note::None;
    QTest::newRow("remove, active") << Remove << active << State::Ready << Note::NotRemoved;
}

void TestEnrollmentLostAnswers::staysUnsettledUntilItCanRead()
{
    QFETCH(const enrollment::Operation, operation);
    QFETCH(const FactorState, found);
    QFETCH(const State, state);
    QFETCH(const Note, note);
    EnrollmentBench bench;
    if (operation == enrollment::Operation::Verify) {
        bench.reachUnsettledVerify();
    } else {
        bench.reachReady(operation == enrollment::Operation::Remove ? active : none);
        bench.client.removal.fail(lostAnswer());
        bench.client.registration.fail(lostAnswer());
        failReadings(bench.client);
        bench.enrollment->registerTotp(Consent::ResetActive);
        runEvents();
    }
    QCOMPARE(bench.enrollment->state(), State::Unsettled);
    QCOMPARE(bench.enrollment->operation(), operation);
    QVERIFY(bench.enrollment->status());
    QVERIFY(!bench.enrollment->canRegister());
    bench.client.asked.clear();

    failReadings(bench.client);
    bench.enrollment->lookAgain();
    QCOMPARE(bench.enrollment->state(), State::Settling);
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Unsettled);
    QCOMPARE(bench.enrollment->status()->fault, net::Fault::ConnectionRefused);

    answerReadings(bench.client, {found, found, found});
    bench.client.oneUser.answer(person());
    bench.client.registration = {}; // after a removal the registration is held back
    bench.enrollment->lookAgain();
    runEvents();
    QCOMPARE(bench.enrollment->state(), state);
    QCOMPARE(bench.enrollment->note(), note);
    QCOMPARE(bench.client.count(AskedOperation::VerifyTotp), 0);
    QCOMPARE(bench.client.count(AskedOperation::RemoveTotp), 0);
    QCOMPARE(bench.client.count(AskedOperation::RegisterTotp), state == State::Registering ? 1 : 0);
}

void TestEnrollmentLostAnswers::doesNotBelieveThatNothingIsThere_data()
{
    QTest::addColumn<enrollment::Operation>("operation");
    QTest::newRow("register") << enrollment::Operation::Register;
    QTest::newRow("verify") << enrollment::Operation::Verify;
}

// A caller without user.read is shown no factor, whether or not there is one.
void TestEnrollmentLostAnswers::doesNotBelieveThatNothingIsThere()
{
    QFETCH(const enrollment::Operation, operation);
    EnrollmentBench bench;
    bench.client.oneUser.answer(person());
    bench.client.factor.answer(none);
    bench.client.permissions.answer({QStringLiteral("user.credential.write")});
    bench.client.settings.answer({.totpAllowed = true});
    bench.enrollment->check();
    runEvents();
    QVERIFY(!bench.enrollment->factor());
    QCOMPARE(bench.enrollment->requiredConsent(), Consent::ReplacePending);
    bench.enrollment->registerTotp(Consent::NewOnly);
    QCOMPARE(bench.client.count(AskedOperation::RegisterTotp), 0);
    const auto loseAnswer = [&] {
        bench.client.registration.fail(lostAnswer());
        bench.client.verify.fail(lostAnswer());
        answerReadings(bench.client, {none, none, none});
    };
    if (operation == enrollment::Operation::Verify)
        bench.client.registration.answer(registrationOf(firstSecret));
    else
        loseAnswer();
    bench.enrollment->registerTotp(Consent::ReplacePending);
    runEvents();
    if (operation == enrollment::Operation::Verify) {
        loseAnswer();
        bench.enrollment->verify(bench.rightCode());
        runEvents();
    }
    QCOMPARE(bench.enrollment->state(), State::Unsettled);
    QCOMPARE(bench.enrollment->note(), Note::None);
    QVERIFY(bench.enrollment->status());

    answerReadings(bench.client, {none, none, none});
    bench.enrollment->lookAgain();
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Unsettled);
    QVERIFY(bench.enrollment->status());

    answerReadings(bench.client, {pending, pending, pending});
    bench.enrollment->lookAgain();
    runEvents();
    QCOMPARE(bench.enrollment->factor(), std::optional(pending));
}

void TestEnrollmentLostAnswers::maySuspectAPendingOneWhenRegisteringIsUnsettled_data()
{
    QTest::addColumn<std::optional<FactorState>>("before");
    QTest::addColumn<bool>("leavesPending");
    QTest::newRow("none") << std::optional(none) << true;
    QTest::newRow("pending") << std::optional(pending) << true;
    // Perhaps one is active, and removing it was not agreed to.
    QTest::newRow("not known") << std::optional<FactorState>() << false;
}

void TestEnrollmentLostAnswers::maySuspectAPendingOneWhenRegisteringIsUnsettled()
{
    QFETCH(const std::optional<FactorState>, before);
    QFETCH(const bool, leavesPending);
    EnrollmentBench bench;
    bench.reachReady(before);
    bench.client.registration.fail(lostAnswer());
    failReadings(bench.client);
    bench.enrollment->registerTotp(Consent::ReplacePending);
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Unsettled);
    QCOMPARE(bench.enrollment->leavesPending(), leavesPending);
    bench.enrollment->giveUp(true);
    runEvents();
    QCOMPARE(bench.client.count(AskedOperation::RemoveTotp), leavesPending ? 1 : 0);
}

void TestEnrollmentLostAnswers::triesAgainWhenNothingWasSent_data()
{
    QTest::addColumn<enrollment::Operation>("operation");
    QTest::addColumn<State>("state");
    using enum enrollment::Operation;
    QTest::newRow("register") << Register << State::Ready;
    QTest::newRow("remove") << Remove << State::Ready;
    QTest::newRow("verify") << Verify << State::Showing;
}

void TestEnrollmentLostAnswers::triesAgainWhenNothingWasSent()
{
    QFETCH(const enrollment::Operation, operation);
    QFETCH(const State, state);
    EnrollmentBench bench;
    bench.client.registration.fail(connectionRefused());
    bench.client.removal.fail(connectionRefused());
    bench.client.verify.fail(connectionRefused());
    if (operation == enrollment::Operation::Verify) {
        bench.client.registration = {};
        bench.reachShowing();
        bench.enrollment->verify(bench.rightCode());
    } else {
        bench.reachReady(operation == enrollment::Operation::Remove ? active : none);
        bench.enrollment->registerTotp(Consent::ResetActive);
    }
    runEvents();
    QCOMPARE(bench.enrollment->state(), state);
    QCOMPARE(bench.enrollment->operation(), operation);
    QCOMPARE(bench.enrollment->note(), Note::NothingWasSent);
    QCOMPARE(bench.enrollment->status()->fault, net::Fault::ConnectionRefused);
    QCOMPARE(bench.client.asked.size(), 1); // no reading: nothing can have happened
}

FACTORDESK_TEST(TestEnrollmentLostAnswers, QCoreApplication)

} // namespace tst_enrollment_lost_answers

#include "tst_enrollment_lost_answers.moc"
