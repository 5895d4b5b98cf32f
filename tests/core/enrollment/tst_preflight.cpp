// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/preflight.h"
#include "tests/support/event_loop.h"
#include "tests/support/sample_values.h"
#include "tests/support/scripted_client.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

namespace tst_preflight {

using namespace factordesk;
using namespace factordesk::enrollment;
using namespace factordesk::test;
using zitadel::FactorState;
using zitadel::StatusCode;
using AskedOperation = test::Operation;

class TestPreflight : public QObject
{
    Q_OBJECT

private slots:
    void asksNothingUntilItRuns();
    void findsAllGood();
    void asksTheOrganisationAfterThePerson();
    void doesNotHoldSilenceAgainstAnybody();
    void givesUpWithoutThePerson_data();
    void givesUpWithoutThePerson();
    void fillsTheLinesOneByOne();
    void knowsNoFactorOnlyWhereItMayRead_data();
    void knowsNoFactorOnlyWhereItMayRead();
    void waitsForThePermissionsBeforeItSaysNone();
    void stopsLooking();
    void runsAgain();
    void runsAgainWhileRunning();
    void finishesOnceARun();
    void announcesWholeAnswers();
    void survivesAListenerThatDeletesIt();
    void obeysAListenerThatRunsItAgain();
    void obeysAListenerThatStopsIt();
};

namespace {

const QStringList ownersPermissions{QStringLiteral("user.read"), QStringLiteral("user.write"),
                                    QStringLiteral("user.credential.write")};

void allowAll(ScriptedClient& client, FactorState factor = FactorState::None)
{
    client.oneUser.answer(person());
    client.factor.answer(factor);
    client.permissions.answer(ownersPermissions);
    client.settings.answer({.totpAllowed = true});
}

Check check(const Preflight& preflight, CheckKind kind)
{
    return *std::ranges::find(preflight.checks(), kind, &Check::kind);
}

} // namespace

void TestPreflight::asksNothingUntilItRuns()
{
    ScriptedClient client;
    const Preflight preflight(client, userId());
    runEvents();
    QVERIFY(client.asked.isEmpty());
    QCOMPARE(preflight.checks().size(), 7);
    QVERIFY(std::ranges::is_sorted(preflight.checks(), {}, &Check::kind));
}

void TestPreflight::findsAllGood()
{
    ScriptedClient client;
    client.facts.skew = diagnosis::ClockSkew{.error = std::chrono::seconds(1)};
    allowAll(client);
    Preflight preflight(client, userId());
    const QSignalSpy finished(&preflight, &Preflight::finished);
    preflight.run();
    QVERIFY(preflight.isRunning());
    runEvents();
    QCOMPARE(finished.size(), 1);
    QVERIFY(!preflight.isRunning());
    QVERIFY(!preflight.hasStop());
    for (const Check& each : preflight.checks())
        QCOMPARE(each.outcome, CheckOutcome::Good);
    QCOMPARE(preflight.user()->displayName, person().displayName);
    QCOMPARE(preflight.factor(), std::optional(FactorState::None));
}

void TestPreflight::asksTheOrganisationAfterThePerson()
{
    ScriptedClient client;
    Preflight preflight(client, userId());
    preflight.run();
    runEvents(); // the person is held back
    QCOMPARE(client.asked.size(), 2);
    QCOMPARE(client.count(AskedOperation::User), 1);
    QCOMPARE(client.count(AskedOperation::TotpState), 1);
    client.oneUser.answer(person());
    runEvents();
    QCOMPARE(client.asked.size(), 4);
    for (const AskedCall& call : client.asked) {
        const bool isAboutTheOrganisation = call.operation == AskedOperation::CallerPermissions ||
                                            call.operation == AskedOperation::LoginSettings;
        QCOMPARE(call.subject,
                 isAboutTheOrganisation ? person().details.resourceOwner : userId().text());
    }
}

void TestPreflight::doesNotHoldSilenceAgainstAnybody()
{
    ScriptedClient client;
    client.oneUser.answer(person());
    client.factor.fail(refusal(StatusCode::PermissionDenied, {}, 403));
    client.permissions.fail(refusal(StatusCode::NotFound, {}, 404));
    client.settings.fail(refusal(StatusCode::PermissionDenied, {}, 403));
    Preflight preflight(client, userId());
    preflight.run();
    runEvents();
    QVERIFY(!preflight.isRunning());
    QVERIFY(!preflight.hasStop());
    for (const CheckKind kind :
         {CheckKind::Clock, CheckKind::Permission, CheckKind::Factor, CheckKind::Policy})
        QCOMPARE(check(preflight, kind).outcome, CheckOutcome::Unknown);
    QVERIFY(!preflight.factor());
}

void TestPreflight::givesUpWithoutThePerson_data()
{
    QTest::addColumn<zitadel::Status>("failure");
    QTest::newRow("server gone") << connectionRefused();
    QTest::newRow("token refused") << refusal(StatusCode::Unauthenticated, {}, 401);
    QTest::newRow("not found") << refusal(StatusCode::NotFound, QStringLiteral("AUTHZ-cdgFk"), 404);
}

void TestPreflight::givesUpWithoutThePerson()
{
    QFETCH(const zitadel::Status, failure);
    ScriptedClient client;
    client.oneUser.fail(failure);
    Preflight preflight(client, userId());
    const QSignalSpy finished(&preflight, &Preflight::finished);
    preflight.run();
    runEvents(); // the reading of the factor is held back, and is not waited for
    QCOMPARE(finished.size(), 1);
    QVERIFY(!preflight.isRunning());
    QVERIFY(preflight.hasStop());
    QCOMPARE(client.factor.waiting(), 0);
    QCOMPARE(client.count(AskedOperation::CallerPermissions), 0);
    QCOMPARE(check(preflight, CheckKind::Permission).reason, CheckReason::PermissionUnknown);
    QCOMPARE(check(preflight, CheckKind::Factor).reason, CheckReason::FactorUnknown);
    QCOMPARE(check(preflight, CheckKind::Policy).reason, CheckReason::PolicyUnknown);
    QVERIFY(!preflight.user());
}

void TestPreflight::fillsTheLinesOneByOne()
{
    ScriptedClient client;
    Preflight preflight(client, userId());
    preflight.run();
    client.factor.answer(FactorState::Pending);
    runEvents();
    QCOMPARE(check(preflight, CheckKind::Factor).reason, CheckReason::FactorPending);
    QCOMPARE(check(preflight, CheckKind::Person).outcome, CheckOutcome::Running);
    client.oneUser.answer(person());
    runEvents();
    QCOMPARE(check(preflight, CheckKind::Person).outcome, CheckOutcome::Good);
    QCOMPARE(check(preflight, CheckKind::Permission).outcome, CheckOutcome::Running);
    client.permissions.answer({QStringLiteral("user.write")});
    runEvents();
    QVERIFY(preflight.hasStop());
    QVERIFY(preflight.isRunning());
    client.settings.answer({});
    runEvents();
    QVERIFY(!preflight.isRunning());
}

void TestPreflight::knowsNoFactorOnlyWhereItMayRead_data()
{
    using Permissions = std::optional<QStringList>;
    QTest::addColumn<Permissions>("permissions");
    QTest::addColumn<FactorState>("read");
    QTest::addColumn<std::optional<FactorState>>("known");
    const QString reading = QStringLiteral("user.read");
    const QString writing = QStringLiteral("user.credential.write");
    const std::optional<FactorState> unknown;
    const auto none = FactorState::None;
    QTest::newRow("may read") << Permissions(QStringList{reading}) << none << std::optional(none);
    QTest::newRow("may only write") << Permissions(QStringList{writing}) << none << unknown;
    QTest::newRow("nothing at all") << Permissions(QStringList()) << none << unknown;
    QTest::newRow("not told") << Permissions() << none << unknown;
    // What is shown is there, whoever sees it.
    for (const FactorState shown : {FactorState::Pending, FactorState::Active}) {
        QTest::addRow("shown, not told %d", int(shown))
            << Permissions() << shown << std::optional(shown);
        QTest::addRow("shown, may only write %d", int(shown))
            << Permissions(QStringList{writing}) << shown << std::optional(shown);
    }
}

void TestPreflight::knowsNoFactorOnlyWhereItMayRead()
{
    QFETCH(const std::optional<QStringList>, permissions);
    QFETCH(const FactorState, read);
    QFETCH(const std::optional<FactorState>, known);
    ScriptedClient client;
    client.oneUser.answer(person());
    client.factor.answer(read);
    client.settings.answer({.totpAllowed = true});
    if (permissions)
        client.permissions.answer(*permissions);
    else
        client.permissions.fail(refusal(StatusCode::PermissionDenied, {}, 403));
    Preflight preflight(client, userId());
    preflight.run();
    runEvents();
    QVERIFY(!preflight.isRunning());
    QCOMPARE(preflight.factor(), known);
    QCOMPARE(check(preflight, CheckKind::Factor).outcome == CheckOutcome::Unknown, !known);
}

void TestPreflight::waitsForThePermissionsBeforeItSaysNone()
{
    ScriptedClient client;
    Preflight preflight(client, userId());
    preflight.run();
    client.factor.answer(FactorState::None);
    client.oneUser.answer(person());
    client.settings.answer({.totpAllowed = true});
    runEvents();
    QCOMPARE(check(preflight, CheckKind::Factor).outcome, CheckOutcome::Running);
    QVERIFY(!preflight.factor());
    client.permissions.answer(ownersPermissions);
    runEvents();
    QCOMPARE(check(preflight, CheckKind::Factor).reason, CheckReason::FactorNone);
    QVERIFY(!preflight.isRunning());
}

void TestPreflight::stopsLooking()
{
    ScriptedClient client;
    client.oneUser.answer(person());
    Preflight preflight(client, userId());
    const QSignalSpy finished(&preflight, &Preflight::finished);
    preflight.run();
    runEvents();
    preflight.abort();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(check(preflight, CheckKind::Person).outcome, CheckOutcome::Good);
    QCOMPARE(check(preflight, CheckKind::Permission).outcome, CheckOutcome::Unknown);
    client.permissions.answer(ownersPermissions);
    runEvents();
    QCOMPARE(check(preflight, CheckKind::Permission).outcome, CheckOutcome::Unknown);
    QCOMPARE(finished.size(), 1);
}

void TestPreflight::runsAgain()
{
    ScriptedClient client;
    allowAll(client, FactorState::Active);
    Preflight preflight(client, userId());
    preflight.run();
    runEvents();
    preflight.run();
    QVERIFY(preflight.isRunning());
    QVERIFY(!preflight.user());
    QVERIFY(!preflight.factor());
    allowAll(client, FactorState::None);
    runEvents();
    QCOMPARE(preflight.factor(), std::optional(FactorState::None));
    QVERIFY(!preflight.isRunning());
}

void TestPreflight::runsAgainWhileRunning()
{
    ScriptedClient client;
    Preflight preflight(client, userId());
    const QSignalSpy finished(&preflight, &Preflight::finished);
    preflight.run();
    runEvents();
    preflight.run();
    runEvents();
    QCOMPARE(client.oneUser.waiting(), 1); // the older call is gone
    QCOMPARE(client.factor.waiting(), 1);
    allowAll(client);
    runEvents();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(client.count(AskedOperation::User), 2);
}

void TestPreflight::finishesOnceARun()
{
    ScriptedClient client;
    allowAll(client);
    Preflight preflight(client, userId());
    const QSignalSpy finished(&preflight, &Preflight::finished);
    preflight.run();
    runEvents();
    preflight.abort(); // nothing is running any more
    QCOMPARE(finished.size(), 1);
}

void TestPreflight::announcesWholeAnswers()
{
    ScriptedClient client;
    client.oneUser.answer(person());
    Preflight preflight(client, userId());
    preflight.run();
    // What one answer tells is never shown in halves.
    connect(&preflight, &Preflight::changed, this, [&] {
        QCOMPARE(check(preflight, CheckKind::Server).outcome == CheckOutcome::Running,
                 check(preflight, CheckKind::Person).outcome == CheckOutcome::Running);
    });
    const QSignalSpy changed(&preflight, &Preflight::changed);
    runEvents();
    QCOMPARE(changed.size(), 1);
}

void TestPreflight::survivesAListenerThatDeletesIt()
{
    for (int deadline = 1; deadline <= 5; ++deadline) {
        ScriptedClient client;
        allowAll(client);
        auto preflight = std::make_unique<Preflight>(client, userId());
        int changes = 0;
        connect(preflight.get(), &Preflight::changed, this, [&] {
            if (++changes == deadline)
                preflight.reset();
        });
        preflight->run();
        runEvents();
        QVERIFY(!preflight);
    }
}

void TestPreflight::obeysAListenerThatRunsItAgain()
{
    ScriptedClient client;
    client.oneUser.fail(connectionRefused());
    client.factor.answer(FactorState::None); // for the first run
    allowAll(client);
    Preflight preflight(client, userId());
    const QSignalSpy finished(&preflight, &Preflight::finished);
    bool isRetried = false;
    connect(&preflight, &Preflight::changed, this, [&] {
        if (preflight.hasStop() && !std::exchange(isRetried, true))
            preflight.run();
    });
    preflight.run();
    runEvents();
    // Nothing of the first run is mixed into the second.
    QVERIFY(!preflight.hasStop());
    QCOMPARE(check(preflight, CheckKind::Server).outcome, CheckOutcome::Good);
    QCOMPARE(finished.size(), 1);
}

void TestPreflight::obeysAListenerThatStopsIt()
{
    ScriptedClient client;
    allowAll(client);
    Preflight preflight(client, userId());
    const QSignalSpy finished(&preflight, &Preflight::finished);
    connect(&preflight, &Preflight::changed, &preflight, [&] {
        if (preflight.isRunning())
            preflight.abort();
    });
    preflight.run();
    runEvents();
    QVERIFY(!preflight.isRunning());
    QCOMPARE(finished.size(), 1);
    QCOMPARE(check(preflight, CheckKind::Server).outcome, CheckOutcome::Unknown);
}

FACTORDESK_TEST(TestPreflight, QCoreApplication)

} // namespace tst_preflight

#include "tst_preflight.moc"
