// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/enroll/enroll_bench.h"
#include "ui/enroll/enroll_display.h"

#include <QApplication>
#include <QTest>

namespace tst_enroll_display {

using namespace factordesk;
using namespace factordesk::test;
using ui::DisplayController;
using ui::EnrollDisplay;
namespace scene = ui::scene;

/// What the person in front of the desk sees of an enrollment.
class TestEnrollDisplay : public QObject
{
    Q_OBJECT

private slots:
    void showsEachStep();
    void mirrorsTheDesk();
    void sendsTheCodeOfTheUsersSide();
    void saysThatACodeWasRefused();
    void saysThatSomethingIsToBeMended();
    void saysThatItEnded();
    void goesBlankWithTheServer();
};

namespace {

struct Bench : EnrollBench
{
    DisplayController display{desk.clock};
    EnrollDisplay follower{controller, display};

    template <class Scene>
    [[nodiscard]] const Scene* shown() const
    {
        return std::get_if<Scene>(&display.scene());
    }
    void typeAtTheUsersSide(const otp::Code& code)
    {
        for (const char digit : code.text())
            display.type(digit);
        runEvents();
    }
};

} // namespace

void TestEnrollDisplay::showsEachStep()
{
    Bench bench;
    QVERIFY(bench.shown<scene::Blank>());
    bench.reachPrepare();
    QVERIFY(bench.shown<scene::Welcome>());
    QCOMPARE(bench.shown<scene::Welcome>()->name, person().displayName);
    QCOMPARE(bench.display.language(), person().preferredLanguage);
    bench.desk.client.registration.answer(registrationOf(firstSecret));
    bench.controller.enrollment()->registerTotp(bench.controller.enrollment()->requiredConsent());
    runEvents();
    QVERIFY(bench.shown<scene::Scan>());
    QVERIFY(bench.shown<scene::Scan>()->symbol);
    bench.desk.client.verify.answer(detailsOf(3));
    bench.controller.enrollment()->verify(bench.rightCode());
    runEvents();
    QVERIFY(bench.shown<scene::Verified>());
    bench.controller.next();
    QVERIFY(bench.shown<scene::Blank>());
}

void TestEnrollDisplay::mirrorsTheDesk()
{
    Bench bench;
    bench.reachConfirm();
    bench.controller.setTypedCode(otp::Code("123"));
    QVERIFY(bench.shown<scene::EnterCode>());
    QCOMPARE(bench.shown<scene::EnterCode>()->typed, 3U);
    bench.controller.setTypedCode({});
    QVERIFY(bench.shown<scene::Scan>());
}

void TestEnrollDisplay::sendsTheCodeOfTheUsersSide()
{
    Bench bench;
    bench.reachConfirm();
    bench.desk.client.verify.answer(detailsOf(3));
    bench.typeAtTheUsersSide(bench.rightCode());
    QCOMPARE(bench.count(test::Operation::VerifyTotp), 1);
    QVERIFY(bench.shown<scene::Verified>());
    bench.typeAtTheUsersSide(bench.rightCode());
    QCOMPARE(bench.count(test::Operation::VerifyTotp), 1);
}

void TestEnrollDisplay::saysThatACodeWasRefused()
{
    Bench bench;
    bench.reachConfirm();
    const auto symbol = bench.shown<scene::Scan>()->symbol;
    bench.desk.client.verify.fail(
        refusal(zitadel::StatusCode::InvalidArgument, QStringLiteral("EVENT-8isk2"), 400));
    bench.typeAtTheUsersSide(wrongCode(bench.rightCode()));
    QVERIFY(bench.shown<scene::EnterCode>());
    QCOMPARE(bench.shown<scene::EnterCode>()->answer, scene::Answer::Refused);
    bench.controller.setTypedCode(otp::Code("1"));
    QCOMPARE(bench.shown<scene::EnterCode>()->answer, scene::Answer::None);
    QCOMPARE(bench.shown<scene::EnterCode>()->typed, 1U);
    bench.controller.setTypedCode({});
    QCOMPARE(bench.shown<scene::Scan>()->symbol, symbol); // The same one still counts.
}

void TestEnrollDisplay::saysThatSomethingIsToBeMended()
{
    Bench bench;
    bench.permissions = QStringList{QStringLiteral("user.read")};
    bench.reachPrepare();
    QVERIFY(bench.shown<scene::Problem>());
    QCOMPARE(bench.shown<scene::Problem>()->trouble, scene::Trouble::NotReady);
}

void TestEnrollDisplay::saysThatItEnded()
{
    Bench bench;
    bench.reachConfirm();
    bench.controller.leave(false);
    runEvents();
    QVERIFY(bench.shown<scene::Problem>());
    QCOMPARE(bench.shown<scene::Problem>()->trouble, scene::Trouble::Ended);
}

void TestEnrollDisplay::goesBlankWithTheServer()
{
    Bench bench;
    bench.reachConfirm();
    bench.desk.disconnectFromServer();
    QVERIFY(bench.shown<scene::Blank>());
}

FACTORDESK_TEST(TestEnrollDisplay, QApplication)

} // namespace tst_enroll_display

#include "tst_enroll_display.moc"
