// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/faults.h"
#include "tests/app/desktop/journey.h"
#include "tests/support/styled_application.h"
#include "tests/support/test_program.h"
#include "ui/theme/factordesk_style.h"

#include <QLineEdit>
#include <QTest>

namespace tst_journeys {

using namespace std::chrono_literals;
using factordesk::practice::Faults;
using factordesk::practice::Operation;
using factordesk::test::Journey;
using factordesk::test::patience;
using factordesk::test::Visitor;

/// Through the real window, over a real server on loopback, to the end and off the path. Whom they
/// meet: core/practice/people.cpp.
class TestJourneys : public QObject
{
    Q_OBJECT

private slots:
    void practisesByKeyboardAlone();
    void verifiesWithAddressAndToken();
    void explainsThatThePhoneIsBehind();
    void replacesAPendingRegistration();
    void resetsAnActiveAuthenticator();
    void makesRecoveryCodes();
    void givesUpAndRemoves();
    void givesUpAndLeavesPending();
    void stopsBeforeRemovingWhatItCannotGiveBack();
    void settlesALostAnswer();
    void keepsTheServerPagesShortcutsApart();
    void namesTheOrganisation();
};

void TestJourneys::practisesByKeyboardAlone()
{
    Journey journey;
    const Visitor& visitor = journey.visitor();
    QTRY_VERIFY(visitor.see("practiceChoice"));
    visitor.press(Qt::Key_Return); // practising is the choice that Enter makes
    QTRY_VERIFY_WITH_TIMEOUT(visitor.see("peopleList"), patience);
    visitor.type(QStringLiteral("anna.berg"));
    visitor.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(visitor.see("registerButton"), patience);
    QTRY_COMPARE(journey.desktop().window().focusWidget(), visitor.see("registerButton"));
    visitor.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(visitor.see("codeField"), patience);
    STEP(journey.scanScreen());
    QVERIFY(visitor.reads(QStringLiteral("Anna Berg")));
    visitor.type(journey.phone().code());
    QTRY_VERIFY_WITH_TIMEOUT(visitor.see("detailsCard"), patience);
    QVERIFY(visitor.reads(QStringLiteral("Verified")));
    visitor.press(Qt::Key_Return); // the next person
    QTRY_VERIFY(visitor.see("peopleList"));
}

void TestJourneys::verifiesWithAddressAndToken()
{
    Journey journey;
    STEP(journey.connectByHand());
    STEP(journey.find(QStringLiteral("ben.carter")));
    STEP(journey.registerNew());
    journey.visitor().type(journey.phone().code());
    QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().see("detailsCard"), patience);
    QCOMPARE(journey.server().callCount(Operation::VerifyTotp), 1);
}

void TestJourneys::explainsThatThePhoneIsBehind()
{
    Journey journey;
    STEP(journey.connectByHand());
    STEP(journey.find(QStringLiteral("anna.berg")));
    STEP(journey.registerNew());
    journey.visitor().type(journey.phone().code(-10min));
    QTRY_VERIFY_WITH_TIMEOUT(
        journey.visitor().reads(QStringLiteral("The phone's clock is probably behind")), patience);
    // A wrong code never changes the QR.
    const QImage after = journey.desktop().window().grab().toImage();
    factordesk::test::Phone second;
    QVERIFY(second.scan(after));
    QVERIFY(second.account().secret == journey.phone().account().secret);
    journey.visitor().type(journey.phone().code(-10min + 30s));
    QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().reads(QStringLiteral("The phone's clock is behind")),
                             patience);
    journey.visitor().type(journey.phone().code());
    QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().see("detailsCard"), patience);
}

void TestJourneys::replacesAPendingRegistration()
{
    Journey journey;
    STEP(journey.connectByHand());
    STEP(journey.find(QStringLiteral("jonas.keller")));
    STEP(journey.visitor().click("registerButton"));
    QTRY_VERIFY(journey.visitor().see("consentQuestion"));
    QCOMPARE(journey.server().callCount(Operation::RegisterTotp), 0);
    journey.visitor().press(Qt::Key_Return); // agrees
    QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().see("codeField"), patience);
    STEP(journey.scanScreen());
    journey.visitor().type(journey.phone().code());
    QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().see("detailsCard"), patience);
}

void TestJourneys::resetsAnActiveAuthenticator()
{
    Journey journey;
    STEP(journey.connectByHand());
    STEP(journey.find(QStringLiteral("david.engel")));
    STEP(journey.visitor().click("registerButton"));
    QTRY_VERIFY(journey.visitor().see("consentQuestion"));
    journey.visitor().press(Qt::Key_Return); // Enter alone destroys nothing: it declines
    QTRY_VERIFY(!journey.visitor().see("consentQuestion"));
    QCOMPARE(journey.server().callCount(Operation::RemoveTotp), 0);
    STEP(journey.visitor().click("registerButton"));
    STEP(journey.visitor().click("agreeButton"));
    QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().see("codeField"), patience);
    STEP(journey.scanScreen());
    journey.visitor().type(journey.phone().code());
    QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().see("detailsCard"), patience);
    QCOMPARE(journey.server().callCount(Operation::RemoveTotp), 1);
}

void TestJourneys::makesRecoveryCodes()
{
    Journey journey;
    STEP(journey.connectByHand());
    STEP(journey.find(QStringLiteral("anna.berg")));
    STEP(journey.registerNew());
    journey.visitor().type(journey.phone().code());
    QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().see("detailsCard"), patience);
    const QStringList shared = journey.sharedShortcuts().filter(QStringLiteral("Recover&y"));
    QCOMPARE(shared.join(u'\n'), QString());
    // A server that is too old says so in its own way.
    Faults faults;
    faults.lacksRecoveryCodes = true;
    journey.server().setFaults(faults);
    STEP(journey.visitor().click("recoveryCodesButton"));
    QTRY_VERIFY(journey.visitor().see("recoveryCodesDialog"));
    STEP(journey.visitor().click("makeRecoveryCodes"));
    QTRY_VERIFY_WITH_TIMEOUT(
        journey.visitor().reads(QStringLiteral("does not offer recovery codes")), patience);
    STEP(journey.visitor().click("closeRecoveryCodes"));
    QTRY_VERIFY(!journey.visitor().see("recoveryCodesDialog"));
    journey.server().setFaults({});
    STEP(journey.visitor().click("recoveryCodesButton"));
    QTRY_VERIFY(journey.visitor().see("recoveryCodesDialog"));
    STEP(journey.visitor().click("makeRecoveryCodes"));
    QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().see("recoveryCodes"), patience);
    QCOMPARE(journey.server().callCount(Operation::GenerateRecoveryCodes), 1);
    STEP(journey.visitor().click("closeRecoveryCodes"));
    QTRY_VERIFY(!journey.visitor().see("recoveryCodesDialog"));
}

void TestJourneys::givesUpAndRemoves()
{
    Journey journey;
    STEP(journey.connectByHand());
    STEP(journey.find(QStringLiteral("anna.berg")));
    STEP(journey.registerNew());
    STEP(journey.visitor().click("leaveEnrollmentButton"));
    QTRY_VERIFY(journey.visitor().see("leaveQuestion"));
    STEP(journey.visitor().click("removeButton"));
    QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().see("findNextButton"), patience);
    QVERIFY(journey.visitor().reads(QStringLiteral("Removed")));
    QCOMPARE(journey.server().callCount(Operation::RemoveTotp), 1);
    journey.visitor().press(Qt::Key_Return);
    QTRY_VERIFY(journey.visitor().see("peopleList"));
}

void TestJourneys::givesUpAndLeavesPending()
{
    Journey journey;
    STEP(journey.connectByHand());
    STEP(journey.find(QStringLiteral("anna.berg")));
    STEP(journey.registerNew());
    STEP(journey.visitor().click("leaveEnrollmentButton"));
    QTRY_VERIFY(journey.visitor().see("leaveQuestion"));
    journey.visitor().press(Qt::Key_Escape); // stays
    QTRY_VERIFY(!journey.visitor().see("leaveQuestion"));
    QVERIFY(journey.visitor().see("codeField"));
    STEP(journey.visitor().click("leaveEnrollmentButton"));
    QTRY_VERIFY(journey.visitor().see("leaveQuestion"));
    STEP(journey.visitor().click("leaveButton"));
    QTRY_VERIFY(journey.visitor().reads(QStringLiteral("Left waiting")));
    QCOMPARE(journey.server().callCount(Operation::RemoveTotp), 0);
}

void TestJourneys::stopsBeforeRemovingWhatItCannotGiveBack()
{
    Journey journey;
    STEP(journey.connectByHand());
    STEP(journey.find(QStringLiteral("carla.diaz")));
    QVERIFY(journey.visitor().reads(QStringLiteral("but not give them a new one")));
    QVERIFY(!journey.visitor().see("registerButton")->isEnabled());
}

void TestJourneys::settlesALostAnswer()
{
    Journey journey;
    STEP(journey.connectByHand());
    STEP(journey.find(QStringLiteral("anna.berg")));
    STEP(journey.registerNew());
    Faults faults;
    faults.loseAnswer.operations = {Operation::VerifyTotp};
    faults.loseAnswer.next = 1;
    journey.server().setFaults(faults);
    journey.visitor().type(journey.phone().code());
    QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().see("detailsCard"), patience);
    QVERIFY(journey.visitor().reads(QStringLiteral("The answer was lost")));
    QCOMPARE(journey.server().callCount(Operation::VerifyTotp), 1);
}

void TestJourneys::keepsTheServerPagesShortcutsApart()
{
    Journey journey;
    STEP(journey.connectByHand());
    STEP(journey.openServerPage());
    QTRY_VERIFY(journey.visitor().see("signOutButton"));
    STEP(journey.visitor().click("advancedButton"));
    QCOMPARE(journey.sharedShortcuts().join(u'\n'), QString());
}

void TestJourneys::namesTheOrganisation()
{
    Journey journey;
    const Visitor& visitor = journey.visitor();
    STEP(journey.connectByHand());
    STEP(journey.openServerPage());
    STEP(visitor.click("advancedButton"));
    visitor.press(Qt::Key_N, Qt::AltModifier); // Find…
    QTRY_VERIFY(visitor.see("organisationSearchField"));
    auto& field = *visitor.see<QLineEdit>("organisationSearchField");
    QTest::keyClicks(&field, QStringLiteral("nordlicht"));
    QTest::keyClick(&field, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(visitor.reads(QStringLiteral("It is called Nordlicht Werke.")),
                             patience);
    // Which a window system does, and the offscreen platform does not.
    QApplication::setActiveWindow(&journey.desktop().window());
    visitor.press(Qt::Key_1, Qt::ControlModifier); // the Enroll page
    STEP(journey.find(QStringLiteral("ben.carter")));
    STEP(journey.registerNew());
    visitor.type(journey.phone().code());
    QTRY_VERIFY_WITH_TIMEOUT(visitor.see("detailsCard"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(visitor.reads(QStringLiteral("Nordlicht Werke (")), patience);
}

FACTORDESK_TEST(TestJourneys, factordesk::test::StyledApplication)

} // namespace tst_journeys

#include "tst_journeys.moc"
