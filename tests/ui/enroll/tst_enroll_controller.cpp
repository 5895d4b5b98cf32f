// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/event_loop.h"
#include "tests/support/fake_desk.h"
#include "tests/support/sample_values.h"
#include "tests/support/test_program.h"
#include "ui/enroll/enroll_controller.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

namespace tst_enroll_controller {

using namespace factordesk;
using namespace factordesk::test;
using enrollment::Consent;
using enrollment::Note;
using enrollment::State;
using ui::EnrollController;
using zitadel::FactorState;
using zitadel::UserPage;
using Phase = EnrollController::Phase;
using AskedOperation = test::Operation;

class TestEnrollController : public QObject
{
    Q_OBJECT

private slots:
    void waitsForAServer();
    void beginsWithTheServerThatIsThere();
    void enrolsOneAfterAnother();
    void leavesSomebody_data();
    void leavesSomebody();
    void beginsOnlyFromFind();
    void startsTheOneFound_data();
    void startsTheOneFound();
    void startsTheOneFoundWhileTheNextPageLoads();
    void waitsForTheAnswerToAScan();
    void forgetsAScanWhenTypingGoesOn();
    void asksAgainForAScanAfterAnError();
    void doesNotLookAwayWhileSomethingChanges();
    void changesTheServerInTheMiddle_data();
    void changesTheServerInTheMiddle();
    void changesTheServerFromWithinASlot();
    void showsThePhoneOfThePractice();
};

namespace {

UserPage pageOf(const QStringList& ids)
{
    UserPage page{.total = std::uint64_t(ids.size())};
    for (const QString& id : ids)
        page.users.append(person(id));
    return page;
}

/// A controller at a desk with a server, whose list of everyone has come.
struct Bench
{
    FakeDesk desk;
    EnrollController controller{desk};

    Bench()
    {
        desk.client.userPage.answer(pageOf({QStringLiteral("1"), QStringLiteral("2")}));
        desk.beConnected();
        runEvents();
    }

    void allowPreflight()
    {
        desk.client.oneUser.answer(person());
        desk.client.factor.answer(FactorState::None);
        desk.client.permissions.answer(
            {QStringLiteral("user.read"), QStringLiteral("user.credential.write")});
        desk.client.settings.answer({.totpAllowed = true});
    }

    void reachPrepare()
    {
        allowPreflight();
        controller.start(person());
        runEvents();
    }

    void reachConfirm()
    {
        reachPrepare();
        desk.client.registration.answer(registrationOf(firstSecret));
        controller.enrollment()->registerTotp(Consent::NewOnly);
        runEvents();
    }
};

} // namespace

void TestEnrollController::waitsForAServer()
{
    FakeDesk desk;
    EnrollController controller(desk);
    QCOMPARE(controller.phase(), Phase::NoServer);
    QVERIFY(!controller.search());
    QVERIFY(!controller.enrollment());
    QVERIFY(!controller.leavesPending());
    controller.start(person());
    controller.startWithTheOneFound();
    controller.leave(true);
    controller.next();
    QCOMPARE(controller.phase(), Phase::NoServer);
    const QSignalSpy phaseChanged(&controller, &EnrollController::phaseChanged);
    const QSignalSpy searchChanged(&controller, &EnrollController::searchChanged);
    desk.beConnected();
    QCOMPARE(controller.phase(), Phase::Find);
    QCOMPARE(phaseChanged.size(), 1);
    QVERIFY(searchChanged.size() >= 1);
    QCOMPARE(desk.client.count(AskedOperation::Users), 1); // everyone, at once
}

void TestEnrollController::beginsWithTheServerThatIsThere()
{
    FakeDesk desk;
    desk.beConnected();
    const EnrollController controller(desk);
    QCOMPARE(controller.phase(), Phase::Find);
    QVERIFY(controller.search());
}

void TestEnrollController::enrolsOneAfterAnother()
{
    Bench bench;
    bench.controller.search()->setText(QStringLiteral("anna"));
    bench.desk.client.userPage.answer(pageOf({QStringLiteral("1")}));
    runEvents();
    const QSignalSpy phaseChanged(&bench.controller, &EnrollController::phaseChanged);
    bench.allowPreflight();
    bench.controller.start(person());
    QCOMPARE(bench.controller.phase(), Phase::Prepare);
    QCOMPARE(bench.controller.enrollment()->state(), State::Checking);
    QCOMPARE(phaseChanged.size(), 1);
    runEvents();
    bench.desk.client.registration.answer(registrationOf(firstSecret));
    bench.controller.enrollment()->registerTotp(Consent::NewOnly);
    QCOMPARE(bench.controller.phase(), Phase::Prepare);
    runEvents();
    QCOMPARE(bench.controller.phase(), Phase::Confirm);
    QVERIFY(bench.controller.leavesPending());
    QCOMPARE(phaseChanged.size(), 2);
    bench.desk.client.verify.answer(detailsOf(3));
    bench.controller.enrollment()->verify(codeAt(firstSecret, bench.desk.clock.now()));
    QCOMPARE(bench.controller.phase(), Phase::Confirm);
    runEvents();
    QCOMPARE(bench.controller.phase(), Phase::Done);
    QVERIFY(!bench.controller.leavesPending());
    bench.controller.next();
    QCOMPARE(bench.controller.phase(), Phase::Find);
    QVERIFY(!bench.controller.enrollment());
    QVERIFY(bench.controller.search()->text().isEmpty());
    QVERIFY(bench.controller.search()->isBusy());
    QCOMPARE(phaseChanged.size(), 4);
}

void TestEnrollController::leavesSomebody_data()
{
    QTest::addColumn<bool>("remove");
    QTest::addColumn<Note>("note");
    QTest::newRow("pending") << false << Note::LeftPending;
    QTest::newRow("removed") << true << Note::RemovedOnGivingUp;
}

void TestEnrollController::leavesSomebody()
{
    QFETCH(const bool, remove);
    QFETCH(const Note, note);
    Bench bench;
    bench.reachConfirm();
    bench.controller.next(); // not without a word
    QCOMPARE(bench.controller.phase(), Phase::Confirm);
    bench.desk.client.removal.answer(detailsOf(3));
    bench.controller.leave(remove);
    runEvents();
    QCOMPARE(bench.controller.phase(), Phase::Ended);
    QCOMPARE(bench.controller.enrollment()->note(), note);
    QCOMPARE(bench.desk.client.count(AskedOperation::RemoveTotp), remove ? 1 : 0);
    bench.controller.next();
    QCOMPARE(bench.controller.phase(), Phase::Find);
}

void TestEnrollController::beginsOnlyFromFind()
{
    Bench bench;
    bench.reachPrepare();
    const enrollment::Enrollment* const enrollment = bench.controller.enrollment();
    bench.controller.start(person(QStringLiteral("2")));
    bench.controller.startWithTheOneFound();
    QCOMPARE(bench.controller.enrollment(), enrollment);
    bench.controller.next(); // nothing is under way
    QCOMPARE(bench.controller.phase(), Phase::Find);
}

void TestEnrollController::startsTheOneFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    QTest::addColumn<QString>("started");
    const QStringList three{QStringLiteral("290"), QStringLiteral("29"), QStringLiteral("291")};
    QTest::newRow("the only one") << QStringLiteral("anna") << QStringList{QStringLiteral("7")}
                                  << QStringLiteral("7");
    QTest::newRow("the id of one") << QStringLiteral("29") << three << QStringLiteral("29");
    QTest::newRow("several") << QStringLiteral("2") << three << QString();
    QTest::newRow("nobody") << QStringLiteral("x") << QStringList() << QString();
}

void TestEnrollController::startsTheOneFound()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, found);
    QFETCH(const QString, started);
    Bench bench;
    bench.controller.search()->setText(text);
    bench.desk.client.userPage.answer(pageOf(found));
    runEvents();
    bench.controller.startWithTheOneFound();
    QCOMPARE(bench.controller.phase(), started.isEmpty() ? Phase::Find : Phase::Prepare);
    if (!started.isEmpty())
        QCOMPARE(bench.controller.enrollment()->person().id.text(), started);
    QCOMPARE(bench.desk.client.count(AskedOperation::Users), 2); // the list was there
}

void TestEnrollController::startsTheOneFoundWhileTheNextPageLoads()
{
    Bench bench;
    bench.controller.search()->setText(QStringLiteral("29"));
    UserPage first = pageOf({QStringLiteral("290"), QStringLiteral("29")});
    first.total = 4;
    bench.desk.client.userPage.answer(std::move(first));
    runEvents();
    bench.controller.search()->loadMore();
    bench.controller.startWithTheOneFound();
    QCOMPARE(bench.controller.phase(), Phase::Prepare);
    QCOMPARE(bench.controller.enrollment()->person().id.text(), QStringLiteral("29"));
}

void TestEnrollController::waitsForTheAnswerToAScan()
{
    Bench bench;
    // A scanner types faster than any answer comes.
    bench.controller.search()->setText(QStringLiteral("29"));
    bench.controller.startWithTheOneFound();
    QCOMPARE(bench.controller.phase(), Phase::Find);
    QCOMPARE(bench.desk.client.asked.last().query.text, QStringLiteral("29"));
    bench.desk.client.userPage.answer(pageOf({QStringLiteral("290"), QStringLiteral("29")}));
    runEvents();
    QCOMPARE(bench.controller.phase(), Phase::Prepare);
    QCOMPARE(bench.controller.enrollment()->person().id.text(), QStringLiteral("29"));
}

void TestEnrollController::forgetsAScanWhenTypingGoesOn()
{
    Bench bench;
    bench.controller.search()->setText(QStringLiteral("29"));
    bench.controller.startWithTheOneFound();
    bench.controller.search()->setText(QStringLiteral("290"));
    bench.desk.client.userPage.answer(pageOf({QStringLiteral("290")}));
    bench.desk.client.userPage.answer(pageOf({QStringLiteral("290")}));
    runEvents();
    QCOMPARE(bench.controller.phase(), Phase::Find); // Enter has not been pressed for this
}

void TestEnrollController::asksAgainForAScanAfterAnError()
{
    Bench bench;
    bench.controller.search()->setText(QStringLiteral("anna"));
    bench.desk.client.userPage.answer(pageOf({QStringLiteral("1")}));
    runEvents();
    bench.controller.search()->setText(QStringLiteral("bert"));
    bench.desk.client.userPage.fail(connectionRefused());
    runEvents();
    QVERIFY(bench.controller.search()->error());
    // The list is still Anna's, who is not meant.
    bench.controller.startWithTheOneFound();
    QCOMPARE(bench.controller.phase(), Phase::Find);
    bench.desk.client.userPage.answer(pageOf({QStringLiteral("2")}));
    runEvents();
    QCOMPARE(bench.controller.enrollment()->person().id.text(), QStringLiteral("2"));
}

void TestEnrollController::doesNotLookAwayWhileSomethingChanges()
{
    Bench bench;
    bench.reachPrepare();
    bench.controller.enrollment()->registerTotp(Consent::NewOnly);
    bench.controller.next();
    QCOMPARE(bench.controller.phase(), Phase::Prepare);
    QCOMPARE(bench.controller.enrollment()->state(), State::Registering);
}

void TestEnrollController::changesTheServerInTheMiddle_data()
{
    QTest::addColumn<bool>("isConfirming");
    QTest::addColumn<bool>("isAnother");
    QTest::newRow("find, another") << false << true;
    QTest::newRow("find, none") << false << false;
    QTest::newRow("confirm, another") << true << true;
    QTest::newRow("confirm, none") << true << false;
}

void TestEnrollController::changesTheServerInTheMiddle()
{
    QFETCH(const bool, isConfirming);
    QFETCH(const bool, isAnother);
    Bench bench;
    if (isConfirming)
        bench.reachConfirm();
    else
        bench.controller.startWithTheOneFound();
    // Whatever was made for the old server is given back before it goes.
    bool isGivenBack = false;
    connect(&bench.controller, &EnrollController::searchChanged, this, [&] {
        if (!bench.controller.search())
            isGivenBack = bench.desk.connection().address == acmeAddress();
    });
    if (isAnother)
        bench.desk.practise();
    else
        bench.desk.disconnectFromServer();
    QVERIFY(isGivenBack);
    QVERIFY(!bench.controller.enrollment());
    QVERIFY(!bench.controller.leavesPending());
    QCOMPARE(bench.controller.phase(), isAnother ? Phase::Find : Phase::NoServer);
    QCOMPARE(bench.controller.isPractice(), isAnother);
    runEvents();
    QCOMPARE(bench.controller.phase(), isAnother ? Phase::Find : Phase::NoServer);
}

void TestEnrollController::changesTheServerFromWithinASlot()
{
    Bench bench;
    connect(&bench.controller, &EnrollController::phaseChanged, this, [&] {
        if (bench.controller.phase() == Phase::Confirm)
            bench.desk.practise();
    });
    bench.reachPrepare();
    bench.desk.client.registration.answer(registrationOf(firstSecret));
    bench.controller.enrollment()->registerTotp(Consent::NewOnly);
    runEvents();
    QCOMPARE(bench.controller.phase(), Phase::Find);
    QVERIFY(!bench.controller.enrollment());
}

void TestEnrollController::showsThePhoneOfThePractice()
{
    Bench bench;
    bench.desk.phoneCode = otp::Code("424242");
    bench.desk.practise();
    QVERIFY(bench.controller.phoneCode() == otp::Code()); // nobody is being enrolled
    bench.reachPrepare();
    QVERIFY(bench.controller.phoneCode() == otp::Code("424242"));
}

FACTORDESK_TEST(TestEnrollController, QCoreApplication)

} // namespace tst_enroll_controller

#include "tst_enroll_controller.moc"
