// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/preflight_checks.h"
#include "tests/support/sample_values.h"
#include "tests/support/scripted_client.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_preflight_checks {

using namespace factordesk;
using namespace factordesk::enrollment;
using namespace factordesk::test;
using namespace std::chrono_literals;
using zitadel::FactorState;
using zitadel::Status;
using zitadel::StatusCode;
using zitadel::UserState;

class TestPreflightChecks : public QObject
{
    Q_OBJECT

private slots:
    void judgesTheAnswerForThePerson_data();
    void judgesTheAnswerForThePerson();
    void judgesTheToken_data();
    void judgesTheToken();
    void judgesThePersonsState_data();
    void judgesThePersonsState();
    void judgesTheClock_data();
    void judgesTheClock();
    void judgesPermissions_data();
    void judgesPermissions();
    void judgesTheFactor_data();
    void judgesTheFactor();
    void judgesThePolicy_data();
    void judgesThePolicy();
};

namespace {

Status certificateProblem()
{
    return {.code = StatusCode::Unavailable,
            .stage = net::Stage::Tls,
            .fault = net::Fault::CertificateUntrusted,
            .settlement = net::Settlement::NotSent};
}

} // namespace

void TestPreflightChecks::judgesTheAnswerForThePerson_data()
{
    using enum CheckOutcome;
    using enum CheckReason;
    QTest::addColumn<std::optional<Status>>("failure");
    QTest::addColumn<QList<CheckOutcome>>("outcomes"); // of server, sign-in, person
    QTest::addColumn<QList<CheckReason>>("reasons");
    const auto row = [](const char* name, const std::optional<Status>& failure,
                        const QList<CheckOutcome>& outcomes, const QList<CheckReason>& reasons) {
        QTest::newRow(name) << failure << outcomes << reasons;
    };
    row("answered", std::nullopt, {Good, Good, Good},
        {ServerAnswers, SignInAccepted, PersonActive});
    row("unreachable", connectionRefused(), {Stop, Unknown, Unknown},
        {ServerFailed, SignInUnknown, PersonUnknown});
    row("certificate", certificateProblem(), {Stop, Unknown, Unknown},
        {ServerFailed, SignInUnknown, PersonUnknown});
    row("answer lost", lostAnswer(), {Stop, Unknown, Unknown},
        {ServerFailed, SignInUnknown, PersonUnknown});
    row("token refused", refusal(StatusCode::Unauthenticated, {}, 401), {Good, Stop, Unknown},
        {ServerAnswers, SignInRefused, PersonUnknown});
    row("no role there", refusal(StatusCode::NotFound, QStringLiteral("AUTHZ-cdgFk"), 404),
        {Good, Good, Stop}, {ServerAnswers, SignInAccepted, PersonMissing});
    row("may not read", refusal(StatusCode::PermissionDenied, {}, 403), {Good, Good, Unknown},
        {ServerAnswers, SignInAccepted, PersonUnknown});
}

void TestPreflightChecks::judgesTheAnswerForThePerson()
{
    QFETCH(const std::optional<Status>, failure);
    QFETCH(const QList<CheckOutcome>, outcomes);
    QFETCH(const QList<CheckReason>, reasons);
    const Expected<zitadel::User, Status> answer =
        failure ? Expected<zitadel::User, Status>(Unexpected(*failure)) : person();
    const QList<Check> checks{serverCheck(answer), signInCheck(answer), personCheck(answer)};
    const QList<CheckKind> kinds{CheckKind::Server, CheckKind::SignIn, CheckKind::Person};
    for (int i = 0; i < checks.size(); ++i) {
        QCOMPARE(checks.at(i).kind, kinds.at(i));
        QCOMPARE(checks.at(i).outcome, outcomes.at(i));
        QCOMPARE(checks.at(i).reason, reasons.at(i));
        if (checks.at(i).outcome == CheckOutcome::Stop)
            QCOMPARE(checks.at(i).status->code, failure->code);
    }
}

void TestPreflightChecks::judgesTheToken_data()
{
    using enum CheckOutcome;
    using namespace std::chrono_literals;
    QTest::addColumn<bool>("isAccepted");
    QTest::addColumn<zitadel::TokenFacts>("token");
    QTest::addColumn<CheckOutcome>("outcome");
    QTest::addColumn<CheckReason>("reason");
    const auto row = [](const char* name, bool isAccepted, const zitadel::TokenFacts& token,
                        CheckOutcome outcome, CheckReason reason) {
        QTest::newRow(name) << isAccepted << token << outcome << reason;
    };
    row("long enough", true, {.timeLeft = 10min}, Good, CheckReason::SignInAccepted);
    row("ends soon", true, {.timeLeft = 599s}, Warning, CheckReason::SignInEndsSoon);
    row("ends soon, renewed", true, {.timeLeft = 599s, .renewsItself = true}, Good,
        CheckReason::SignInAccepted);
    row("not told", true, {}, Good, CheckReason::SignInAccepted);
    // The server's clock decides, not what is known here.
    row("ended, and yet accepted", true, {.timeLeft = -5s}, Warning, CheckReason::SignInEndsSoon);
    row("ended", false, {.timeLeft = 0s}, Stop, CheckReason::SignInEnded);
    row("refused before its end", false, {.timeLeft = 5s}, Stop, CheckReason::SignInRefused);
}

void TestPreflightChecks::judgesTheToken()
{
    QFETCH(const bool, isAccepted);
    QFETCH(const zitadel::TokenFacts, token);
    const Expected<zitadel::User, Status> answer =
        isAccepted ? Expected<zitadel::User, Status>(person())
                   : Unexpected(refusal(StatusCode::Unauthenticated, {}, 401));
    const Check check = signInCheck(answer, token);
    QTEST(check.outcome, "outcome");
    QTEST(check.reason, "reason");
    QCOMPARE(check.token, token);
}

void TestPreflightChecks::judgesThePersonsState_data()
{
    using enum CheckOutcome;
    QTest::addColumn<bool>("isHuman");
    QTest::addColumn<UserState>("state");
    QTest::addColumn<CheckOutcome>("outcome");
    QTest::addColumn<CheckReason>("reason");
    QTest::newRow("active") << true << UserState::Active << Good << CheckReason::PersonActive;
    QTest::newRow("not told") << true << UserState::Unspecified << Good
                              << CheckReason::PersonActive;
    QTest::newRow("initial") << true << UserState::Initial << Warning << CheckReason::PersonInitial;
    QTest::newRow("inactive") << true << UserState::Inactive << Stop << CheckReason::PersonInactive;
    QTest::newRow("locked") << true << UserState::Locked << Stop << CheckReason::PersonLocked;
    QTest::newRow("deleted") << true << UserState::Deleted << Stop << CheckReason::PersonDeleted;
    QTest::newRow("machine") << false << UserState::Active << Stop << CheckReason::PersonIsMachine;
}

void TestPreflightChecks::judgesThePersonsState()
{
    QFETCH(const bool, isHuman);
    QFETCH(const UserState, state);
    QFETCH(const CheckOutcome, outcome);
    QFETCH(const CheckReason, reason);
    zitadel::User user = person();
    user.isHuman = isHuman;
    user.state = state;
    const Check check = personCheck(user);
    QCOMPARE(check.kind, CheckKind::Person);
    QCOMPARE(check.outcome, outcome);
    QCOMPARE(check.reason, reason);
}

void TestPreflightChecks::judgesTheClock_data()
{
    using Skew = std::optional<diagnosis::ClockSkew>;
    QTest::addColumn<Skew>("skew");
    QTest::addColumn<CheckOutcome>("outcome");
    QTest::addColumn<CheckReason>("reason");
    const auto skew = [](std::chrono::milliseconds offset, std::chrono::milliseconds error) {
        return Skew(diagnosis::ClockSkew{.offset = offset, .error = error});
    };
    QTest::newRow("not told") << Skew() << CheckOutcome::Unknown << CheckReason::ClockUnknown;
    QTest::newRow("agrees") << skew(200ms, 600ms) << CheckOutcome::Good << CheckReason::ClockAgrees;
    QTest::newRow("at the limit") << skew(15'600ms, 600ms) << CheckOutcome::Good
                                  << CheckReason::ClockAgrees;
    QTest::newRow("behind") << skew(15'601ms, 600ms) << CheckOutcome::Warning
                            << CheckReason::ClockDiffers;
    QTest::newRow("ahead") << skew(-60'000ms, 600ms) << CheckOutcome::Warning
                           << CheckReason::ClockDiffers;
    QTest::newRow("a slow answer proves little")
        << skew(20'000ms, 10'000ms) << CheckOutcome::Good << CheckReason::ClockAgrees;
}

void TestPreflightChecks::judgesTheClock()
{
    QFETCH(const std::optional<diagnosis::ClockSkew>, skew);
    QFETCH(const CheckOutcome, outcome);
    QFETCH(const CheckReason, reason);
    const Check check = clockCheck(skew);
    QCOMPARE(check.kind, CheckKind::Clock);
    QCOMPARE(check.outcome, outcome);
    QCOMPARE(check.reason, reason);
    QCOMPARE(check.skew.has_value(), skew.has_value());
}

void TestPreflightChecks::judgesPermissions_data()
{
    using Answer = std::optional<QStringList>;
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<CheckOutcome>("outcome");
    QTest::addColumn<CheckReason>("reason");
    const QString read = QStringLiteral("user.read");
    const QString write = QStringLiteral("user.write");
    const QString credential = QStringLiteral("user.credential.write");
    QTest::newRow("refused") << Answer() << CheckOutcome::Unknown << CheckReason::PermissionUnknown;
    QTest::newRow("empty") << Answer(QStringList()) << CheckOutcome::Unknown
                           << CheckReason::PermissionUnknown;
    QTest::newRow("owner") << Answer({read, write, credential}) << CheckOutcome::Good
                           << CheckReason::MayRegister;
    QTest::newRow("register only")
        << Answer(QStringList{credential}) << CheckOutcome::Good << CheckReason::MayRegister;
    QTest::newRow("user manager") << Answer({read, write}) << CheckOutcome::Stop
                                  << CheckReason::MayRemoveButNotRegister;
    QTest::newRow("reader") << Answer(QStringList{read}) << CheckOutcome::Stop
                            << CheckReason::MayNotRegister;
    QTest::newRow("a longer name") << Answer(QStringList{QStringLiteral("user.credential.writes")})
                                   << CheckOutcome::Stop << CheckReason::MayNotRegister;
}

void TestPreflightChecks::judgesPermissions()
{
    QFETCH(const std::optional<QStringList>, answer);
    QFETCH(const CheckOutcome, outcome);
    QFETCH(const CheckReason, reason);
    using Result = Expected<QStringList, Status>;
    const Check check = permissionCheck(
        answer ? Result(*answer) : Result(Unexpected(refusal(StatusCode::NotFound, {}, 404))));
    QCOMPARE(check.kind, CheckKind::Permission);
    QCOMPARE(check.outcome, outcome);
    QCOMPARE(check.reason, reason);
}

void TestPreflightChecks::judgesTheFactor_data()
{
    using Answer = std::optional<FactorState>;
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<bool>("mayRead");
    QTest::addColumn<CheckOutcome>("outcome");
    QTest::addColumn<CheckReason>("reason");
    for (const bool mayRead : {true, false}) {
        QTest::addRow("refused, %d", mayRead)
            << Answer() << mayRead << CheckOutcome::Unknown << CheckReason::FactorUnknown;
        QTest::addRow("pending, %d", mayRead)
            << Answer(FactorState::Pending) << mayRead << CheckOutcome::Warning
            << CheckReason::FactorPending;
        QTest::addRow("active, %d", mayRead) << Answer(FactorState::Active) << mayRead
                                             << CheckOutcome::Warning << CheckReason::FactorActive;
    }
    QTest::newRow("none") << Answer(FactorState::None) << true << CheckOutcome::Good
                          << CheckReason::FactorNone;
    QTest::newRow("none is shown") << Answer(FactorState::None) << false << CheckOutcome::Unknown
                                   << CheckReason::FactorUnknown;
}

void TestPreflightChecks::judgesTheFactor()
{
    QFETCH(const std::optional<FactorState>, answer);
    QFETCH(const bool, mayRead);
    QFETCH(const CheckOutcome, outcome);
    QFETCH(const CheckReason, reason);
    using Result = Expected<FactorState, Status>;
    const Check check =
        factorCheck(answer ? Result(*answer)
                           : Result(Unexpected(refusal(StatusCode::PermissionDenied, {}, 403))),
                    mayRead);
    QCOMPARE(check.kind, CheckKind::Factor);
    QCOMPARE(check.outcome, outcome);
    QCOMPARE(check.reason, reason);
}

void TestPreflightChecks::judgesThePolicy_data()
{
    using Answer = std::optional<bool>;
    QTest::addColumn<Answer>("totpAllowed");
    QTest::addColumn<CheckOutcome>("outcome");
    QTest::addColumn<CheckReason>("reason");
    QTest::newRow("refused") << Answer() << CheckOutcome::Unknown << CheckReason::PolicyUnknown;
    QTest::newRow("allowed") << Answer(true) << CheckOutcome::Good << CheckReason::PolicyAllows;
    // Registering works all the same; the factor is of no use at sign-in.
    QTest::newRow("not allowed") << Answer(false) << CheckOutcome::Warning
                                 << CheckReason::PolicyLacksTotp;
}

void TestPreflightChecks::judgesThePolicy()
{
    QFETCH(const std::optional<bool>, totpAllowed);
    QFETCH(const CheckOutcome, outcome);
    QFETCH(const CheckReason, reason);
    using Result = Expected<zitadel::LoginSettings, Status>;
    const Check check =
        policyCheck(totpAllowed ? Result(zitadel::LoginSettings{.totpAllowed = *totpAllowed})
                                : Result(Unexpected(connectionRefused())));
    QCOMPARE(check.kind, CheckKind::Policy);
    QCOMPARE(check.outcome, outcome);
    QCOMPARE(check.reason, reason);
}

FACTORDESK_TEST(TestPreflightChecks, factordesk::test::NoApplication)

} // namespace tst_preflight_checks

#include "tst_preflight_checks.moc"
