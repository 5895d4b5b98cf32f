// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_desk.h"
#include "tests/support/visitor.h"
#include "ui/signin/connect_card.h"
#include "ui/signin/connection_view.h"
#include "ui/signin/practice_card.h"
#include "ui/signin/server_controller.h"
#include "ui/signin/server_page.h"
#include "ui/text/input_text.h"
#include "ui/text/status_text.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace factordesk;
using factordesk::test::FakeDesk;
using factordesk::test::Visitor;
using factordesk::ui::ServerController;
using factordesk::ui::ServerPage;
using Phase = factordesk::ui::ServerController::Phase;

namespace {

const QString acme = QStringLiteral("acme.zitadel.cloud");
const QString sampleToken = QStringLiteral("token-of-a-service-account");

zitadel::UserPage somePeople()
{
    return {.users = {test::personNamed(QStringLiteral("Anna Berg"), QStringLiteral("1"))},
            .total = 42};
}

} // namespace

class TestServerPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void connectsOnEnter();
    void connectsByTheButton();
    void saysWhatIsWrongWithTheInput_data();
    void saysWhatIsWrongWithTheInput();
    void forgivesWhileItIsMended();
    void takesATokenThatWasPastedInLines();
    void hidesTheTokenUntilAsked();
    void keepsTheTokenUntilTheServerAnswered();
    void forgetsTheTokenOnceConnected();
    void asksAgain();
    void stopsWaiting();
    void disconnects();
    void tellsTroubleThatCameLater();
    void tellsOnlyWhatWasDoneByHand();
    void suggestsTheAddressOfLastTime();
    void practises();
    void makesThingsGoWrong_data();
    void makesThingsGoWrong();
    void showsTheStateItIsMadeIn();
    void goesThroughTheFieldsInOrder();
    void namesEveryControl();

private:
    void openPage();
    void connectToAcme();
    QLineEdit& address() { return *m_visitor->see<QLineEdit>("addressField"); }
    QLineEdit& token() { return *m_visitor->see<QLineEdit>("tokenField"); }

    ui::Theme m_theme;
    std::unique_ptr<FakeDesk> m_desk;
    std::unique_ptr<ServerController> m_controller;
    std::unique_ptr<ServerPage> m_page;
    std::unique_ptr<Visitor> m_visitor;
    std::unique_ptr<QSignalSpy> m_byHand;
};

void TestServerPage::init()
{
    m_desk = std::make_unique<FakeDesk>();
    m_controller = std::make_unique<ServerController>(*m_desk);
    openPage();
}

void TestServerPage::cleanup()
{
    m_byHand.reset();
    m_visitor.reset();
    m_page.reset();
    m_controller.reset();
    m_desk.reset();
}

void TestServerPage::openPage()
{
    m_page = std::make_unique<ServerPage>(*m_controller);
    m_byHand = std::make_unique<QSignalSpy>(m_page.get(), &ServerPage::connectedByHand);
    m_visitor = std::make_unique<Visitor>(*m_page);
    m_page->resize(720, 560);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->setFocus();
}

void TestServerPage::connectToAcme()
{
    m_visitor->type(acme);
    m_visitor->press(Qt::Key_Tab);
    m_visitor->type(sampleToken);
    m_visitor->press(Qt::Key_Return);
}

void TestServerPage::connectsOnEnter()
{
    m_desk->client.userPage.answer(somePeople());
    connectToAcme();
    QCOMPARE(m_desk->connection().address, test::acmeAddress());
    QCOMPARE(m_desk->token.text(), std::string_view("token-of-a-service-account"));
    QCOMPARE(m_controller->phase(), Phase::Asking);
    QVERIFY(m_byHand->isEmpty());
    QTRY_COMPARE(m_byHand->size(), 1);
    QVERIFY(m_visitor->reads(QStringLiteral("42")));
}

void TestServerPage::connectsByTheButton()
{
    m_visitor->type(acme);
    token().setFocus();
    m_visitor->type(sampleToken);
    m_visitor->click("connectButton");
    QCOMPARE(m_desk->connection().address, test::acmeAddress());
}

void TestServerPage::saysWhatIsWrongWithTheInput_data()
{
    using zitadel::AddressError;
    using zitadel::TokenError;
    QTest::addColumn<QString>("typedAddress");
    QTest::addColumn<QString>("typedToken");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("fieldWithFocus");
    const QString inAddress = QStringLiteral("addressField");
    const QString inToken = QStringLiteral("tokenField");

    QTest::newRow("nothing") << "" << sampleToken << text::explain(AddressError::Empty)
                             << inAddress;
    QTest::newRow("http elsewhere") << "http://acme.zitadel.cloud" << sampleToken
                                    << text::explain(AddressError::HttpElsewhere) << inAddress;
    QTest::newRow("user info") << "https://a:b@acme.zitadel.cloud" << sampleToken
                               << text::explain(AddressError::UserInfo) << inAddress;
    QTest::newRow("other scheme") << "ftp://acme.zitadel.cloud" << sampleToken
                                  << text::explain(AddressError::UnknownScheme) << inAddress;
    QTest::newRow("no token") << acme << "" << text::explain(TokenError::Empty) << inToken;
    QTest::newRow("odd token") << acme << "tokén" << text::explain(TokenError::NotAscii) << inToken;
    QTest::newRow("both wrong, address") << ""
                                         << "" << text::explain(AddressError::Empty) << inAddress;
    QTest::newRow("both wrong, token") << ""
                                       << "" << text::explain(TokenError::Empty) << inAddress;
}

void TestServerPage::saysWhatIsWrongWithTheInput()
{
    QFETCH(QString, typedAddress);
    QFETCH(QString, typedToken);
    QFETCH(QString, sentence);
    QFETCH(QString, fieldWithFocus);
    address().setText(typedAddress);
    token().setText(typedToken);
    m_visitor->press(Qt::Key_Return);
    QVERIFY2(m_visitor->reads(sentence), qPrintable(sentence));
    QCOMPARE(m_page->focusWidget()->objectName(), fieldWithFocus);
    // What was typed stays, and nothing is asked.
    QCOMPARE(address().text(), typedAddress);
    QCOMPARE(token().text(), typedToken);
    QVERIFY(!m_desk->connection().address);
    QVERIFY(m_desk->client.asked.isEmpty());
}

void TestServerPage::forgivesWhileItIsMended()
{
    m_visitor->press(Qt::Key_Return);
    QVERIFY(m_visitor->reads(text::explain(zitadel::AddressError::Empty)));
    QVERIFY(m_visitor->reads(text::explain(zitadel::TokenError::Empty)));
    m_visitor->type(QStringLiteral("a"));
    QVERIFY(!m_visitor->reads(text::explain(zitadel::AddressError::Empty)));
    QVERIFY(m_visitor->reads(text::explain(zitadel::TokenError::Empty)));
}

void TestServerPage::takesATokenThatWasPastedInLines()
{
    m_visitor->type(acme);
    QGuiApplication::clipboard()->setText(
        QStringLiteral("  Bearer token-of-a-\nservice-\r\naccount\n"));
    token().setFocus();
    m_visitor->press(Qt::Key_V, Qt::ControlModifier);
    m_visitor->press(Qt::Key_Return);
    QCOMPARE(m_desk->token.text(), std::string_view("token-of-a-service-account"));
}

void TestServerPage::hidesTheTokenUntilAsked()
{
    QCOMPARE(token().echoMode(), QLineEdit::Password);
    m_visitor->click("showTokenButton");
    QCOMPARE(token().echoMode(), QLineEdit::Normal);
    m_visitor->click("showTokenButton");
    QCOMPARE(token().echoMode(), QLineEdit::Password);
}

void TestServerPage::keepsTheTokenUntilTheServerAnswered()
{
    const zitadel::Status refused = test::connectionRefused();
    m_desk->client.userPage.fail(refused);
    connectToAcme();
    QTRY_COMPARE(m_controller->phase(), Phase::Failed);
    QVERIFY(m_visitor->see("connectionError"));
    QVERIFY(m_visitor->reads(text::explain(refused).title));
    QCOMPARE(token().text(), sampleToken);
    QCOMPARE(address().text(), acme);
    QVERIFY(m_byHand->isEmpty());
}

void TestServerPage::forgetsTheTokenOnceConnected()
{
    m_desk->client.userPage.answer(somePeople());
    m_visitor->click("showTokenButton");
    address().setFocus();
    connectToAcme();
    QTRY_COMPARE(m_controller->phase(), Phase::Connected);
    QVERIFY(token().text().isEmpty());
    QCOMPARE(token().echoMode(), QLineEdit::Password);
    token().undo();
    QVERIFY(token().text().isEmpty());
}

void TestServerPage::asksAgain()
{
    m_desk->client.userPage.fail(test::connectionRefused());
    connectToAcme();
    QTRY_VERIFY(m_visitor->see("tryAgainButton"));
    m_desk->client.userPage.answer(somePeople());
    m_visitor->click("tryAgainButton");
    QTRY_COMPARE(m_controller->phase(), Phase::Connected);
    QVERIFY(!m_visitor->see("connectionError"));
    QCOMPARE(m_byHand->size(), 1);
}

void TestServerPage::stopsWaiting()
{
    connectToAcme();
    QCOMPARE(m_controller->phase(), Phase::Asking);
    QTRY_VERIFY(m_visitor->see("cancelWait"));
    m_visitor->click("cancelWait");
    QCOMPARE(m_controller->phase(), Phase::NotConnected);
    QVERIFY(!m_visitor->see("cancelWait"));
    QCOMPARE(token().text(), sampleToken);
}

void TestServerPage::disconnects()
{
    m_desk->client.userPage.answer(somePeople());
    connectToAcme();
    QTRY_VERIFY(m_visitor->see("disconnectButton"));
    m_visitor->click("disconnectButton");
    QVERIFY(!m_desk->connection().address);
    QVERIFY(!m_visitor->see("disconnectButton"));
    QVERIFY(!m_visitor->reads(QStringLiteral("42")));
}

void TestServerPage::tellsTroubleThatCameLater()
{
    m_desk->client.userPage.answer(somePeople());
    connectToAcme();
    QTRY_COMPARE(m_controller->phase(), Phase::Connected);
    const zitadel::Status expired =
        test::refusal(zitadel::StatusCode::Unauthenticated, QStringLiteral("AUTH-1"), 401);
    m_desk->observe(std::nullopt, expired);
    QVERIFY(m_visitor->see("connectionError"));
    QVERIFY(m_visitor->reads(text::explain(expired).title));
    m_desk->observe(std::nullopt, std::nullopt);
    QVERIFY(!m_visitor->see("connectionError"));
}

void TestServerPage::tellsOnlyWhatWasDoneByHand()
{
    m_desk->client.userPage.answer(somePeople());
    m_desk->beConnected();
    QTRY_COMPARE(m_controller->phase(), Phase::Connected);
    QVERIFY(m_byHand->isEmpty());

    m_desk->client.userPage.answer(somePeople());
    m_controller->askAgain();
    QTRY_COMPARE(m_controller->phase(), Phase::Connected);
    QVERIFY(m_byHand->isEmpty());
}

void TestServerPage::suggestsTheAddressOfLastTime()
{
    m_page->suggestAddress(acme);
    QCOMPARE(address().text(), acme);
    m_page->suggestAddress(QStringLiteral("other.example"));
    QCOMPARE(address().text(), acme);
    // What is missing is the token.
    m_page->setFocus();
    QVERIFY(token().hasFocus());
}

void TestServerPage::practises()
{
    m_desk->client.userPage.answer(somePeople());
    QVERIFY(!m_visitor->see("slowSwitch"));
    m_visitor->click("practiseButton");
    QVERIFY(m_desk->connection().isPractice);
    QTRY_COMPARE(m_byHand->size(), 1);
    QVERIFY(m_visitor->see("slowSwitch"));
    QVERIFY(!m_visitor->see("practiseButton"));
    QVERIFY(m_visitor->reads(QStringLiteral("42")));
    m_visitor->click("disconnectButton");
    QVERIFY(m_visitor->see("practiseButton"));
    QVERIFY(!m_visitor->see("slowSwitch"));
}

void TestServerPage::makesThingsGoWrong_data()
{
    using enrollment::PracticeFaults;
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<PracticeFaults>("faults");
    QTest::newRow("slow") << QByteArray("slowSwitch") << PracticeFaults{.slow = true};
    QTest::newRow("lost") << QByteArray("loseSwitch") << PracticeFaults{.loseNextAnswer = true};
    QTest::newRow("clock") << QByteArray("clockSwitch") << PracticeFaults{.clockAhead = true};
    QTest::newRow("token") << QByteArray("tokenSwitch") << PracticeFaults{.tokenExpired = true};
}

void TestServerPage::makesThingsGoWrong()
{
    QFETCH(QByteArray, name);
    QFETCH(enrollment::PracticeFaults, faults);
    m_visitor->click("practiseButton");
    QVERIFY(m_desk->faults == enrollment::PracticeFaults());
    auto* box = m_visitor->see<QCheckBox>(name.constData());
    QVERIFY(box);
    box->setFocus();
    m_visitor->press(Qt::Key_Space);
    QVERIFY(m_desk->faults == faults);

    // A page made anew shows what is set.
    openPage();
    QVERIFY(m_visitor->see<QCheckBox>(name.constData())->isChecked());
    m_visitor->see<QCheckBox>(name.constData())->setFocus();
    m_visitor->press(Qt::Key_Space);
    QVERIFY(m_desk->faults == enrollment::PracticeFaults());
}

void TestServerPage::showsTheStateItIsMadeIn()
{
    m_desk->client.userPage.answer(somePeople());
    connectToAcme();
    QTRY_COMPARE(m_controller->phase(), Phase::Connected);
    openPage();
    QCOMPARE(address().text(), QStringLiteral("https://acme.zitadel.cloud"));
    QVERIFY(m_visitor->reads(QStringLiteral("42")));
    QVERIFY(m_visitor->see("disconnectButton"));
    QVERIFY(m_byHand->isEmpty());

    m_desk->client.userPage.fail(test::connectionRefused());
    m_controller->askAgain();
    QTRY_COMPARE(m_controller->phase(), Phase::Failed);
    openPage();
    QVERIFY(m_visitor->see("connectionError"));
}

void TestServerPage::goesThroughTheFieldsInOrder()
{
    const char* const order[] = {"addressField", "tokenField", "showTokenButton", "connectButton",
                                 "practiseButton"};
    for (const char* name : order) {
        QCOMPARE(m_page->focusWidget()->objectName(), QLatin1String(name));
        m_visitor->press(Qt::Key_Tab);
    }
    QCOMPARE(m_page->focusWidget()->objectName(), QLatin1String("addressField"));
}

void TestServerPage::namesEveryControl()
{
    m_visitor->click("practiseButton");
    for (const QWidget* control : m_page->findChildren<QWidget*>()) {
        if (!control->isVisible() || control->focusPolicy() == Qt::NoFocus)
            continue;
        QVERIFY2(!control->objectName().isEmpty(), control->metaObject()->className());
        const auto* button = qobject_cast<const QAbstractButton*>(control);
        const bool hasName =
            !control->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        QVERIFY2(hasName, qPrintable(control->objectName()));
    }
}

QTEST_MAIN(TestServerPage)
#include "tst_server_page.moc"
