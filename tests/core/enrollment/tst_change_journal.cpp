// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/change_journal.h"
#include "core/enrollment/ending.h"
#include "core/journal/journal_sink.h"
#include "tests/core/enrollment/enrollment_bench.h"
#include "tests/support/event_loop.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QTest>

namespace tst_change_journal {

using namespace factordesk;
using namespace factordesk::enrollment;
using namespace factordesk::test;
using journal::Change;
using journal::JournalEntry;

using zitadel::FactorState;

namespace {

/// "register done, verify refused" and so on.
QStringList wordsOf(const QList<JournalEntry>& entries)
{
    static const QStringList changes{QStringLiteral("register"), QStringLiteral("verify"),
                                     QStringLiteral("remove")};
    static const QStringList outcomes{
        QStringLiteral("done"),       QStringLiteral("refused"),
        QStringLiteral("not sent"),   QStringLiteral("unsettled"),
        QStringLiteral("found done"), QStringLiteral("found not done")};
    QStringList words;
    for (const JournalEntry& entry : entries)
        words.append(changes.at(int(entry.change)) + u' ' + outcomes.at(int(entry.outcome)));
    return words;
}

} // namespace

class TestChangeJournal : public QObject
{
    Q_OBJECT

private slots:
    void saysWhoDidWhatWhenAndWhere();
    void keepsTheServersWords();
    void keepsDetailsButNoSecret();
    void leavesOutWhatNobodyKnows();
    void tellsEveryStepOfAnEnrollment();
    void tellsWhenItIsSettledLater();
    void doesNotTakeForFoundWhatTheCallerMayNotRead();
    void tellsOfAnEnrollmentThatIsDropped();
};

void TestChangeJournal::saysWhoDidWhatWhenAndWhere()
{
    const FakeClock clock;
    RecordingJournal entries;
    ChangeJournal changes(clock, entries);
    changes.setCaller(*zitadel::ServerAddress::make(QStringLiteral("acme.test:8443")),
                      zitadel::SignedInAs{.name = QStringLiteral("Ada Admin"),
                                          .loginName = QStringLiteral("ada@acme.test"),
                                          .userId = QStringLiteral("1000")});
    changes.add({.change = Change::Remove, .whom = person(), .ending = Ending::NotSent});
    const JournalEntry& entry = entries.entries.at(0);
    QCOMPARE(entry.when, clock.now());
    QCOMPARE(entry.change, Change::Remove);
    QCOMPARE(entry.outcome, journal::Outcome::NotSent);
    QCOMPARE(entry.server.text(), QStringLiteral("https://acme.test:8443"));
    QCOMPARE(entry.who.loginName.text(), QStringLiteral("ada@acme.test"));
    QCOMPARE(entry.who.id.text(), QStringLiteral("1000"));
    QCOMPARE(entry.whom.loginName.text(), person().preferredLoginName);
    QCOMPARE(entry.whom.id.text(), person().id.text());
}

void TestChangeJournal::keepsTheServersWords()
{
    const FakeClock clock;
    RecordingJournal entries;
    ChangeJournal changes(clock, entries);
    const zitadel::Status status = wrongCodeRefusal();
    changes.add(
        {.change = Change::Verify, .whom = userId(), .ending = Ending::Refused, .status = &status});
    QCOMPARE(entries.entries.at(0).status.text(), QStringLiteral("INVALID_ARGUMENT"));
    QCOMPARE(entries.entries.at(0).errorId.text(), QStringLiteral("EVENT-8isk2"));
}

void TestChangeJournal::keepsDetailsButNoSecret()
{
    EnrollmentBench bench;
    bench.reachShowing();
    const JournalEntry& entry = bench.journal.entries.at(0);
    const zitadel::Details& details = registrationOf(firstSecret).details;
    QCOMPARE(entry.sequence, details.sequence);
    QCOMPARE(entry.resourceOwner.text(), details.resourceOwner);
    QCOMPARE(entry.changeDate->time_since_epoch().count(), details.changeDate.toMSecsSinceEpoch());
}

void TestChangeJournal::leavesOutWhatNobodyKnows()
{
    const FakeClock clock;
    RecordingJournal entries;
    ChangeJournal changes(clock, entries);
    changes.setCaller(*zitadel::ServerAddress::make(QStringLiteral("acme.test")), std::nullopt);
    changes.add({.change = Change::Verify, .whom = userId(), .ending = Ending::Unsettled});
    const JournalEntry& entry = entries.entries.at(0);
    QVERIFY(entry.who.loginName.isEmpty() && entry.who.id.isEmpty());
    QVERIFY(entry.whom.loginName.isEmpty());
    QVERIFY(!entry.sequence && !entry.changeDate && entry.status.isEmpty());
}

void TestChangeJournal::tellsEveryStepOfAnEnrollment()
{
    EnrollmentBench bench;
    bench.reachReady(FactorState::Active);
    bench.client.removal.answer(detailsOf(4));
    bench.client.registration.answer(registrationOf(firstSecret));
    bench.enrollment->registerTotp(Consent::ResetActive);
    runEvents();
    bench.refuse(wrongCode(bench.rightCode()));
    bench.client.verify.answer(detailsOf(6));
    bench.enrollment->verify(bench.rightCode());
    runEvents();
    QCOMPARE(wordsOf(bench.journal.entries),
             QStringList({QStringLiteral("remove done"), QStringLiteral("register done"),
                          QStringLiteral("verify refused"), QStringLiteral("verify done")}));
    for (const JournalEntry& entry : bench.journal.entries)
        QCOMPARE(entry.whom.loginName.text(), person().preferredLoginName);
}

void TestChangeJournal::tellsWhenItIsSettledLater()
{
    EnrollmentBench bench;
    bench.reachShowing();
    bench.reachUnsettledVerify();
    bench.enrollment->lookAgain();
    runEvents();
    bench.client.factor.answer(FactorState::Active);
    runEvents();
    QCOMPARE(wordsOf(bench.journal.entries),
             QStringList({QStringLiteral("register done"), QStringLiteral("verify unsettled"),
                          QStringLiteral("verify found done")}));
}

void TestChangeJournal::doesNotTakeForFoundWhatTheCallerMayNotRead()
{
    EnrollmentBench bench;
    bench.client.oneUser.answer(person());
    bench.client.factor.answer(FactorState::None);
    bench.client.permissions.answer({QStringLiteral("user.credential.write")});
    bench.client.settings.answer({.totpAllowed = true});
    bench.enrollment->check();
    runEvents();
    bench.client.registration.fail(lostAnswer());
    for (int reading = 0; reading < 3; ++reading)
        bench.client.factor.answer(FactorState::None);
    bench.enrollment->registerTotp(bench.enrollment->requiredConsent());
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Unsettled);
    for (int reading = 0; reading < 3; ++reading)
        bench.client.factor.answer(FactorState::None);
    bench.enrollment->lookAgain();
    runEvents();
    QCOMPARE(bench.enrollment->state(), State::Unsettled);
    QCOMPARE(wordsOf(bench.journal.entries), QStringList(QStringLiteral("register unsettled")));
}

void TestChangeJournal::tellsOfAnEnrollmentThatIsDropped()
{
    EnrollmentBench bench;
    bench.reachShowing();
    bench.enrollment->verify(bench.rightCode());
    bench.enrollment.reset();
    QCOMPARE(wordsOf(bench.journal.entries),
             QStringList({QStringLiteral("register done"), QStringLiteral("verify unsettled")}));
}

FACTORDESK_TEST(TestChangeJournal, QCoreApplication)

} // namespace tst_change_journal

#include "tst_change_journal.moc"
