// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/walk_up.h"
#include "core/encoding/base32.h"
#include "core/otp/generator.h"
#include "tests/support/event_loop.h"
#include "tests/support/fake_delays.h"
#include "tests/support/fake_desk.h"
#include "tests/support/full_disk.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_walk_up {

using namespace factordesk;
using app::WalkUp;
using enrollment::Consent;
using roster::RowState;
using ui::EnrollController;
using ui::RosterController;

namespace {

const char* const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

zitadel::Registration registration()
{
    const std::string uri =
        std::string("otpauth://totp/ZITADEL:anna@acme.example?issuer=ZITADEL&secret=") + secret;
    return {.details = {},
            .uri = SecureBytes::copyOf(std::string_view(uri)),
            .secret = SecureBytes::copyOf(std::string_view(secret))};
}

/// A roster of three at work, and an enrollment beside it.
struct Bench
{
    Bench()
    {
        for (int i = 0; i < 3; ++i)
            people.append(
                test::personNamed(QStringLiteral("Person %1").arg(i), QString::number(10001 + i)));
        desk.client.userPage.answerBy([this] { return asked(); });
        desk.client.oneUser.answerBy([this] { return personAsked(); });
        desk.client.factor.answerBy([this] { return factor; });
        desk.client.permissions.answerBy([] {
            return QStringList{QStringLiteral("user.read"), QStringLiteral("user.write"),
                               QStringLiteral("user.credential.write")};
        });
        desk.client.settings.answerBy([] { return zitadel::LoginSettings{.totpAllowed = true}; });
        desk.beConnected();
        roster.takePeople(people);
        test::runEvents();
        roster.commit();
    }

    void callNext()
    {
        roster.callNext();
        test::runEvents();
    }
    void registerTotp()
    {
        desk.client.registration.answer(registration());
        enroll.enrollment()->registerTotp(Consent::ResetActive);
        test::runEvents();
    }
    void verify()
    {
        desk.client.verify.answer({});
        const auto generator =
            otp::Generator::make(encoding::decodeBase32(secret)->bytes(), otp::zitadelParameters);
        enroll.enrollment()->verify(generator->codeAt(
            otp::UnixTime(std::chrono::floor<std::chrono::seconds>(desk.clock.now()))));
        test::runEvents();
    }
    [[nodiscard]] RowState state(int row) const { return roster.roster().row(row).state; }

    QTemporaryDir folder;
    test::FakeDesk desk;
    test::FakeDelays delays{desk.clock};
    QList<zitadel::User> people;
    zitadel::FactorState factor = zitadel::FactorState::None;
    RosterController roster{desk, delays, desk.clock,
                            folder.filePath(QStringLiteral("roster.jsonl"))};
    EnrollController enroll{desk};
    WalkUp walkUp{roster, enroll};
    QSignalSpy enrollmentWanted{&walkUp, &WalkUp::enrollmentWanted};
    QSignalSpy rosterWanted{&walkUp, &WalkUp::rosterWanted};

private:
    [[nodiscard]] zitadel::User personAsked() const
    {
        return test::personNamed(QStringLiteral("Person"), desk.client.asked.constLast().subject);
    }
    [[nodiscard]] zitadel::UserPage asked() const
    {
        const zitadel::UserQuery& query = desk.client.asked.constLast().query;
        zitadel::UserPage page;
        for (const zitadel::User& person : people) {
            if (!query.namesPeople() || query.userIds.contains(person.id.text()))
                page.users.append(person);
        }
        page.total = std::uint64_t(page.users.size());
        return page;
    }
};

} // namespace

/// Between the roster and the enrollment, however it ends.
class TestWalkUp : public QObject
{
    Q_OBJECT

private slots:
    void enrolsWhoIsCalled();
    void callsTheNextFromTheRosterItself();
    void leavesTheDeskToWhoIsThere();
    void putsBackWhoIsLeftUntouched();
    void keepsWhatIsLeftPending();
    void tellsWhyTheServerRefused();
    void marksWhoDidNotCome();
    void seesWhoIsActiveByNow();
    void noticesWhoWasNotCalled();
    void registersNobodyOfWhomTheDiskDoesNotKnow();
};

void TestWalkUp::enrolsWhoIsCalled()
{
    Bench bench;
    bench.callNext();
    QCOMPARE(bench.enrollmentWanted.size(), 1);
    QCOMPARE(bench.enroll.phase(), EnrollController::Phase::Prepare);
    QCOMPARE(bench.state(0), RowState::UnderWay);
    QVERIFY(bench.walkUp.canLeave());
    bench.registerTotp();
    QVERIFY(!bench.walkUp.canLeave());
    QCOMPARE(bench.enroll.phase(), EnrollController::Phase::Confirm);
    bench.verify();
    // On the disk at once, and the page stays until somebody goes on.
    QCOMPARE(bench.state(0), RowState::Verified);
    QCOMPARE(bench.rosterWanted.size(), 0);
    bench.enroll.next();
    QCOMPARE(bench.rosterWanted.size(), 1);
}

void TestWalkUp::callsTheNextFromTheRosterItself()
{
    Bench bench;
    bench.callNext();
    bench.registerTotp();
    bench.verify();
    bench.callNext(); // with the first one's result still in sight
    QCOMPARE(bench.roster.atDesk(), 1);
    QCOMPARE(bench.state(1), RowState::UnderWay);
    QCOMPARE(bench.enroll.enrollment()->person().id.text(), QStringLiteral("10002"));
    QCOMPARE(bench.rosterWanted.size(), 0);
    bench.registerTotp();
    bench.verify();
    QCOMPARE(bench.state(1), RowState::Verified);
}

void TestWalkUp::leavesTheDeskToWhoIsThere()
{
    Bench bench;
    bench.enroll.start(test::personNamed(QStringLiteral("Somebody"), QStringLiteral("20001")));
    test::runEvents();
    bench.callNext();
    QCOMPARE(bench.enrollmentWanted.size(), 1);
    QCOMPARE(bench.enroll.enrollment()->person().id.text(), QStringLiteral("20001"));
    QCOMPARE(bench.state(0), RowState::Ready);
    QVERIFY(!bench.roster.atDesk());
}

void TestWalkUp::putsBackWhoIsLeftUntouched()
{
    Bench bench;
    bench.callNext();
    bench.enroll.leave(false);
    bench.enroll.next();
    QCOMPARE(bench.state(0), RowState::Ready);
    QCOMPARE(bench.rosterWanted.size(), 1);
    QCOMPARE(bench.roster.next(), 1);
}

void TestWalkUp::keepsWhatIsLeftPending()
{
    Bench bench;
    bench.callNext();
    bench.registerTotp();
    bench.enroll.leave(false);
    test::runEvents();
    QCOMPARE(bench.state(0), RowState::LeftPending);
    bench.enroll.next();
    bench.callNext();
    bench.registerTotp();
    bench.desk.client.removal.answer({});
    bench.enroll.leave(true);
    test::runEvents();
    QCOMPARE(bench.state(1), RowState::Skipped);
}

void TestWalkUp::tellsWhyTheServerRefused()
{
    Bench bench;
    bench.callNext();
    bench.desk.client.registration.fail(
        test::refusal(zitadel::StatusCode::PermissionDenied, QStringLiteral("AUTH-AWfge"), 403));
    bench.enroll.enrollment()->registerTotp(Consent::NewOnly);
    test::runEvents();
    bench.enroll.leave(false);
    test::runEvents();
    QCOMPARE(bench.state(0), RowState::Failed);
    QCOMPARE(bench.roster.roster().row(0).why, QStringLiteral("PERMISSION_DENIED (AUTH-AWfge)"));
}

void TestWalkUp::marksWhoDidNotCome()
{
    Bench bench;
    bench.callNext();
    bench.walkUp.leave(RowState::NoShow);
    QCOMPARE(bench.state(0), RowState::NoShow);
    QCOMPARE(bench.enroll.phase(), EnrollController::Phase::Find);
    QCOMPARE(bench.rosterWanted.size(), 1);
    // Not once something is registered.
    bench.callNext();
    bench.registerTotp();
    bench.walkUp.leave(RowState::NoShow);
    QCOMPARE(bench.state(1), RowState::UnderWay);
}

void TestWalkUp::seesWhoIsActiveByNow()
{
    Bench bench;
    bench.factor = zitadel::FactorState::Active;
    bench.callNext();
    bench.enroll.leave(false);
    test::runEvents();
    QCOMPARE(bench.state(0), RowState::AlreadyActive);
}

void TestWalkUp::noticesWhoWasNotCalled()
{
    Bench bench;
    bench.enroll.start(bench.people.at(2)); // by their badge, on the other page
    test::runEvents();
    QCOMPARE(bench.roster.atDesk(), 2);
    bench.registerTotp();
    bench.verify();
    QCOMPARE(bench.state(2), RowState::Verified);
    bench.enroll.next();
    QCOMPARE(bench.rosterWanted.size(), 0); // stays where it was begun
}

void TestWalkUp::registersNobodyOfWhomTheDiskDoesNotKnow()
{
    Bench bench;
    bench.callNext();
    bench.desk.client.asked.clear();
    {
        const QString path = bench.folder.filePath(QStringLiteral("roster.jsonl"));
        const test::FullDisk full(rlim_t(QFileInfo(path).size()) + 10);
        bench.registerTotp();
    }
    for (const test::AskedCall& call : bench.desk.client.asked)
        QVERIFY(call.operation != test::Operation::RegisterTotp);
    QCOMPARE(bench.enroll.phase(), EnrollController::Phase::Find);
    QCOMPARE(bench.rosterWanted.size(), 1); // where it is said why
    QCOMPARE(bench.state(0), RowState::Ready);
    bench.callNext();
    bench.registerTotp();
    QVERIFY(bench.roster.roster().row(*bench.roster.atDesk()).isOurs);
}

FACTORDESK_TEST(TestWalkUp, QCoreApplication)

} // namespace tst_walk_up

#include "tst_walk_up.moc"
