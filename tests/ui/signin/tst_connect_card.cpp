// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/event_loop.h"
#include "tests/support/test_program.h"
#include "tests/ui/signin/server_page_test.h"
#include "ui/signin/connect_card.h"
#include "ui/text/input_text.h"
#include "ui/text/profile_text.h"
#include "ui/text/status_text.h"

#include <QApplication>
#include <QClipboard>
#include <QTest>

namespace tst_connect_card {

using namespace factordesk;
using factordesk::test::acme;
using factordesk::test::sampleToken;
using factordesk::test::somePeople;
using Phase = factordesk::ui::ServerController::Phase;

class TestConnectCard : public test::ServerPageTest
{
    Q_OBJECT

private slots:
    void connectsOnEnter();
    void connectsByTheButton();
    void saysWhatIsWrongWithTheInput_data();
    void saysWhatIsWrongWithTheInput();
    void forgivesWhileItIsMended();
    void takesATokenThatWasPastedInLines();
    void hidesTheTokenUntilAsked();
    void keepsTheTokenUntilTheServerAnswered();
    void forgetsTheTokenOnceConnected();
    void suggestsTheAddressOfLastTime();
};

void TestConnectCard::connectsOnEnter()
{
    m_desk->client.userPage.answer(somePeople());
    QList<Phase> phases;
    connect(m_controller.get(), &ui::ServerController::changed, this,
            [&] { phases.append(m_controller->phase()); });
    connectToAcme();
    QCOMPARE(m_desk->connection().address, test::acmeAddress());
    QCOMPARE(m_desk->token.text(), std::string_view("token-of-a-service-account"));
    QVERIFY(phases.contains(Phase::Asking));
    QTRY_COMPARE(m_byHand->size(), 1);
    QVERIFY(m_visitor->reads(QStringLiteral("42")));
}

void TestConnectCard::connectsByTheButton()
{
    m_visitor->type(acme);
    token().setFocus();
    m_visitor->type(sampleToken);
    m_visitor->click("connectButton");
    test::runEvents();
    QCOMPARE(m_desk->connection().address, test::acmeAddress());
}

void TestConnectCard::saysWhatIsWrongWithTheInput_data()
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

void TestConnectCard::saysWhatIsWrongWithTheInput()
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

void TestConnectCard::forgivesWhileItIsMended()
{
    m_visitor->press(Qt::Key_Return);
    QVERIFY(m_visitor->reads(text::explain(zitadel::AddressError::Empty)));
    QVERIFY(m_visitor->reads(text::explain(zitadel::TokenError::Empty)));
    m_visitor->type(QStringLiteral("a"));
    QVERIFY(!m_visitor->reads(text::explain(zitadel::AddressError::Empty)));
    QVERIFY(m_visitor->reads(text::explain(zitadel::TokenError::Empty)));
}

void TestConnectCard::takesATokenThatWasPastedInLines()
{
    m_visitor->type(acme);
    QGuiApplication::clipboard()->setText(
        QStringLiteral("  Bearer token-of-a-\nservice-\r\naccount\n"));
    token().setFocus();
    m_visitor->press(Qt::Key_V, Qt::ControlModifier);
    m_visitor->press(Qt::Key_Return);
    test::runEvents();
    QCOMPARE(m_desk->token.text(), std::string_view("token-of-a-service-account"));
}

void TestConnectCard::hidesTheTokenUntilAsked()
{
    QCOMPARE(token().echoMode(), QLineEdit::Password);
    m_visitor->click("showTokenButton");
    QCOMPARE(token().echoMode(), QLineEdit::Normal);
    m_visitor->click("showTokenButton");
    QCOMPARE(token().echoMode(), QLineEdit::Password);
}

void TestConnectCard::keepsTheTokenUntilTheServerAnswered()
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

void TestConnectCard::forgetsTheTokenOnceConnected()
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

void TestConnectCard::suggestsTheAddressOfLastTime()
{
    const auto profile = test::profileNamed(QStringLiteral("Acme"), acme);
    QVERIFY(m_store->put(profile));
    m_profiles->switchTo(profile.id);
    test::runEvents();
    QCOMPARE(address().text(), QStringLiteral("https://acme.zitadel.cloud"));
    QVERIFY(m_visitor->reads(text::missingTokenText(keyring::SecretStoreError::NotFound)));
    // What is missing is the token.
    m_page->setFocus();
    QVERIFY(token().hasFocus());
}

FACTORDESK_TEST(TestConnectCard, QApplication)

} // namespace tst_connect_card

#include "tst_connect_card.moc"
