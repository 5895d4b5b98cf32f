// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/chain_check.h"
#include "core/journal/journal_reader.h"
#include "core/journal/journal_writer.h"
#include "core/journal/machine_id.h"
#include "core/practice/faults.h"
#include "tests/app/desktop/journey.h"
#include "tests/support/styled_application.h"
#include "tests/support/test_program.h"
#include "ui/journal/journal_model.h"
#include "ui/theme/factordesk_style.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPlainTextEdit>
#include <QTest>

#include <algorithm>
#include <memory>

namespace tst_desk_journeys {

using namespace std::chrono_literals;
using factordesk::practice::Faults;
using factordesk::practice::Operation;
using factordesk::practice::PracticePerson;
using factordesk::test::Journey;
using factordesk::test::patience;
using factordesk::test::Visitor;
using factordesk::ui::JournalModel;
using factordesk::zitadel::ServerAddress;

/// What happens around an enrollment: a second desk, a server that goes, a window that is closed,
/// the journal.
class TestDeskJourneys : public QObject
{
    Q_OBJECT

private slots:
    void noticesAnotherDesk();
    void verifiesOverGrpcWeb();
    void saysThatTheServerIsGone();
    void asksBeforeClosingHalfWay();
    void asksBeforeAnotherMediaTypeEndsAnEnrollment();
    void keepsAJournal();
    void showsWhatCameOfAnUnsettledChange();
    void saysWhenTheJournalCannotBeWritten();
};

void TestDeskJourneys::noticesAnotherDesk()
{
    Journey journey;
    STEP(journey.connectByHand());
    STEP(journey.find(QStringLiteral("anna.berg")));
    STEP(journey.registerNew());
    // Somebody else registers Anna again.
    const std::vector<PracticePerson> people = journey.server().people();
    const auto anna =
        std::ranges::find(people, QStringLiteral("Anna Berg"), &PracticePerson::displayName);
    QNetworkRequest request(journey.server().url().resolved(
        QUrl(QStringLiteral("/v2/users/%1/totp").arg(anna->userId))));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setRawHeader("Authorization", "Bearer " + QByteArray::fromStdString(std::string(
                                                          journey.server().token().text())));
    QNetworkAccessManager elsewhere;
    const std::unique_ptr<QNetworkReply> reply(elsewhere.post(request, QByteArray("{}")));
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), patience);
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    // The first digit is enough to see that the QR code is dead, and who did it.
    journey.visitor().type(QStringLiteral("1"));
    QTRY_VERIFY_WITH_TIMEOUT(
        journey.visitor().reads(QStringLiteral("The QR code shown here no longer counts")),
        patience);
    QVERIFY(journey.visitor().reads(QStringLiteral("Practice Administrator")));
    QVERIFY(!journey.visitor().see("codeField"));
    QCOMPARE(journey.server().callCount(Operation::VerifyTotp), 0);
}

void TestDeskJourneys::verifiesOverGrpcWeb()
{
    Journey journey;
    const Visitor& visitor = journey.visitor();
    STEP(journey.connectByHand());
    STEP(journey.find(QStringLiteral("anna.berg")));
    STEP(journey.registerNew());
    const QString code = journey.phone().code();
    visitor.press(Qt::Key_3, Qt::ControlModifier); // the Verify page
    QTRY_VERIFY(visitor.see("mediaTypeBox"));
    const auto people = journey.server().people();
    const auto anna =
        std::ranges::find(people, QStringLiteral("Anna Berg"), &PracticePerson::displayName);
    visitor.type(anna->userId);
    visitor.press(Qt::Key_M, Qt::AltModifier);
    visitor.press(Qt::Key_Down);
    visitor.press(Qt::Key_O, Qt::AltModifier); // the code
    visitor.type(code);
    Faults faults;
    faults.loseAnswer.operations = {Operation::VerifyTotp};
    faults.loseAnswer.next = 1;
    journey.server().setFaults(faults);
    visitor.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(visitor.reads(QStringLiteral("The answer was lost")), patience);
    QCOMPARE(journey.server().callCount(Operation::VerifyTotp), 1);
    STEP(visitor.click("toggleInspector"));
    QVERIFY(visitor.see<QPlainTextEdit>("requestText")
                ->toPlainText()
                .contains(QStringLiteral("UserService/VerifyTOTPRegistration")));
}

void TestDeskJourneys::saysThatTheServerIsGone()
{
    Journey journey;
    STEP(journey.connectByHand());
    STEP(journey.find(QStringLiteral("anna.berg")));
    STEP(journey.registerNew());
    journey.server().stop();
    journey.visitor().type(journey.phone().code());
    QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().reads(QStringLiteral("Nothing was sent")), patience);
    QVERIFY(journey.visitor().see("codeField"));
    QVERIFY(journey.visitor().see("qrView"));
}

void TestDeskJourneys::asksBeforeClosingHalfWay()
{
    Journey journey;
    STEP(journey.connectByHand());
    STEP(journey.find(QStringLiteral("anna.berg")));
    STEP(journey.registerNew());
    journey.desktop().window().close();
    QTRY_VERIFY(journey.visitor().see("leaveQuestion"));
    QVERIFY(journey.desktop().window().isVisible());
    STEP(journey.visitor().click("removeButton"));
    QTRY_VERIFY_WITH_TIMEOUT(!journey.desktop().window().isVisible(), patience);
    QCOMPARE(journey.server().callCount(Operation::RemoveTotp), 1);
}

void TestDeskJourneys::asksBeforeAnotherMediaTypeEndsAnEnrollment()
{
    Journey journey;
    const Visitor& visitor = journey.visitor();
    STEP(journey.connectByHand());
    STEP(journey.find(QStringLiteral("anna.berg")));
    STEP(journey.registerNew());
    journey.openServerPage();
    QTRY_VERIFY(visitor.see("advancedButton"));
    STEP(visitor.click("advancedButton"));
    const auto chooseGrpcWeb = [&] { visitor.see<QComboBox>("mediaTypeBox")->setCurrentIndex(1); };
    chooseGrpcWeb();
    QTRY_VERIFY(visitor.see("stayButton"));
    STEP(visitor.click("stayButton"));
    QTRY_VERIFY(visitor.see("codeField")); // Still at it, with the same QR code.
    journey.openServerPage();
    QTRY_VERIFY(visitor.see("mediaTypeBox"));
    QCOMPARE(visitor.see<QComboBox>("mediaTypeBox")->currentIndex(), 0);
    chooseGrpcWeb();
    QTRY_VERIFY(visitor.see("removeButton"));
    STEP(visitor.click("removeButton"));
    QTRY_VERIFY_WITH_TIMEOUT(visitor.see("mediaTypeBox"), patience);
    QCOMPARE(visitor.see<QComboBox>("mediaTypeBox")->currentIndex(), 1);
    QCOMPARE(journey.server().callCount(Operation::RemoveTotp), 1);
}

void TestDeskJourneys::keepsAJournal()
{
    using namespace factordesk::journal;
    {
        Journey journey;
        STEP(journey.connectByHand());
        STEP(journey.find(QStringLiteral("anna.berg")));
        STEP(journey.registerNew());
        journey.visitor().type(journey.phone().code(-10min));
        QTRY_VERIFY_WITH_TIMEOUT(
            journey.visitor().reads(QStringLiteral("The phone's clock is probably behind")),
            patience);
        journey.visitor().type(journey.phone().code());
        QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().see("detailsCard"), patience);
    } // what is waiting is written when the program ends
    const JournalFolder folder = JournalFolder::ofThisUser();
    QList<JournalEntry> entries;
    JournalReader reader(folder);
    while (const auto line = reader.next())
        entries.append(line->content.value().entry);
    QCOMPARE(entries.size(), 3);
    QCOMPARE(entries.at(0).change, Change::Register);
    QCOMPARE(entries.at(1).outcome, Outcome::Refused);
    QCOMPARE(entries.at(2).change, Change::Verify);
    QCOMPARE(entries.at(2).outcome, Outcome::Done);
    QVERIFY(entries.at(2).whom.loginName.text().startsWith(QStringLiteral("anna.berg")));
    QVERIFY(checkJournal(folder, thisMachine()).isIntact());
}

/// Of a program that was killed in the middle of a verify which the server has carried out.
void TestDeskJourneys::showsWhatCameOfAnUnsettledChange()
{
    using namespace factordesk::journal;
    Journey journey;
    const std::vector<PracticePerson> people = journey.server().people();
    const auto david =
        std::ranges::find(people, QStringLiteral("David Engel"), &PracticePerson::displayName);
    const auto address = ServerAddress::make(journey.server().url().toString());
    const JournalFolder folder = JournalFolder::ofThisUser();
    JournalWriter writer(folder, thisMachine());
    QVERIFY(writer.append({.event = EntryText::of(QStringLiteral("killed")),
                           .when = factordesk::SystemClock().now() - 24h,
                           .change = Change::Verify,
                           .outcome = Outcome::Unsettled,
                           .server = EntryText::of(address->origin().toString()),
                           .whom = {.loginName = EntryText::of(david->loginName),
                                    .id = EntryText::of(david->userId)}}));
    journey.restart();
    const Visitor& visitor = journey.visitor();
    STEP(journey.connectByHand());
    visitor.press(Qt::Key_5, Qt::ControlModifier);
    QTRY_VERIFY(visitor.see("journalTable"));
    const auto* table = visitor.see<QAbstractItemView>("journalTable");
    const auto cell = [table](int row, int column) {
        return table->model()->index(row, column).data().toString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, patience);
    QCOMPARE(cell(0, JournalModel::Outcome), QStringLiteral("Found done"));
    QCOMPARE(cell(1, JournalModel::Outcome), QStringLiteral("Not settled"));
    QCOMPARE(cell(0, JournalModel::Person), cell(1, JournalModel::Person));
    QVERIFY(cell(0, JournalModel::Person).contains(QStringLiteral("david.engel")));
    QCOMPARE(journey.server().callCount(Operation::VerifyTotp), 0);
    QVERIFY(checkJournal(folder, thisMachine()).isIntact());
}

void TestDeskJourneys::saysWhenTheJournalCannotBeWritten()
{
    Journey journey;
    STEP(journey.connectByHand());
    STEP(journey.find(QStringLiteral("anna.berg")));
    const QString folder = factordesk::journal::JournalFolder::ofThisUser().path();
    QDir(folder).removeRecursively();
    QVERIFY(QDir().mkpath(QFileInfo(folder).path()));
    QFile inTheWay(folder);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    // The work goes on all the same.
    STEP(journey.registerNew());
    QTRY_VERIFY_WITH_TIMEOUT(
        journey.visitor().reads(QStringLiteral("What you did is not in the journal yet")),
        patience);
    QVERIFY(inTheWay.remove());
    journey.visitor().type(journey.phone().code());
    QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().see("detailsCard"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(
        !journey.visitor().reads(QStringLiteral("What you did is not in the journal yet")),
        patience);
}

FACTORDESK_TEST(TestDeskJourneys, factordesk::test::StyledApplication)

} // namespace tst_desk_journeys

#include "tst_desk_journeys.moc"
