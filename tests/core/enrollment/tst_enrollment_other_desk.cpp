// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/enrollment/enrollment_bench.h"
#include "tests/support/event_loop.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QTest>

namespace tst_enrollment_other_desk {

using namespace factordesk;
using namespace factordesk::test;
using enrollment::Note;
using enrollment::State;
using zitadel::FactorState;
using zitadel::UserChange;
using AskedOperation = test::Operation;

namespace {

const QString added = QStringLiteral("user.human.mfa.otp.added");
const QString verified = QStringLiteral("user.human.mfa.otp.verified");
const QString removed = QStringLiteral("user.human.mfa.otp.removed");

} // namespace

/// Two desks at once: what somebody else did to the registration is noticed while the code is still
/// being typed.
class TestEnrollmentOtherDesk : public QObject
{
    Q_OBJECT

private slots:
    void noticesWhatOthersDid_data();
    void noticesWhatOthersDid();
    void keepsItsOwn_data();
    void keepsItsOwn();
    void saysNothingWhereItMayNotLook();
    void asksOnceAtATime();
    void leavesACodeUnderWayAlone();

private:
    /// The events of the history: ours, and `later` behind it.
    [[nodiscard]] static QList<UserChange> history(const EnrollmentBench& bench,
                                                   const QStringList& later)
    {
        const std::uint64_t ours = bench.enrollment->secret()->details.sequence;
        QList<UserChange> changes{{.type = added, .sequence = ours}};
        for (const QString& type : later)
            changes.append({.type = type,
                            .sequence = changes.last().sequence + 1,
                            .editorName = QStringLiteral("Olga Ost")});
        return changes;
    }
};

void TestEnrollmentOtherDesk::noticesWhatOthersDid_data()
{
    QTest::addColumn<QStringList>("later");
    QTest::addColumn<Note>("note");
    QTest::addColumn<FactorState>("factor");
    QTest::newRow("registered") << QStringList{added} << Note::ReplacedElsewhere
                                << FactorState::Pending;
    QTest::newRow("removed") << QStringList{removed} << Note::RegistrationGone << FactorState::None;
    QTest::newRow("verified") << QStringList{verified} << Note::AlreadyVerified
                              << FactorState::Active;
    QTest::newRow("removed and registered")
        << QStringList{removed, added} << Note::ReplacedElsewhere << FactorState::Pending;
    QTest::newRow("registered, then signed in")
        << QStringList{added, QStringLiteral("user.token.added")} << Note::ReplacedElsewhere
        << FactorState::Pending;
}

void TestEnrollmentOtherDesk::noticesWhatOthersDid()
{
    QFETCH(const QStringList, later);
    EnrollmentBench bench;
    bench.reachShowing();
    bench.client.changes.answer(history(bench, later));
    bench.enrollment->lookForOtherChange();
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Ready);
    QTEST(bench.enrollment->note(), "note");
    QFETCH(const FactorState, factor);
    QCOMPARE(bench.enrollment->factor(), std::optional(factor));
    QVERIFY(!bench.enrollment->secret()); // its QR code is not shown any longer
    QVERIFY(!bench.enrollment->leavesPending());
    QCOMPARE(bench.enrollment->otherChange()->editorName, QStringLiteral("Olga Ost"));
    QCOMPARE(bench.client.count(AskedOperation::VerifyTotp), 0);
    // What comes next has another story.
    bench.enrollment->registerTotp(bench.enrollment->requiredConsent());
    QVERIFY(!bench.enrollment->otherChange());
}

void TestEnrollmentOtherDesk::keepsItsOwn_data()
{
    QTest::addColumn<QList<UserChange>>("changes");
    EnrollmentBench bench;
    bench.reachShowing();
    QList<UserChange> changes = history(bench, {});
    QTest::newRow("ours alone") << changes;
    changes.append(
        {.type = QStringLiteral("user.locked"), .sequence = changes.last().sequence + 1});
    QTest::newRow("something else") << changes;
    QTest::newRow("numbers of another kind") << QList<UserChange>{
        {.type = added, .sequence = 900'001}, {.type = added, .sequence = 900'002}};
    QTest::newRow("nothing") << QList<UserChange>{};
}

void TestEnrollmentOtherDesk::keepsItsOwn()
{
    QFETCH(const QList<UserChange>, changes);
    EnrollmentBench bench;
    bench.reachShowing();
    bench.client.changes.answer(changes);
    bench.enrollment->lookForOtherChange();
    runEvents();
    QCOMPARE(bench.client.count(AskedOperation::UserChanges), 1);
    QCOMPARE(bench.enrollment->state(), State::Showing);
    QCOMPARE(bench.enrollment->note(), Note::None);
    QVERIFY(bench.enrollment->secret());
}

void TestEnrollmentOtherDesk::saysNothingWhereItMayNotLook()
{
    EnrollmentBench bench;
    bench.reachShowing();
    bench.client.changes.fail(permissionRefusal());
    bench.enrollment->lookForOtherChange();
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Showing);
    QVERIFY(!bench.enrollment->status());
}

void TestEnrollmentOtherDesk::asksOnceAtATime()
{
    EnrollmentBench bench;
    bench.enrollment->lookForOtherChange(); // nothing is shown yet
    bench.reachShowing();
    bench.enrollment->lookForOtherChange();
    bench.enrollment->lookForOtherChange();
    QCOMPARE(bench.client.count(AskedOperation::UserChanges), 1);
    bench.client.changes.answer(history(bench, {}));
    runEvents();
    bench.enrollment->lookForOtherChange();
    QCOMPARE(bench.client.count(AskedOperation::UserChanges), 2);
}

void TestEnrollmentOtherDesk::leavesACodeUnderWayAlone()
{
    EnrollmentBench bench;
    bench.reachShowing();
    bench.enrollment->lookForOtherChange();
    bench.enrollment->verify(bench.rightCode());
    bench.client.changes.answer(history(bench, {added}));
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Verifying);
    bench.client.verify.answer(detailsOf(9));
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Verified);
}

FACTORDESK_TEST(TestEnrollmentOtherDesk, QCoreApplication)

} // namespace tst_enrollment_other_desk

#include "tst_enrollment_other_desk.moc"
