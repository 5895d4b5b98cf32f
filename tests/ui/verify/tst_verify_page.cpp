// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_desk.h"
#include "tests/support/visitor.h"
#include "ui/text/input_text.h"
#include "ui/text/note_text.h"
#include "ui/text/status_text.h"
#include "ui/theme/theme.h"
#include "ui/verify/verify_controller.h"
#include "ui/verify/verify_page.h"
#include "ui/verify/verify_result.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace factordesk;
using factordesk::enrollment::Ending;
using factordesk::test::FakeDesk;
using factordesk::test::Operation;
using factordesk::test::Visitor;
using factordesk::ui::CodeField;
using factordesk::ui::VerifyController;
using factordesk::ui::VerifyPage;
using Phase = factordesk::ui::VerifyController::Phase;

namespace {

const QString userId = QStringLiteral("163840776835432705");
const QString code = QStringLiteral("481516");

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

class TestVerifyPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void leadsToTheServerPage();
    void sendsOnEnter();
    void sendsOnEnterInTheUserId();
    void sendsByTheButton();
    void doesNotSendOnTheSixthDigit();
    void asksForThePersonAfterTheSixthDigit();
    void saysWhatIsWrongWithTheInput_data();
    void saysWhatIsWrongWithTheInput();
    void refusesLetters();
    void showsTheDetails();
    void showsTheServersWords();
    void keepsWhatWasTyped();
    void showsTheWaitAndStops();
    void showsTheWayALostAnswerEnded_data();
    void showsTheWayALostAnswerEnded();
    void offersNoBlindResending();
    void sendsOnceHoweverOftenItIsPressed();
    void findsAPerson();
    void forgetsTheNameOnceTheIdIsAnother();
    void closesTheSearchWhenTheServerChanges();
    void forgetsTheOldServer();
    void showsTheStateItIsMadeIn();
    void showsTheCallAsItWas();
    void goesThroughTheFieldsInOrder();
    void namesEveryControl();

private:
    void openPage();
    void type(const QString& id, const QString& digits);
    QLineEdit& idField() { return *m_visitor->see<QLineEdit>("userIdField"); }
    CodeField& codeField() { return *m_visitor->see<CodeField>("codeField"); }

    ui::Theme m_theme;
    std::unique_ptr<FakeDesk> m_desk;
    std::unique_ptr<VerifyController> m_controller;
    std::unique_ptr<VerifyPage> m_page;
    std::unique_ptr<Visitor> m_visitor;
};

void TestVerifyPage::init()
{
    m_desk = std::make_unique<FakeDesk>();
    m_desk->beConnected();
    m_controller = std::make_unique<VerifyController>(*m_desk);
    openPage();
}

void TestVerifyPage::cleanup()
{
    m_visitor.reset();
    m_page.reset();
    m_controller.reset();
    m_desk.reset();
}

void TestVerifyPage::openPage()
{
    m_page = std::make_unique<VerifyPage>(*m_controller);
    m_visitor = std::make_unique<Visitor>(*m_page);
    m_page->resize(720, 560);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->setFocus();
}

void TestVerifyPage::type(const QString& id, const QString& digits)
{
    m_page->focusSearch();
    m_visitor->type(id);
    codeField().setFocus();
    m_visitor->type(digits);
}

void TestVerifyPage::leadsToTheServerPage()
{
    m_desk->disconnectFromServer();
    QVERIFY(!m_visitor->see("userIdField"));
    QSignalSpy wanted(m_page.get(), &VerifyPage::serverWanted);
    m_page->setFocus();
    m_visitor->press(Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    m_desk->beConnected();
    QVERIFY(m_visitor->see("userIdField"));
    QVERIFY(!m_visitor->see("chooseServerButton"));
}

void TestVerifyPage::sendsOnEnter()
{
    type(userId, code);
    m_visitor->press(Qt::Key_Return);
    QCOMPARE(m_desk->client.asked.size(), 1);
    QCOMPARE(m_desk->client.asked.first().operation, Operation::VerifyTotp);
    QCOMPARE(m_desk->client.asked.first().subject, userId);
    QCOMPARE(m_desk->client.asked.first().code, code.toStdString());
}

void TestVerifyPage::sendsOnEnterInTheUserId()
{
    codeField().setFocus();
    m_visitor->type(code);
    QVERIFY(idField().hasFocus());
    QGuiApplication::clipboard()->setText(QStringLiteral(" %1\n").arg(userId));
    m_visitor->press(Qt::Key_V, Qt::ControlModifier);
    m_visitor->press(Qt::Key_Enter);
    QCOMPARE(m_desk->client.count(Operation::VerifyTotp), 1);
    QCOMPARE(m_desk->client.asked.first().subject, userId);
}

void TestVerifyPage::sendsByTheButton()
{
    type(userId, code);
    m_visitor->click("sendButton");
    QCOMPARE(m_desk->client.count(Operation::VerifyTotp), 1);
    QCOMPARE(m_controller->phase(), Phase::Sending);
}

void TestVerifyPage::doesNotSendOnTheSixthDigit()
{
    type(userId, code);
    QVERIFY(m_desk->client.asked.isEmpty());
    QVERIFY(codeField().hasFocus());
}

void TestVerifyPage::asksForThePersonAfterTheSixthDigit()
{
    codeField().setFocus();
    m_visitor->type(code.first(5));
    QVERIFY(codeField().hasFocus());
    m_visitor->type(code.last(1));
    QVERIFY(idField().hasFocus());
    QVERIFY(m_visitor->reads(text::explain(zitadel::UserIdError::Empty)));
    QVERIFY(codeField().isComplete());
    QVERIFY(m_desk->client.asked.isEmpty());
}

void TestVerifyPage::saysWhatIsWrongWithTheInput_data()
{
    using zitadel::UserIdError;
    using Kind = otp::CodeError::Kind;
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("fieldWithFocus");
    const QString inId = QStringLiteral("userIdField");
    const QString inCode = QStringLiteral("codeField");

    QTest::newRow("no id") << "" << code << text::explain(UserIdError::Empty) << inId;
    QTest::newRow("blank id") << "  " << code << text::explain(UserIdError::Empty) << inId;
    QTest::newRow("long id") << QString(201, QLatin1Char('1')) << code
                             << text::explain(UserIdError::TooLong) << inId;
    QTest::newRow("a folder as id")
        << ".." << code << text::explain(UserIdError::ControlCharacter) << inId;
    QTest::newRow("no code") << userId << "" << text::explain({.kind = Kind::Empty}) << inCode;
    QTest::newRow("half a code") << userId << "4815"
                                 << text::explain(
                                        {.kind = Kind::TooShort, .offset = 4, .digits = 4})
                                 << inCode;
    QTest::newRow("both") << ""
                          << "" << text::explain({.kind = Kind::Empty}) << inId;
}

void TestVerifyPage::saysWhatIsWrongWithTheInput()
{
    QFETCH(QString, id);
    QFETCH(QString, digits);
    QFETCH(QString, sentence);
    type(id, digits);
    m_visitor->click("sendButton");
    QVERIFY2(m_visitor->reads(sentence), qPrintable(sentence));
    QTEST(m_page->focusWidget()->objectName(), "fieldWithFocus");
    QCOMPARE(idField().text(), id);
    QCOMPARE(codeField().code().text(), digits.toStdString());
    QVERIFY(m_desk->client.asked.isEmpty());
}

void TestVerifyPage::refusesLetters()
{
    type(userId, QStringLiteral("48x"));
    QCOMPARE(codeField().code().text(), std::string_view("48"));
    QVERIFY(m_visitor->reads(QStringLiteral("only digits")));
    m_visitor->type(QStringLiteral("1"));
    QVERIFY(!m_visitor->reads(QStringLiteral("only digits")));
}

void TestVerifyPage::showsTheDetails()
{
    m_desk->client.verify.answer(someDetails());
    type(userId, code);
    m_visitor->press(Qt::Key_Return);
    QTRY_COMPARE(m_controller->phase(), Phase::Finished);
    QVERIFY(m_visitor->see("verifyDetails"));
    QVERIFY(m_visitor->reads(QStringLiteral("Verified")));
    QVERIFY(m_visitor->reads(QStringLiteral("69629023906488334")));
    QCOMPARE(codeField().tone(), ui::Tone::Good);
}

void TestVerifyPage::showsTheServersWords()
{
    m_desk->client.verify.fail(wrongCode());
    type(userId, code);
    m_visitor->press(Qt::Key_Return);
    QTRY_COMPARE(m_controller->phase(), Phase::Finished);
    QVERIFY(!m_visitor->see("verifyDetails"));
    QVERIFY(m_visitor->reads(text::explain(wrongCode()).title));
    QVERIFY(m_visitor->reads(QStringLiteral("INVALID_ARGUMENT")));
    QVERIFY(m_visitor->reads(wrongCode().message));
    QVERIFY(m_visitor->reads(QStringLiteral("EVENT-8isk2")));
    QCOMPARE(codeField().tone(), ui::Tone::Stop);
}

void TestVerifyPage::keepsWhatWasTyped()
{
    m_desk->client.verify.fail(wrongCode());
    type(userId, code);
    m_visitor->press(Qt::Key_Return);
    QTRY_COMPARE(m_controller->phase(), Phase::Finished);
    QCOMPARE(idField().text(), userId);
    QCOMPARE(codeField().code().text(), code.toStdString());
    // The next code replaces this one without anything being deleted by hand.
    QVERIFY(codeField().hasFocus());
    m_visitor->type(QStringLiteral("234234"));
    QCOMPARE(codeField().code().text(), std::string_view("234234"));
}

void TestVerifyPage::showsTheWaitAndStops()
{
    m_desk->client.facts.abortSettlement = net::Settlement::NotSent;
    type(userId, code);
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

void TestVerifyPage::showsTheWayALostAnswerEnded_data()
{
    QTest::addColumn<Ending>("ending");
    QTest::newRow("done") << Ending::FoundDone;
    QTest::newRow("not done") << Ending::FoundNotDone;
    QTest::newRow("unsettled") << Ending::Unsettled;
}

void TestVerifyPage::showsTheWayALostAnswerEnded()
{
    QFETCH(Ending, ending);
    m_desk->client.verify.fail(test::lostAnswer());
    type(userId, code);
    m_visitor->press(Qt::Key_Return);
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

void TestVerifyPage::offersNoBlindResending()
{
    m_desk->client.verify.fail(test::lostAnswer());
    m_desk->client.factor.fail(test::connectionRefused());
    type(userId, code);
    m_visitor->press(Qt::Key_Return);
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

void TestVerifyPage::sendsOnceHoweverOftenItIsPressed()
{
    type(userId, code);
    m_visitor->press(Qt::Key_Return);
    m_visitor->press(Qt::Key_Return);
    m_visitor->click("sendButton");
    QCOMPARE(m_desk->client.count(Operation::VerifyTotp), 1);
}

void TestVerifyPage::findsAPerson()
{
    m_desk->client.factor.answerBy([] { return zitadel::FactorState::Pending; });
    m_visitor->click("findButton");
    QTRY_VERIFY(m_visitor->see("searchField"));
    m_visitor->type(QStringLiteral("anna"));
    m_visitor->press(Qt::Key_Return);
    m_desk->client.userPage.answer(
        {.users = {test::personNamed(QStringLiteral("Anna Berg"), userId)}, .total = 1});
    QTRY_COMPARE(idField().text(), userId);
    QTRY_VERIFY(!m_visitor->see("findPersonDialog"));
    QVERIFY(m_visitor->reads(QStringLiteral("Anna Berg")));
    QCOMPARE(m_page->focusWidget(), &codeField());
}

void TestVerifyPage::forgetsTheNameOnceTheIdIsAnother()
{
    findsAPerson();
    m_page->focusSearch();
    m_visitor->type(QStringLiteral("1"));
    QVERIFY(!m_visitor->reads(QStringLiteral("Anna Berg")));
}

void TestVerifyPage::closesTheSearchWhenTheServerChanges()
{
    m_visitor->click("findButton");
    QTRY_VERIFY(m_visitor->see("findPersonDialog"));
    m_desk->practise();
    QVERIFY(!m_visitor->see("findPersonDialog"));
    QVERIFY(idField().text().isEmpty());
}

void TestVerifyPage::forgetsTheOldServer()
{
    m_desk->client.verify.answer(someDetails());
    type(userId, code);
    m_visitor->press(Qt::Key_Return);
    QTRY_VERIFY(m_visitor->see("verifyDetails"));
    m_desk->practise();
    QVERIFY(!m_visitor->see("verifyDetails"));
    QVERIFY(!m_visitor->see("toggleInspector"));
    QVERIFY(idField().text().isEmpty());
    QCOMPARE(codeField().code().length(), std::size_t(0));
}

void TestVerifyPage::showsTheStateItIsMadeIn()
{
    m_controller->send(*zitadel::UserId::make(userId), otp::Code("481516"));
    openPage();
    QCOMPARE(idField().text(), userId);
    QVERIFY(!m_visitor->see("sendButton")->isEnabled());
    QTRY_VERIFY(m_visitor->see("cancelWait"));
    m_desk->client.verify.answer(someDetails());
    QTRY_COMPARE(m_controller->phase(), Phase::Finished);
    openPage();
    QCOMPARE(idField().text(), userId);
    QVERIFY(m_visitor->see("verifyDetails"));
    QVERIFY(m_visitor->see("toggleInspector"));
}

void TestVerifyPage::showsTheCallAsItWas()
{
    m_desk->client.facts.record.method = "POST";
    m_desk->client.facts.record.url = QUrl(QStringLiteral("https://acme.zitadel.cloud/v2/x"));
    m_desk->client.facts.record.status = 200;
    m_desk->client.verify.answer(someDetails());
    type(userId, code);
    QVERIFY(!m_visitor->see("toggleInspector"));
    m_visitor->press(Qt::Key_Return);
    QTRY_VERIFY(m_visitor->see("toggleInspector"));
    QVERIFY(!m_visitor->see("requestText"));
    m_visitor->click("toggleInspector");
    QVERIFY(m_visitor->see<QPlainTextEdit>("requestText")
                ->toPlainText()
                .contains(QLatin1String("https://acme.zitadel.cloud/v2/x")));
    // It opens below the window's edge, and is brought into sight.
    const QWidget* copy = m_visitor->see("copyAs_curl");
    QTRY_VERIFY(copy->mapTo(m_page.get(), QPoint(0, copy->height())).y() <= m_page->height());
}

void TestVerifyPage::goesThroughTheFieldsInOrder()
{
    const char* const order[] = {"userIdField", "findButton", "codeField", "sendButton"};
    for (const char* name : order) {
        QCOMPARE(m_page->focusWidget()->objectName(), QLatin1String(name));
        m_visitor->press(Qt::Key_Tab);
    }
    QCOMPARE(m_page->focusWidget()->objectName(), QLatin1String("userIdField"));
}

void TestVerifyPage::namesEveryControl()
{
    m_desk->client.verify.fail(wrongCode());
    type(userId, code);
    m_visitor->press(Qt::Key_Return);
    QTRY_VERIFY(m_visitor->see("toggleInspector"));
    m_visitor->click("toggleInspector");
    for (const QWidget* control : m_page->findChildren<QWidget*>()) {
        const bool takesTab = control->focusPolicy() & Qt::TabFocus;
        if (!control->isVisible() || !takesTab)
            continue;
        const auto* button = qobject_cast<const QAbstractButton*>(control);
        const bool hasName =
            !control->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        QVERIFY2(hasName, control->metaObject()->className());
    }
}

QTEST_MAIN(TestVerifyPage)
#include "tst_verify_page.moc"
