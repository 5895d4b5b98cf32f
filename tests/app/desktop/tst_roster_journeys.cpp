// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/journey.h"
#include "tests/support/styled_application.h"
#include "tests/support/test_program.h"
#include "ui/theme/factordesk_style.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

namespace tst_roster_journeys {

using factordesk::practice::Operation;
using factordesk::practice::PracticePerson;
using factordesk::test::Journey;
using factordesk::test::patience;
using factordesk::test::Visitor;

/// Many people one after another, as somebody at a desk does it.
class TestRosterJourneys : public QObject
{
    Q_OBJECT

private slots:
    void enrolsAListByEnterAlone();
    void callsWhoeverIsScanned();
    void takesAnOrganisation();
    void comesBackFromWhoDidNotCome();
    void removesWhatWasLeftPending();
    void settlesWhoWasAtTheDesk();
    void goesOnAfterTheProgramWasEnded();
};

namespace {

/// Ordinary people of the practice server.
QStringList names()
{
    return {QStringLiteral("anna.berg"), QStringLiteral("ben.carter")};
}

QString loginNameOf(const Journey& journey, const QString& name)
{
    const std::vector<PracticePerson> people = const_cast<Journey&>(journey).server().people();
    const auto found = std::ranges::find_if(people, [&](const PracticePerson& person) {
        return person.loginName.startsWith(name + u'@');
    });
    return found == people.end() ? QString() : found->loginName;
}

/// From the empty page to the list of who is called, by a file.
void begin(Journey& journey)
{
    const Visitor& visitor = journey.visitor();
    QByteArray list = "Login name,Name\r\n";
    for (const QString& name : names())
        list += loginNameOf(journey, name).toUtf8() + ",\r\n";
    list += "nobody@nowhere.example,Nobody\r\n";
    const QString path = journey.folders() + QStringLiteral("/people.csv");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(list);
    file.close();
    visitor.press(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(visitor.see("fromFileButton"));
    visitor.click("fromFileButton");
    QTRY_VERIFY(visitor.see("rosterFileDialog"));
    auto* dialog = visitor.see<QFileDialog>("rosterFileDialog");
    emit dialog->fileSelected(path);
    dialog->reject();
    QApplication::setActiveWindow(&journey.desktop().window());
    QTRY_VERIFY_WITH_TIMEOUT(visitor.see("lookUpButton"), patience);
    visitor.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(visitor.see("beginButton") && visitor.see("beginButton")->isEnabled(),
                             patience);
    QVERIFY(visitor.reads(QStringLiteral("Not found: 1")));
    visitor.click("beginButton");
    QTRY_VERIFY(visitor.see("callNextButton"));
}

/// The person at the desk, from the preflight to verified.
void enrol(Journey& journey)
{
    const Visitor& visitor = journey.visitor();
    QTRY_VERIFY_WITH_TIMEOUT(
        visitor.see("registerButton") && visitor.see("registerButton")->isEnabled(), patience);
    QVERIFY(visitor.see("rosterStrip"));
    STEP(journey.registerNew());
    visitor.type(journey.phone().code());
    QTRY_VERIFY_WITH_TIMEOUT(visitor.see("detailsCard"), patience);
}

} // namespace

void TestRosterJourneys::enrolsAListByEnterAlone()
{
    Journey journey;
    const Visitor& visitor = journey.visitor();
    STEP(journey.connectByHand());
    STEP(begin(journey));
    for (qsizetype i = 0; i < names().size(); ++i) {
        visitor.press(Qt::Key_Return); // calls the next one
        STEP(enrol(journey));
        visitor.press(Qt::Key_Return); // back to the list
        QTRY_VERIFY(visitor.see("callNextButton"));
    }
    QVERIFY(visitor.reads(QStringLiteral("Nobody is left to call.")));
    QCOMPARE(journey.server().callCount(Operation::VerifyTotp), int(names().size()));
    // Nobody was called for Enter's sake.
    visitor.press(Qt::Key_Return);
    QVERIFY(visitor.see("callNextButton"));
}

/// Somebody comes out of turn; a scanner types wherever the keyboard is, and ends with Enter.
void TestRosterJourneys::callsWhoeverIsScanned()
{
    Journey journey;
    const Visitor& visitor = journey.visitor();
    STEP(journey.connectByHand());
    STEP(begin(journey));
    const QString second = loginNameOf(journey, names().constLast());
    visitor.type(second);
    visitor.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(visitor.see("rosterStrip"), patience);
    QVERIFY(visitor.reads(second));
    QTRY_VERIFY_WITH_TIMEOUT(
        visitor.see("stripSkipButton") && visitor.see("stripSkipButton")->isEnabled(), patience);
    visitor.click("stripSkipButton");
    QTRY_VERIFY(visitor.see("callNextButton"));
    // Also of one who has come back from there.
    visitor.type(second);
    visitor.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(visitor.see("rosterStrip"), patience);
    QVERIFY(visitor.reads(second));
}

void TestRosterJourneys::takesAnOrganisation()
{
    Journey journey;
    const Visitor& visitor = journey.visitor();
    STEP(journey.connectByHand());
    visitor.press(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(visitor.see("fromSearchButton"));
    visitor.click("fromSearchButton");
    QTRY_VERIFY_WITH_TIMEOUT(visitor.see<QComboBox>("organisationBox") &&
                                 visitor.see<QComboBox>("organisationBox")->isEnabled(),
                             patience);
    auto* box = visitor.see<QComboBox>("organisationBox");
    const int clinic = box->findText(QStringLiteral("Hafenklinik"));
    QVERIFY(clinic > 0);
    const QString everybody = visitor.see<QAbstractButton>("takeAllButton")->text();
    box->setCurrentIndex(clinic);
    QTRY_VERIFY_WITH_TIMEOUT(visitor.see("takeAllButton")->isEnabled() &&
                                 visitor.see<QAbstractButton>("takeAllButton")->text() != everybody,
                             patience);
    visitor.click("takeAllButton");
    QApplication::setActiveWindow(&journey.desktop().window());
    QTRY_VERIFY_WITH_TIMEOUT(visitor.see("beginButton") && visitor.see("beginButton")->isEnabled(),
                             patience);
    const std::vector<PracticePerson> people = journey.server().people();
    const auto ofTheClinic = std::ranges::count_if(people, [](const PracticePerson& person) {
        return person.loginName.endsWith(QStringLiteral("@hafenklinik.example"));
    });
    QCOMPARE(visitor.see<QAbstractItemView>("rosterTable")->model()->rowCount(), int(ofTheClinic));
}

void TestRosterJourneys::comesBackFromWhoDidNotCome()
{
    Journey journey;
    const Visitor& visitor = journey.visitor();
    STEP(journey.connectByHand());
    STEP(begin(journey));
    visitor.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(visitor.see("stripNoShowButton"), patience);
    visitor.click("stripNoShowButton");
    QTRY_VERIFY(visitor.see("callNextButton"));
    QVERIFY(visitor.reads(QStringLiteral("2 people are left.")));
    // By their badge, out of turn: a scanner types and ends with Enter.
    visitor.type(loginNameOf(journey, names().at(1)));
    visitor.press(Qt::Key_Return);
    STEP(enrol(journey));
}

void TestRosterJourneys::removesWhatWasLeftPending()
{
    Journey journey;
    const Visitor& visitor = journey.visitor();
    STEP(journey.connectByHand());
    STEP(begin(journey));
    visitor.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(
        visitor.see("registerButton") && visitor.see("registerButton")->isEnabled(), patience);
    STEP(journey.registerNew());
    visitor.click("leaveEnrollmentButton");
    QTRY_VERIFY(visitor.see("leaveButton"));
    visitor.click("leaveButton");
    QApplication::setActiveWindow(&journey.desktop().window());
    QTRY_VERIFY_WITH_TIMEOUT(visitor.see("findNextButton"), patience);
    visitor.click("findNextButton");
    QTRY_VERIFY(visitor.see("leftoversButton"));
    visitor.click("leftoversButton");
    QTRY_VERIFY(visitor.see("removeLeftoversButton"));
    visitor.click("removeLeftoversButton");
    QTRY_COMPARE_WITH_TIMEOUT(journey.server().callCount(Operation::RemoveTotp), 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!visitor.see("removeLeftoversButton"), patience);
    visitor.click("closeLeftoversButton");
    QTRY_VERIFY(!visitor.see("leftoversButton"));
}

void TestRosterJourneys::settlesWhoWasAtTheDesk()
{
    Journey journey;
    STEP(journey.connectByHand());
    STEP(begin(journey));
    journey.visitor().press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().see("registerButton") &&
                                 journey.visitor().see("registerButton")->isEnabled(),
                             patience);
    STEP(journey.registerNew());
    journey.restart(); // as if it had been killed: nothing is asked
    QTRY_COMPARE_WITH_TIMEOUT(journey.desktop().window().currentPlace(),
                              int(factordesk::app::Desktop::Server), patience);
    QApplication::setActiveWindow(&journey.desktop().window());
    QTRY_COMPARE(QApplication::activeWindow(), &journey.desktop().window());
    QTRY_VERIFY(journey.visitor().see<QLineEdit>("tokenField"));
    journey.visitor().see<QLineEdit>("tokenField")->setFocus();
    journey.visitor().type(
        QString::fromLatin1(journey.server().token().text().data(),
                            static_cast<qsizetype>(journey.server().token().size())));
    journey.visitor().press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().see("peopleList"), patience);
    journey.visitor().press(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().see("leftoversButton"), patience);
    QVERIFY(journey.visitor().reads(QStringLiteral("2 people are left.")));
}

void TestRosterJourneys::goesOnAfterTheProgramWasEnded()
{
    Journey journey;
    STEP(journey.connectByHand());
    STEP(begin(journey));
    journey.visitor().press(Qt::Key_Return);
    STEP(enrol(journey));
    journey.restart();
    const Visitor& again = journey.visitor();
    QTRY_COMPARE_WITH_TIMEOUT(journey.desktop().window().currentPlace(),
                              int(factordesk::app::Desktop::Server), patience);
    QApplication::setActiveWindow(&journey.desktop().window());
    QTRY_COMPARE(QApplication::activeWindow(), &journey.desktop().window());
    again.press(Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(journey.desktop().window().currentPlace(), int(factordesk::app::Desktop::Roster));
    QVERIFY(!again.see("fromFileButton"));
    QTRY_VERIFY(again.see("rosterTable"));
    QVERIFY(!again.see("callNextButton")->isEnabled());
    QVERIFY(again.reads(QStringLiteral("people are verified")));
    QCOMPARE(again.see<QAbstractItemView>("rosterTable")->model()->rowCount(), 3);
}

FACTORDESK_TEST(TestRosterJourneys, factordesk::test::StyledApplication)

} // namespace tst_roster_journeys

#include "tst_roster_journeys.moc"
