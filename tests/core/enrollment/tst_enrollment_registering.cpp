// SPDX-License-Identifier: GPL-3.0-or-later
// An enrollment from its preflight to the secret on the screen.
#include "tests/core/enrollment/enrollment_bench.h"
#include "tests/support/event_loop.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QTest>

namespace tst_enrollment_registering {

using namespace factordesk;
using namespace factordesk::enrollment;
using namespace factordesk::test;
using zitadel::FactorState;
using zitadel::StatusCode;
using zitadel::UserState;
using AskedOperation = test::Operation;

namespace {

using MaybeFactor = std::optional<FactorState>;

QList<AskedOperation> operationsOf(const ScriptedClient& client)
{
    QList<AskedOperation> operations;
    for (const AskedCall& call : client.asked)
        operations.append(call.operation);
    return operations;
}

} // namespace

class TestEnrollmentRegistering : public QObject
{
    Q_OBJECT

private slots:
    void asksNothingBeforeItIsTold();
    void becomesReady_data();
    void becomesReady();
    void asksTheServerOnlyWithConsent_data();
    void asksTheServerOnlyWithConsent();
    void changesNothingWhereAPreflightStops_data();
    void changesNothingWhereAPreflightStops();
    void checksAgain();
    void showsTheSecretAsItCame();
    void removesFirstForAReset();
    void resetsWhereNothingIsLeftToRemove();
    void staysReadyWhenRemovingIsRefused();
    void staysReadyWhenRegisteringIsRefused();
    void learnsFromARefusalThatOneIsActive();
    void replacesTheSecret();
    void keepsTheSecretWhenReplacingIsRefused();
    void dropsTheSecretWhenReplacingFindsOneActive();
    void countsASecretItCannotReadAsLost_data();
    void countsASecretItCannotReadAsLost();
    void forgetsAPendingOneThatIsNoLonger_data();
    void forgetsAPendingOneThatIsNoLonger();
    void takesTheClockDifferenceFromEveryAnswer();
};

void TestEnrollmentRegistering::asksNothingBeforeItIsTold()
{
    EnrollmentBench bench;
    bench.enrollment->registerTotp(Consent::ResetActive);
    bench.enrollment->replaceSecret();
    bench.enrollment->verify(bench.rightCode());
    bench.enrollment->lookAgain();
    runEvents();
    QVERIFY(bench.client.asked.isEmpty());
    QCOMPARE(bench.enrollment->state(), State::Checking);
    QCOMPARE(bench.enrollment->operation(), enrollment::Operation::None);
    QVERIFY(!bench.enrollment->canRegister());
    QVERIFY(!bench.enrollment->record());
}

void TestEnrollmentRegistering::becomesReady_data()
{
    QTest::addColumn<MaybeFactor>("factor");
    QTest::addColumn<Consent>("required");
    QTest::newRow("none") << MaybeFactor(FactorState::None) << Consent::NewOnly;
    QTest::newRow("pending") << MaybeFactor(FactorState::Pending) << Consent::ReplacePending;
    QTest::newRow("active") << MaybeFactor(FactorState::Active) << Consent::ResetActive;
    // Registering may replace what cannot be seen.
    QTest::newRow("not known") << MaybeFactor() << Consent::ReplacePending;
}

void TestEnrollmentRegistering::becomesReady()
{
    QFETCH(const MaybeFactor, factor);
    QFETCH(const Consent, required);
    EnrollmentBench bench;
    bench.allowPreflight(factor);
    bench.enrollment->check();
    QCOMPARE(bench.enrollment->state(), State::Checking);
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Ready);
    QCOMPARE(bench.enrollment->factor(), factor);
    QCOMPARE(bench.enrollment->requiredConsent(), required);
    QVERIFY(bench.enrollment->canRegister());
    QVERIFY(!bench.enrollment->leavesPending());
    QVERIFY(!bench.enrollment->secret());
}

void TestEnrollmentRegistering::asksTheServerOnlyWithConsent_data()
{
    QTest::addColumn<MaybeFactor>("factor");
    QTest::addColumn<Consent>("consent");
    QTest::addColumn<QList<AskedOperation>>("asked");
    const QList<AskedOperation> nothing;
    const QList<AskedOperation> registration{AskedOperation::RegisterTotp};
    const QList<AskedOperation> removal{AskedOperation::RemoveTotp};
    const MaybeFactor none = FactorState::None;
    const MaybeFactor pending = FactorState::Pending;
    const MaybeFactor active = FactorState::Active;
    QTest::newRow("none, new only") << none << Consent::NewOnly << registration;
    QTest::newRow("none, reset") << none << Consent::ResetActive << registration;
    QTest::newRow("pending, new only") << pending << Consent::NewOnly << nothing;
    QTest::newRow("pending, replace") << pending << Consent::ReplacePending << registration;
    QTest::newRow("pending, reset") << pending << Consent::ResetActive << registration;
    QTest::newRow("active, new only") << active << Consent::NewOnly << nothing;
    QTest::newRow("active, replace") << active << Consent::ReplacePending << nothing;
    QTest::newRow("active, reset") << active << Consent::ResetActive << removal;
    QTest::newRow("not known, new only") << MaybeFactor() << Consent::NewOnly << nothing;
    QTest::newRow("not known, replace") << MaybeFactor() << Consent::ReplacePending << registration;
}

void TestEnrollmentRegistering::asksTheServerOnlyWithConsent()
{
    QFETCH(const MaybeFactor, factor);
    QFETCH(const Consent, consent);
    QFETCH(const QList<AskedOperation>, asked);
    EnrollmentBench bench;
    bench.reachReady(factor);
    bench.enrollment->registerTotp(consent);
    runEvents(); // the answer is held back
    QCOMPARE(operationsOf(bench.client), asked);
    QCOMPARE(bench.enrollment->state() == State::Ready, asked.isEmpty());
    // A second press of the key while it runs asks no second time.
    bench.enrollment->registerTotp(consent);
    QCOMPARE(operationsOf(bench.client), asked);
}

void TestEnrollmentRegistering::changesNothingWhereAPreflightStops_data()
{
    QTest::addColumn<zitadel::User>("user");
    QTest::addColumn<QStringList>("permissions");
    const QStringList all{QStringLiteral("user.read"), QStringLiteral("user.write"),
                          QStringLiteral("user.credential.write")};
    const auto inState = [](UserState state) {
        zitadel::User user = person();
        user.state = state;
        return user;
    };
    zitadel::User machine = person();
    machine.isHuman = false;
    QTest::newRow("machine") << machine << all;
    QTest::newRow("inactive") << inState(UserState::Inactive) << all;
    QTest::newRow("locked") << inState(UserState::Locked) << all;
    QTest::newRow("deleted") << inState(UserState::Deleted) << all;
    QTest::newRow("may remove but not register")
        << person() << QStringList{QStringLiteral("user.write")};
    QTest::newRow("may only read") << person() << QStringList{QStringLiteral("user.read")};
}

void TestEnrollmentRegistering::changesNothingWhereAPreflightStops()
{
    QFETCH(const zitadel::User, user);
    QFETCH(const QStringList, permissions);
    EnrollmentBench bench;
    bench.client.oneUser.answer(user);
    bench.client.factor.answer(FactorState::Active);
    bench.client.permissions.answer(permissions);
    bench.client.settings.answer({.totpAllowed = true});
    bench.enrollment->check();
    runEvents();
    bench.client.asked.clear();
    QCOMPARE(bench.enrollment->state(), State::Ready);
    QVERIFY(!bench.enrollment->canRegister());
    bench.enrollment->registerTotp(Consent::ResetActive);
    runEvents();
    QVERIFY(bench.client.asked.isEmpty());
    QCOMPARE(bench.enrollment->state(), State::Ready);
}

void TestEnrollmentRegistering::checksAgain()
{
    EnrollmentBench bench;
    bench.reachReady(FactorState::Active);
    bench.allowPreflight(FactorState::None);
    bench.enrollment->check();
    QCOMPARE(bench.enrollment->state(), State::Checking);
    QVERIFY(!bench.enrollment->canRegister());
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Ready);
    QCOMPARE(bench.enrollment->requiredConsent(), Consent::NewOnly);
}

void TestEnrollmentRegistering::showsTheSecretAsItCame()
{
    EnrollmentBench bench;
    zitadel::User renamed = person();
    renamed.displayName = QStringLiteral("Anna Auer");
    bench.client.oneUser.answer(renamed);
    bench.reachReady(FactorState::None);
    QCOMPARE(bench.enrollment->person().displayName, renamed.displayName);

    bench.client.registration.answer(registrationOf(firstSecret));
    bench.enrollment->registerTotp(Consent::NewOnly);
    QCOMPARE(bench.enrollment->state(), State::Registering);
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Showing);
    QCOMPARE(bench.enrollment->operation(), enrollment::Operation::Register);
    QCOMPARE(bench.client.asked.at(0).subject, person().id.text());
    const RegisteredSecret* const secret = bench.enrollment->secret();
    QVERIFY(secret);
    QVERIFY(secret->uri.text() == keyUri(firstSecret));
    QCOMPARE(secret->account.issuer, QStringLiteral("ZITADEL"));
    QCOMPARE(secret->account.name, QStringLiteral("anna@acme.test"));
    QCOMPARE(secret->details, detailsOf(2));
    QCOMPARE(secret->shownAt, bench.clock.now());
    QCOMPARE(bench.enrollment->factor(), MaybeFactor(FactorState::Pending));
    QCOMPARE(bench.enrollment->note(), Note::None);
    QVERIFY(!bench.enrollment->status());
    QVERIFY(bench.enrollment->leavesPending());
    QVERIFY(!bench.enrollment->canRegister());
}

void TestEnrollmentRegistering::removesFirstForAReset()
{
    EnrollmentBench bench;
    bench.reachReady(FactorState::Active);
    bench.enrollment->registerTotp(Consent::ResetActive);
    QCOMPARE(bench.enrollment->state(), State::Removing);
    runEvents();
    QCOMPARE(operationsOf(bench.client), {AskedOperation::RemoveTotp});
    bench.client.removal.answer(detailsOf(2));
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Registering);
    bench.client.registration.answer(registrationOf(firstSecret));
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Showing);
    const QList<AskedOperation> expected{AskedOperation::RemoveTotp, AskedOperation::RegisterTotp};
    QCOMPARE(operationsOf(bench.client), expected);
}

void TestEnrollmentRegistering::resetsWhereNothingIsLeftToRemove()
{
    EnrollmentBench bench;
    bench.reachReady(FactorState::Active);
    bench.client.removal.fail(nothingToRemoveRefusal());
    bench.client.registration.answer(registrationOf(firstSecret));
    bench.enrollment->registerTotp(Consent::ResetActive);
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Showing);
    QVERIFY(!bench.enrollment->status());
    QCOMPARE(bench.client.count(AskedOperation::RemoveTotp), 1);
}

void TestEnrollmentRegistering::staysReadyWhenRemovingIsRefused()
{
    EnrollmentBench bench;
    bench.reachReady(FactorState::Active);
    bench.client.removal.fail(permissionRefusal());
    bench.enrollment->registerTotp(Consent::ResetActive);
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Ready);
    QCOMPARE(bench.enrollment->status()->errorId, permissionRefusal().errorId);
    QCOMPARE(bench.enrollment->factor(), MaybeFactor(FactorState::Active));
    QCOMPARE(bench.client.count(AskedOperation::RegisterTotp), 0);
    // A second try begins with the removal again.
    bench.enrollment->registerTotp(Consent::ResetActive);
    QCOMPARE(bench.client.count(AskedOperation::RemoveTotp), 2);
}

void TestEnrollmentRegistering::staysReadyWhenRegisteringIsRefused()
{
    EnrollmentBench bench;
    bench.reachReady(FactorState::None);
    bench.client.registration.fail(permissionRefusal());
    bench.enrollment->registerTotp(Consent::NewOnly);
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Ready);
    QCOMPARE(bench.enrollment->status()->errorId, permissionRefusal().errorId);
    QVERIFY(!bench.enrollment->leavesPending());
    QVERIFY(bench.enrollment->canRegister());
}

void TestEnrollmentRegistering::learnsFromARefusalThatOneIsActive()
{
    EnrollmentBench bench;
    bench.reachReady(std::nullopt);
    bench.client.registration.fail(alreadyActiveRefusal());
    bench.enrollment->registerTotp(Consent::ReplacePending);
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Ready);
    QCOMPARE(bench.enrollment->requiredConsent(), Consent::ResetActive);
    QCOMPARE(bench.client.count(AskedOperation::RemoveTotp), 0);
}

void TestEnrollmentRegistering::replacesTheSecret()
{
    EnrollmentBench bench;
    bench.reachShowing();
    bench.client.registration.answer(registrationOf(secondSecret));
    bench.enrollment->replaceSecret();
    QCOMPARE(bench.enrollment->state(), State::Registering);
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Showing);
    QVERIFY(bench.enrollment->secret()->uri.text() == keyUri(secondSecret));
    QVERIFY(bench.enrollment->leavesPending());
}

void TestEnrollmentRegistering::keepsTheSecretWhenReplacingIsRefused()
{
    EnrollmentBench bench;
    bench.reachShowing();
    bench.client.registration.fail(permissionRefusal());
    bench.enrollment->replaceSecret();
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Showing);
    QVERIFY(bench.enrollment->secret()->uri.text() == keyUri(firstSecret));
    QVERIFY(bench.enrollment->leavesPending());
}

void TestEnrollmentRegistering::dropsTheSecretWhenReplacingFindsOneActive()
{
    EnrollmentBench bench;
    bench.reachShowing();
    bench.client.registration.fail(alreadyActiveRefusal());
    bench.enrollment->replaceSecret();
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Ready);
    QVERIFY(!bench.enrollment->secret());
    QVERIFY(!bench.enrollment->leavesPending());
    QCOMPARE(bench.enrollment->requiredConsent(), Consent::ResetActive);
}

void TestEnrollmentRegistering::countsASecretItCannotReadAsLost_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not a URI") << QByteArray("JBSWY3DPEHPK3PXP");
    QTest::newRow("no secret") << QByteArray("otpauth://totp/Z:a?issuer=Z");
    QTest::newRow("no base32") << QByteArray("otpauth://totp/Z:a?secret=NOT1BASE32");
    QTest::newRow("other type") << QByteArray("otpauth://future/Z:a?secret=JBSWY3DPEHPK3PXP");
    QTest::newRow("other hash") << QByteArray(
        "otpauth://totp/Z:a?secret=JBSWY3DPEHPK3PXP&algorithm=BLAKE3");
    QTest::newRow("cut") << QByteArray("otpauth://totp/Z:a?secr");
}

void TestEnrollmentRegistering::countsASecretItCannotReadAsLost()
{
    QFETCH(const QByteArray, uri);
    EnrollmentBench bench;
    bench.reachReady(FactorState::None);
    zitadel::Registration registration = registrationOf(firstSecret);
    registration.uri = SecureBytes::copyOf(std::string_view(uri.constData(), size_t(uri.size())));
    bench.client.registration.answer(std::move(registration));
    bench.enrollment->registerTotp(Consent::NewOnly);
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Ready);
    QCOMPARE(bench.enrollment->note(), Note::RegisteredSecretLost);
    QCOMPARE(bench.enrollment->status()->stage, net::Stage::Decoding);
    QVERIFY(!bench.enrollment->status()->technicalText.contains(QStringLiteral("BASE32")));
    QVERIFY(!bench.enrollment->secret());
    QCOMPARE(bench.enrollment->requiredConsent(), Consent::ReplacePending);
    QVERIFY(bench.enrollment->leavesPending());
}

void TestEnrollmentRegistering::forgetsAPendingOneThatIsNoLonger_data()
{
    QTest::addColumn<FactorState>("now");
    QTest::addColumn<bool>("leavesPending");
    QTest::newRow("pending") << FactorState::Pending << true;
    QTest::newRow("removed by somebody") << FactorState::None << false;
    QTest::newRow("verified by somebody") << FactorState::Active << false;
}

void TestEnrollmentRegistering::forgetsAPendingOneThatIsNoLonger()
{
    QFETCH(const FactorState, now);
    QFETCH(const bool, leavesPending);
    EnrollmentBench bench;
    bench.reachReady(FactorState::None);
    bench.client.registration.fail(lostAnswer());
    bench.client.factor.answer(FactorState::Pending);
    bench.enrollment->registerTotp(Consent::NewOnly);
    runEvents();
    QVERIFY(bench.enrollment->leavesPending());
    bench.reachReady(now);
    QCOMPARE(bench.enrollment->leavesPending(), leavesPending);
    // Above all, giving up does not remove somebody's working authenticator.
    bench.enrollment->giveUp(true);
    runEvents();
    QCOMPARE(bench.client.count(AskedOperation::RemoveTotp), leavesPending ? 1 : 0);
}

void TestEnrollmentRegistering::takesTheClockDifferenceFromEveryAnswer()
{
    using namespace std::chrono_literals;
    EnrollmentBench bench;
    bench.client.facts.skew = diagnosis::ClockSkew{.offset = 90s, .error = 900ms};
    bench.reachReady(FactorState::None);
    QCOMPARE(bench.enrollment->clockSkew()->offset, std::chrono::milliseconds(90s));
    bench.client.facts.skew = diagnosis::ClockSkew{.offset = 200s, .error = 600ms};
    bench.client.registration.answer(registrationOf(firstSecret));
    bench.enrollment->registerTotp(Consent::NewOnly);
    runEvents();
    QCOMPARE(bench.enrollment->clockSkew()->offset, std::chrono::milliseconds(200s));
}

FACTORDESK_TEST(TestEnrollmentRegistering, QCoreApplication)

} // namespace tst_enrollment_registering

#include "tst_enrollment_registering.moc"
