// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_values.h"
#include "tests/support/test_program.h"
#include "tests/ui/verify/verify_page_test.h"
#include "ui/text/input_text.h"
#include "ui/verify/media_type_box.h"
#include "ui/verify/verify_form.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

namespace tst_verify_page {

using namespace factordesk;
using factordesk::test::Operation;
using factordesk::test::sampleCode;
using factordesk::test::sampleUserId;
using factordesk::ui::VerifyPage;
using factordesk::zitadel::MediaType;
using Phase = factordesk::ui::VerifyController::Phase;

class TestVerifyPage : public test::VerifyPageTest
{
    Q_OBJECT

private slots:
    void leadsToTheServerPage();
    void sendsOnEnter();
    void sendsOnEnterInTheUserId();
    void sendsByTheButton();
    void doesNotSendOnTheSixthDigit();
    void asksForThePersonAfterTheSixthDigit();
    void saysWhatIsWrongWithTheInput_data();
    void saysWhatIsWrongWithTheInput();
    void refusesLetters();
    void findsAPerson();
    void forgetsTheNameOnceTheIdIsAnother();
    void tellsTheJournalTheNameOfWhomItFound();
    void closesTheSearchWhenTheServerChanges();
    void sendsOverTheChosenMediaType();
    void beginsWithTheMediaTypeOfTheServer();
    void goesThroughTheFieldsInOrder();
    void namesEveryControl();
};

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
    type(sampleUserId, sampleCode);
    m_visitor->press(Qt::Key_Return);
    QCOMPARE(m_desk->client.asked.size(), 1);
    QCOMPARE(m_desk->client.asked.first().operation, Operation::VerifyTotp);
    QCOMPARE(m_desk->client.asked.first().subject, sampleUserId);
    QCOMPARE(m_desk->client.asked.first().code, sampleCode.toStdString());
}

void TestVerifyPage::sendsOnEnterInTheUserId()
{
    codeField().setFocus();
    m_visitor->type(sampleCode);
    QVERIFY(idField().hasFocus());
    QGuiApplication::clipboard()->setText(QStringLiteral(" %1\n").arg(sampleUserId));
    m_visitor->press(Qt::Key_V, Qt::ControlModifier);
    m_visitor->press(Qt::Key_Enter);
    QCOMPARE(m_desk->client.count(Operation::VerifyTotp), 1);
    QCOMPARE(m_desk->client.asked.first().subject, sampleUserId);
}

void TestVerifyPage::sendsByTheButton()
{
    type(sampleUserId, sampleCode);
    m_visitor->click("sendButton");
    QCOMPARE(m_desk->client.count(Operation::VerifyTotp), 1);
    QCOMPARE(m_controller->phase(), Phase::Sending);
}

void TestVerifyPage::doesNotSendOnTheSixthDigit()
{
    type(sampleUserId, sampleCode);
    QVERIFY(m_desk->client.asked.isEmpty());
    QVERIFY(codeField().hasFocus());
}

void TestVerifyPage::asksForThePersonAfterTheSixthDigit()
{
    codeField().setFocus();
    m_visitor->type(sampleCode.first(5));
    QVERIFY(codeField().hasFocus());
    m_visitor->type(sampleCode.last(1));
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

    QTest::newRow("no id") << "" << sampleCode << text::explain(UserIdError::Empty) << inId;
    QTest::newRow("blank id") << "  " << sampleCode << text::explain(UserIdError::Empty) << inId;
    QTest::newRow("long id") << QString(201, QLatin1Char('1')) << sampleCode
                             << text::explain(UserIdError::TooLong) << inId;
    QTest::newRow("a folder as id")
        << ".." << sampleCode << text::explain(UserIdError::ControlCharacter) << inId;
    QTest::newRow("no code") << sampleUserId << "" << text::explain({.kind = Kind::Empty})
                             << inCode;
    QTest::newRow("half a code") << sampleUserId << "4815"
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
    type(sampleUserId, QStringLiteral("48x"));
    QCOMPARE(codeField().code().text(), std::string_view("48"));
    QVERIFY(m_visitor->reads(QStringLiteral("only digits")));
    m_visitor->type(QStringLiteral("1"));
    QVERIFY(!m_visitor->reads(QStringLiteral("only digits")));
}

void TestVerifyPage::findsAPerson()
{
    m_desk->client.factor.answerBy([] { return zitadel::FactorState::Pending; });
    m_visitor->click("findButton");
    QTRY_VERIFY(m_visitor->see("searchField"));
    m_visitor->type(QStringLiteral("anna"));
    m_visitor->press(Qt::Key_Return);
    m_desk->client.userPage.answer(
        {.users = {test::personNamed(QStringLiteral("Anna Berg"), sampleUserId)}, .total = 1});
    QTRY_COMPARE(idField().text(), sampleUserId);
    QTRY_VERIFY(!m_visitor->see("findPersonDialog"));
    QVERIFY(m_visitor->reads(QStringLiteral("Anna Berg")));
    QCOMPARE(m_page->focusWidget(), &codeField());
}

void TestVerifyPage::tellsTheJournalTheNameOfWhomItFound()
{
    findsAPerson();
    const auto send = [this](int sequence) {
        m_desk->client.verify.answer({.sequence = std::uint64_t(sequence)});
        m_visitor->type(sampleCode);
        m_visitor->press(Qt::Key_Return);
        // The journal knows before the page does, which sends nothing more until then.
        QTRY_COMPARE(m_controller->phase(), Phase::Finished);
        QCOMPARE(m_desk->journal.entries.size(), sequence);
    };
    send(1);
    QCOMPARE(m_desk->journal.entries.at(0).whom.loginName.text(),
             QStringLiteral("anna.berg@acme.example"));
    QCOMPARE(m_desk->journal.entries.at(0).whom.id.text(), sampleUserId);
    // Another id is another person, whose name nobody has told.
    type(sampleUserId + u'1', {});
    codeField().setFocus();
    send(2);
    QVERIFY(m_desk->journal.entries.at(1).whom.loginName.isEmpty());
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

void TestVerifyPage::sendsOverTheChosenMediaType()
{
    type(sampleUserId, sampleCode);
    m_visitor->press(Qt::Key_Return);
    QVERIFY(m_desk->mediaType == MediaType::Json);
    m_desk->client.verify.answer(test::detailsOf(2));
    QTRY_VERIFY(m_controller->phase() == Phase::Finished);
    // By keyboard alone: the mnemonic, then the arrows.
    m_visitor->press(Qt::Key_M, Qt::AltModifier);
    QCOMPARE(m_page->focusWidget()->objectName(), QStringLiteral("mediaTypeBox"));
    m_visitor->press(Qt::Key_Down);
    m_visitor->press(Qt::Key_Down);
    QCOMPARE(m_visitor->see<factordesk::ui::MediaTypeBox>("mediaTypeBox")->currentText(),
             QStringLiteral("gRPC"));
    m_visitor->click("sendButton");
    QVERIFY(m_desk->mediaType == MediaType::Grpc);
    QVERIFY(!m_visitor->see("mediaTypeBox")->isEnabled()); // While it is under way.
}

void TestVerifyPage::beginsWithTheMediaTypeOfTheServer()
{
    m_desk->setMediaType(MediaType::GrpcWeb);
    openPage();
    QCOMPARE(m_visitor->see<factordesk::ui::MediaTypeBox>("mediaTypeBox")->currentText(),
             QStringLiteral("gRPC-Web"));
    m_desk->beConnected(); // To a server whose profile says JSON.
    QCOMPARE(m_visitor->see<factordesk::ui::MediaTypeBox>("mediaTypeBox")->currentText(),
             QStringLiteral("JSON"));
}

void TestVerifyPage::goesThroughTheFieldsInOrder()
{
    const char* const order[] = {"userIdField", "findButton", "codeField", "sendButton",
                                 "mediaTypeBox"};
    for (const char* name : order) {
        QCOMPARE(m_page->focusWidget()->objectName(), QLatin1String(name));
        m_visitor->press(Qt::Key_Tab);
    }
    QCOMPARE(m_page->focusWidget()->objectName(), QLatin1String("userIdField"));
}

void TestVerifyPage::namesEveryControl()
{
    m_desk->client.verify.fail(test::lostAnswer());
    m_desk->client.factor.answer(zitadel::FactorState::Active);
    type(sampleUserId, sampleCode);
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

FACTORDESK_TEST(TestVerifyPage, QApplication)

} // namespace tst_verify_page

#include "tst_verify_page.moc"
