// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/event_loop.h"
#include "tests/support/fake_desk.h"
#include "tests/support/sample_values.h"
#include "tests/support/test_program.h"
#include "ui/verify/verify_controller.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

namespace tst_verify_controller {

using namespace factordesk;
using namespace factordesk::test;
using enrollment::Ending;
using ui::VerifyController;
using zitadel::FactorState;
using Phase = VerifyController::Phase;
using AskedOperation = test::Operation;

class TestVerifyController : public QObject
{
    Q_OBJECT

private slots:
    void waitsForAServer();
    void sendsACodeOnce();
    void showsARefusal();
    void settlesALostAnswer();
    void stopsWaiting();
    void looksAgain_data();
    void looksAgain();
    void looksAgainOnlyWhenUnsettled();
    void stopsLookingAgain();
    void sendsTheNextCode();
    void changesTheServerInTheMiddle();
    void lendsASearch();
};

namespace {

/// A controller at a desk with a server.
struct Bench
{
    FakeDesk desk;
    VerifyController controller{desk};

    Bench() { desk.beConnected(); }
    void send() { controller.send(userId(), otp::Code("123456"), zitadel::MediaType::Json); }
    void leaveUnsettled()
    {
        desk.client.verify.fail(lostAnswer());
        desk.client.factor.fail(connectionRefused());
        send();
        runEvents();
    }
};

} // namespace

void TestVerifyController::waitsForAServer()
{
    FakeDesk desk;
    VerifyController controller(desk);
    QCOMPARE(controller.phase(), Phase::NoServer);
    QVERIFY(!controller.search());
    controller.send(userId(), otp::Code("123456"), zitadel::MediaType::Json);
    controller.abort();
    QCOMPARE(controller.phase(), Phase::NoServer);
    const QSignalSpy changed(&controller, &VerifyController::changed);
    desk.beConnected();
    QVERIFY(!changed.isEmpty());
    QCOMPARE(controller.phase(), Phase::Idle);
    QVERIFY(!controller.person());
    QVERIFY(!controller.record());
    QVERIFY(!controller.outcome());
}

void TestVerifyController::sendsACodeOnce()
{
    Bench bench;
    const QSignalSpy changed(&bench.controller, &VerifyController::changed);
    bench.send();
    bench.send();
    QCOMPARE(bench.controller.phase(), Phase::Sending);
    QCOMPARE(bench.controller.person(), std::optional(userId()));
    QVERIFY(bench.controller.record());
    QVERIFY(!bench.controller.outcome());
    bench.desk.client.verify.answer(detailsOf(3));
    runEvents();
    QCOMPARE(bench.controller.phase(), Phase::Finished);
    QCOMPARE(bench.controller.outcome()->ending, Ending::Done);
    QCOMPARE(*bench.controller.outcome()->value, detailsOf(3));
    QCOMPARE(changed.size(), 2);
    QCOMPARE(bench.desk.client.asked.size(), 1);
    QCOMPARE(bench.desk.client.asked.at(0).code, std::string("123456"));
}

void TestVerifyController::showsARefusal()
{
    Bench bench;
    bench.desk.client.verify.fail(
        refusal(zitadel::StatusCode::InvalidArgument, QStringLiteral("EVENT-8isk2"), 400));
    bench.send();
    runEvents();
    QCOMPARE(bench.controller.outcome()->ending, Ending::Refused);
    QCOMPARE(bench.controller.outcome()->status->errorId, QStringLiteral("EVENT-8isk2"));
}

void TestVerifyController::settlesALostAnswer()
{
    Bench bench;
    bench.desk.client.verify.fail(lostAnswer());
    const QSignalSpy changed(&bench.controller, &VerifyController::changed);
    bench.send();
    runEvents();
    QCOMPARE(bench.controller.phase(), Phase::Settling);
    QCOMPARE(changed.size(), 2);
    bench.send(); // not while it is not known
    bench.desk.client.factor.answer(FactorState::Active);
    runEvents();
    QCOMPARE(bench.controller.phase(), Phase::Finished);
    QCOMPARE(bench.controller.outcome()->ending, Ending::FoundDone);
    QCOMPARE(bench.desk.client.count(AskedOperation::VerifyTotp), 1);
}

void TestVerifyController::stopsWaiting()
{
    Bench bench;
    bench.send();
    bench.controller.abort();
    runEvents();
    QCOMPARE(bench.controller.phase(), Phase::Settling);
    bench.controller.abort();
    runEvents();
    QCOMPARE(bench.controller.outcome()->ending, Ending::Unsettled);
    bench.controller.abort();
    QCOMPARE(bench.controller.phase(), Phase::Finished);
}

void TestVerifyController::looksAgain_data()
{
    QTest::addColumn<FactorState>("found");
    QTest::addColumn<Ending>("ending");
    QTest::newRow("it counted") << FactorState::Active << Ending::FoundDone;
    QTest::newRow("it did not") << FactorState::Pending << Ending::FoundNotDone;
    QTest::newRow("nothing is there") << FactorState::None << Ending::FoundNotDone;
}

void TestVerifyController::looksAgain()
{
    QFETCH(const FactorState, found);
    QFETCH(const Ending, ending);
    Bench bench;
    bench.leaveUnsettled();
    const QSignalSpy changed(&bench.controller, &VerifyController::changed);
    bench.controller.lookAgain();
    bench.controller.lookAgain(); // not while it is being looked
    QCOMPARE(bench.controller.phase(), Phase::Settling);
    QVERIFY(!bench.controller.outcome());
    QVERIFY(bench.controller.record());
    runEvents();
    bench.desk.client.factor.fail(connectionRefused());
    runEvents();
    QCOMPARE(bench.controller.outcome()->ending, Ending::Unsettled);
    bench.controller.lookAgain();
    bench.desk.client.oneUser.answer(person());
    bench.desk.client.permissions.answer({QStringLiteral("user.read")});
    bench.desk.client.factor.answer(found);
    runEvents();
    QCOMPARE(bench.controller.phase(), Phase::Finished);
    QCOMPARE(bench.controller.outcome()->ending, ending);
    QCOMPARE(bench.controller.outcome()->found, std::optional(found));
    QCOMPARE(changed.size(), 4);
    QCOMPARE(bench.desk.client.count(AskedOperation::VerifyTotp), 1);
}

void TestVerifyController::looksAgainOnlyWhenUnsettled()
{
    Bench bench;
    bench.controller.lookAgain();
    QCOMPARE(bench.controller.phase(), Phase::Idle);
    bench.desk.client.verify.answer(detailsOf(3));
    bench.send();
    runEvents();
    bench.controller.lookAgain();
    QCOMPARE(bench.controller.phase(), Phase::Finished);
    QCOMPARE(bench.desk.client.count(AskedOperation::TotpState), 0);
}

void TestVerifyController::stopsLookingAgain()
{
    Bench bench;
    bench.leaveUnsettled();
    bench.controller.lookAgain();
    bench.controller.abort();
    runEvents();
    QCOMPARE(bench.controller.phase(), Phase::Finished);
    QCOMPARE(bench.controller.outcome()->ending, Ending::Unsettled);
    // The server goes while it is being looked.
    bench.controller.lookAgain();
    bench.desk.disconnectFromServer();
    QCOMPARE(bench.controller.phase(), Phase::NoServer);
    runEvents();
    QVERIFY(!bench.controller.outcome());
}

void TestVerifyController::sendsTheNextCode()
{
    Bench bench;
    bench.desk.client.verify.fail(connectionRefused());
    bench.send();
    runEvents();
    QCOMPARE(bench.controller.outcome()->ending, Ending::NotSent);
    bench.controller.send(userId(QStringLiteral("2")), otp::Code("654321"),
                          zitadel::MediaType::Grpc);
    QCOMPARE(bench.controller.phase(), Phase::Sending);
    QVERIFY(bench.desk.mediaType == zitadel::MediaType::Grpc);
    QCOMPARE(bench.controller.person()->text(), QStringLiteral("2"));
    QVERIFY(!bench.controller.outcome());
    bench.desk.client.verify.answer(detailsOf(3));
    runEvents();
    QCOMPARE(bench.controller.outcome()->ending, Ending::Done);
}

void TestVerifyController::changesTheServerInTheMiddle()
{
    Bench bench;
    auto search = bench.controller.search();
    connect(&bench.controller, &VerifyController::serverAboutToChange, this,
            [&] { search.reset(); });
    bench.send();
    bench.desk.practise();
    QVERIFY(!search);
    QCOMPARE(bench.controller.phase(), Phase::Idle);
    QVERIFY(!bench.controller.person());
    QVERIFY(!bench.controller.record());
    QCOMPARE(bench.desk.client.verify.waiting(), 0);
    bench.desk.disconnectFromServer();
    QCOMPARE(bench.controller.phase(), Phase::NoServer);
}

void TestVerifyController::lendsASearch()
{
    Bench bench;
    const auto search = bench.controller.search();
    search->searchNow();
    QCOMPARE(bench.desk.client.count(AskedOperation::Users), 1);
}

FACTORDESK_TEST(TestVerifyController, QCoreApplication)

} // namespace tst_verify_controller

#include "tst_verify_controller.moc"
