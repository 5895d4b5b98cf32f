// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/verify/verify_page_test.h"
#include "ui/print/receipt_panel.h"
#include "ui/text/note_text.h"
#include "ui/text/status_text.h"
#include "ui/verify/verify_result.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

namespace tst_verify_outcome {

using namespace factordesk;
using factordesk::enrollment::Ending;
using factordesk::test::Operation;
using factordesk::test::sampleCode;
using factordesk::test::sampleUserId;
using Phase = factordesk::ui::VerifyController::Phase;

namespace {

zitadel::Details someDetails()
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(1'742'887'169'656, Qt::UTC);
    return {.sequence = 2,
            .changeDate = moment,
            .creationDate = moment,
            .resourceOwner = QStringLiteral("69629023906488334")};
}

zitadel::Status wrongCode()
{
    return test::refusal(zitadel::StatusCode::InvalidArgument, QStringLiteral("EVENT-8isk2"), 400);
}

} // namespace

class TestVerifyOutcome : public test::VerifyPageTest
{
    Q_OBJECT

private slots:
    void showsTheDetails();
    void givesAReceipt();
    void namesTheOrganisation();
    void showsTheServersWords();
    void keepsWhatWasTyped();
    void showsTheWaitAndStops();
    void showsTheWayALostAnswerEnded_data();
    void showsTheWayALostAnswerEnded();
    void offersNoBlindResending();
    void sendsOnceHoweverOftenItIsPressed();
    void forgetsTheOldServer();
    void showsTheStateItIsMadeIn();
    void showsTheCallAsItWas();
};

void TestVerifyOutcome::showsTheDetails()
{
    m_desk->client.verify.answer(someDetails());
    send();
    QTRY_COMPARE(m_controller->phase(), Phase::Finished);
    QVERIFY(m_visitor->see("verifyDetails"));
    QVERIFY(m_visitor->reads(QStringLiteral("Verified")));
    QVERIFY(m_visitor->reads(QStringLiteral("69629023906488334")));
    QCOMPARE(codeField().tone(), ui::Tone::Good);
}

void TestVerifyOutcome::givesAReceipt()
{
    const QTemporaryDir folder;
    m_desk->client.verify.answer(someDetails());
    send();
    QTRY_COMPARE(m_controller->phase(), Phase::Finished);
    auto* panel = m_visitor->see<ui::ReceiptPanel>("receiptPanel");
    QVERIFY(panel);
    const QString path = folder.filePath(QStringLiteral("receipt.pdf"));
    panel->save(path);
    QVERIFY(QFile::exists(path));
    // What was refused leaves nothing to prove.
    m_desk->client.verify.fail(wrongCode());
    send();
    QTRY_COMPARE(m_controller->phase(), Phase::Finished);
    QVERIFY(!m_visitor->see("receiptPanel"));
    panel->save(folder.filePath(QStringLiteral("late.pdf")));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void TestVerifyOutcome::namesTheOrganisation()
{
    m_desk->client.verify.answer(someDetails());
    send();
    QTRY_COMPARE(m_controller->phase(), Phase::Finished);
    m_desk->organisationNames.insert(someDetails().resourceOwner, QStringLiteral("Acme AG"));
    emit m_desk->organisationNamed(someDetails().resourceOwner);
    QVERIFY(m_visitor->reads(QStringLiteral("Acme AG (69629023906488334)")));
}

void TestVerifyOutcome::showsTheServersWords()
{
    m_desk->client.verify.fail(wrongCode());
    send();
    QTRY_COMPARE(m_controller->phase(), Phase::Finished);
    QVERIFY(!m_visitor->see("verifyDetails"));
    QVERIFY(m_visitor->reads(text::explain(wrongCode()).title));
    QVERIFY(m_visitor->reads(QStringLiteral("INVALID_ARGUMENT")));
    QVERIFY(m_visitor->reads(wrongCode().message));
    QVERIFY(m_visitor->reads(QStringLiteral("EVENT-8isk2")));
    QCOMPARE(codeField().tone(), ui::Tone::Stop);
}

void TestVerifyOutcome::keepsWhatWasTyped()
{
    m_desk->client.verify.fail(wrongCode());
    send();
    QTRY_COMPARE(m_controller->phase(), Phase::Finished);
    QCOMPARE(idField().text(), sampleUserId);
    QCOMPARE(codeField().code().text(), sampleCode.toStdString());
    // The next code replaces this one without anything being deleted by hand.
    QVERIFY(codeField().hasFocus());
    m_visitor->type(QStringLiteral("234234"));
    QCOMPARE(codeField().code().text(), std::string_view("234234"));
}

void TestVerifyOutcome::showsTheWaitAndStops()
{
    m_desk->client.facts.abortSettlement = net::Settlement::NotSent;
    type(sampleUserId, sampleCode);
    m_visitor->click("sendButton");
    QVERIFY(!m_visitor->see("sendButton")->isEnabled());
    QVERIFY(codeField().isReadOnly());
    QVERIFY(idField().isReadOnly());
    QTRY_VERIFY(m_visitor->see("cancelWait"));
    m_visitor->click("cancelWait");
    QTRY_COMPARE(m_controller->phase(), Phase::Finished);
    QVERIFY(!m_visitor->see("cancelWait"));
    QVERIFY(m_visitor->see("sendButton")->isEnabled());
    QVERIFY(!idField().isReadOnly());
    QVERIFY(m_visitor->reads(text::explainVerify(Ending::NotSent).sentence));
}

void TestVerifyOutcome::showsTheWayALostAnswerEnded_data()
{
    QTest::addColumn<Ending>("ending");
    QTest::newRow("done") << Ending::FoundDone;
    QTest::newRow("not done") << Ending::FoundNotDone;
    QTest::newRow("unsettled") << Ending::Unsettled;
}

void TestVerifyOutcome::showsTheWayALostAnswerEnded()
{
    QFETCH(Ending, ending);
    m_desk->client.verify.fail(test::lostAnswer());
    send();
    QTRY_COMPARE(m_controller->phase(), Phase::Settling);
    QTRY_VERIFY(m_visitor->reads(QStringLiteral("The answer was lost")));
    QTRY_COMPARE(m_desk->client.count(Operation::TotpState), 1);
    if (ending == Ending::FoundDone)
        m_desk->client.factor.answer(zitadel::FactorState::Active);
    else if (ending == Ending::FoundNotDone)
        m_desk->client.factor.answer(zitadel::FactorState::Pending);
    else
        m_desk->client.factor.fail(test::connectionRefused());
    QTRY_COMPARE(m_controller->phase(), Phase::Finished);
    QCOMPARE(m_controller->outcome()->ending, ending);
    QVERIFY(m_visitor->reads(text::explainVerify(ending).title));
    QVERIFY(m_visitor->reads(text::explainVerify(ending).sentence));
    QCOMPARE(m_desk->client.count(Operation::VerifyTotp), 1);
}

void TestVerifyOutcome::offersNoBlindResending()
{
    m_desk->client.verify.fail(test::lostAnswer());
    m_desk->client.factor.fail(test::connectionRefused());
    send();
    QTRY_COMPARE(m_controller->phase(), Phase::Finished);
    QVERIFY(!m_visitor->see("sendButton")->isEnabled());
    m_visitor->press(Qt::Key_Return);
    idField().setFocus();
    m_visitor->press(Qt::Key_Return);
    QCOMPARE(m_desk->client.count(Operation::VerifyTotp), 1);

    // A page made anew offers it no more than this one.
    openPage();
    QVERIFY(!m_visitor->see("sendButton")->isEnabled());

    codeField().setFocus();
    m_visitor->type(QStringLiteral("234234"));
    QVERIFY(m_visitor->see("sendButton")->isEnabled());
    m_visitor->press(Qt::Key_Return);
    QCOMPARE(m_desk->client.count(Operation::VerifyTotp), 2);
}

void TestVerifyOutcome::sendsOnceHoweverOftenItIsPressed()
{
    send();
    m_visitor->press(Qt::Key_Return);
    m_visitor->click("sendButton");
    QCOMPARE(m_desk->client.count(Operation::VerifyTotp), 1);
}

void TestVerifyOutcome::forgetsTheOldServer()
{
    m_desk->client.verify.answer(someDetails());
    send();
    QTRY_VERIFY(m_visitor->see("verifyDetails"));
    m_desk->practise();
    QVERIFY(!m_visitor->see("verifyDetails"));
    QVERIFY(!m_visitor->see("toggleInspector"));
    QVERIFY(idField().text().isEmpty());
    QCOMPARE(codeField().code().length(), std::size_t(0));
}

void TestVerifyOutcome::showsTheStateItIsMadeIn()
{
    m_controller->send(*zitadel::UserId::make(sampleUserId), otp::Code("481516"),
                       zitadel::MediaType::Json);
    openPage();
    QCOMPARE(idField().text(), sampleUserId);
    QVERIFY(!m_visitor->see("sendButton")->isEnabled());
    QTRY_VERIFY(m_visitor->see("cancelWait"));
    m_desk->client.verify.answer(someDetails());
    QTRY_COMPARE(m_controller->phase(), Phase::Finished);
    openPage();
    QCOMPARE(idField().text(), sampleUserId);
    QVERIFY(m_visitor->see("verifyDetails"));
    QVERIFY(m_visitor->see("toggleInspector"));
}

void TestVerifyOutcome::showsTheCallAsItWas()
{
    m_desk->client.facts.record.method = "POST";
    m_desk->client.facts.record.url = QUrl(QStringLiteral("https://acme.zitadel.cloud/v2/x"));
    m_desk->client.facts.record.status = 200;
    m_desk->client.verify.answer(someDetails());
    type(sampleUserId, sampleCode);
    QVERIFY(!m_visitor->see("toggleInspector"));
    m_visitor->press(Qt::Key_Return);
    QTRY_VERIFY(m_visitor->see("toggleInspector"));
    QVERIFY(!m_visitor->see("requestText"));
    m_visitor->click("toggleInspector");
    QVERIFY(m_visitor->see<QPlainTextEdit>("requestText")
                ->toPlainText()
                .contains(QLatin1String("https://acme.zitadel.cloud/v2/x")));
    // It opens below the window's edge, and is brought into sight.
    const QWidget* copy = m_visitor->see("copyCall");
    QTRY_VERIFY(copy->mapTo(m_page.get(), QPoint(0, copy->height())).y() <= m_page->height());
}

FACTORDESK_TEST(TestVerifyOutcome, QApplication)

} // namespace tst_verify_outcome

#include "tst_verify_outcome.moc"
