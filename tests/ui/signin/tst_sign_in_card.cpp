// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/support/visitor.h"
#include "tests/ui/signin/sign_in_stage.h"
#include "ui/signin/browser_wait_view.h"
#include "ui/signin/device_wait_view.h"
#include "ui/signin/key_file_field.h"
#include "ui/signin/method_choice.h"
#include "ui/signin/secret_field.h"
#include "ui/signin/signed_in_view.h"
#include "ui/text/sign_in_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/countdown_ring.h"
#include "ui/widgets/qr_view.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

namespace tst_sign_in_card {

using namespace factordesk;
using test::OpenIdProvider;
using test::SignInStage;
using zitadel::SignInMethod;
using Phase = ui::SignInController::Phase;

class TestSignInCard : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void signsInWithTheBrowser();
    void refusesAnotherStateAndSaysSo();
    void copiesTheLinkWhenThereIsNoBrowser();
    void signsInWithAnotherDevice();
    void signsInWithAToken();
    void signsInWithADroppedKeyFile();
    void keepsAGoodKeyWhenABadOneIsChosen();
    void signsInWithAClientSecret();
    void signsInByKeyboardAlone();
    void saysBesideTheFieldWhatIsMissing();
    void losesNothingWhenItFails();
    void cancels();
    void signsOutAndRevokes();
    void resumesASession_data();
    void resumesASession();
    void saysThatNothingCouldBeResumed();
    void asksAgainWhenTheSessionIsOver();
    void namesEveryControl();

private:
    void choose(const char* method) { m_visitor->click(method); }
    void type(const char* field, const QString& text);
    void submit() { m_visitor->click("signInButton"); }
    void beginInBrowser();
    /// The browser follows the server's redirect.
    void comeBack(const QUrl& url);
    [[nodiscard]] Phase phase() const { return m_stage->controller.phase(); }
    [[nodiscard]] OpenIdProvider& provider() { return m_stage->bench.provider; }

    ui::Theme m_theme;
    QNetworkAccessManager m_browser;
    std::unique_ptr<SignInStage> m_stage;
    std::unique_ptr<test::Visitor> m_visitor;
};

void TestSignInCard::init()
{
    m_stage = std::make_unique<SignInStage>();
    m_visitor = std::make_unique<test::Visitor>(*m_stage);
    m_stage->show();
    m_stage->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_stage.get()));
    m_stage->setFocus();
}

void TestSignInCard::cleanup()
{
    m_visitor.reset();
    m_stage.reset();
}

void TestSignInCard::type(const char* field, const QString& text)
{
    auto* line = m_visitor->see<QLineEdit>(field);
    QVERIFY(line);
    line->setFocus();
    line->clear();
    QTest::keyClicks(line, text);
}

void TestSignInCard::beginInBrowser()
{
    type("clientIdField", OpenIdProvider::clientId());
    submit();
    QTRY_COMPARE(phase(), Phase::InBrowser);
}

void TestSignInCard::comeBack(const QUrl& url)
{
    m_browser.get(QNetworkRequest(url));
}

void TestSignInCard::signsInWithTheBrowser()
{
    QSignalSpy signedIn(&m_stage->controller, &ui::SignInController::signedIn);
    beginInBrowser();
    QVERIFY(m_visitor->see("openPageAgainButton"));
    QVERIFY(!m_visitor->see("addressField"));
    m_visitor->click("openPageAgainButton");
    QCOMPARE(m_stage->bench.browser.pages.size(), 2);
    comeBack(provider().signInAt(m_stage->controller.inBrowser()->page()));
    QTRY_COMPARE(signedIn.count(), 1);
    QVERIFY(m_visitor->reads(QStringLiteral("Ada Lovelace")));
    QVERIFY(m_visitor->see("signOutButton"));
    QVERIFY(m_stage->controller.source()->canRenew());
    QCOMPARE(provider().violations(), QStringList());
}

void TestSignInCard::refusesAnotherStateAndSaysSo()
{
    beginInBrowser();
    QUrl back = provider().signInAt(m_stage->controller.inBrowser()->page());
    QUrl wrong = back;
    wrong.setQuery(QStringLiteral("code=x&state=wrong"));
    comeBack(wrong);
    QTRY_VERIFY(m_visitor->reads(
        QStringLiteral("An answer arrived that does not belong to this sign-in; it was refused. "
                       "Use the page that Factordesk opened last.")));
    QCOMPARE(phase(), Phase::InBrowser);
    comeBack(back);
    QTRY_COMPARE(phase(), Phase::SignedIn);
}

void TestSignInCard::copiesTheLinkWhenThereIsNoBrowser()
{
    m_stage->bench.browser.isThere = false;
    beginInBrowser();
    QVERIFY(m_visitor->reads(QStringLiteral("No browser could be opened: copy the link and paste "
                                            "it into a browser on this computer.")));
    m_visitor->click("copyLinkButton");
    QCOMPARE(QUrl(QGuiApplication::clipboard()->text()), m_stage->controller.inBrowser()->page());
}

void TestSignInCard::signsInWithAnotherDevice()
{
    choose("deviceChoice");
    type("clientIdField", OpenIdProvider::clientId());
    provider().devicePolls = {QStringLiteral("authorization_pending")};
    submit();
    QTRY_COMPARE(phase(), Phase::AtDevice);
    QVERIFY(m_visitor->reads(QStringLiteral("WDJB-MJHT")));
    QVERIFY(m_visitor->see<ui::QrView>("deviceQr")->hasSymbol());
    auto* ring = m_stage->findChild<ui::CountdownRing*>();
    QCOMPARE(ring->secondsLeft(), 300);
    m_stage->bench.delays.advance(std::chrono::seconds(5));
    QTRY_COMPARE(provider().requests("/oauth/v2/token"), 1);
    QTRY_COMPARE(m_stage->bench.delays.waiting(), 2U);
    m_stage->bench.delays.advance(std::chrono::seconds(5));
    QTRY_COMPARE(phase(), Phase::SignedIn);
    QVERIFY(!m_stage->findChild<ui::QrView*>()->hasSymbol());
    QCOMPARE(provider().violations(), QStringList());
}

void TestSignInCard::signsInWithAToken()
{
    choose("tokenChoice");
    type("tokenField", QStringLiteral("a personal token"));
    QCOMPARE(m_visitor->see<QLineEdit>("tokenField")->echoMode(), QLineEdit::Password);
    m_visitor->click("tokenFieldReveal");
    QCOMPARE(m_visitor->see<QLineEdit>("tokenField")->echoMode(), QLineEdit::Normal);
    QLineEdit* field = m_visitor->see<QLineEdit>("tokenField");
    submit();
    QTRY_COMPARE(phase(), Phase::SignedIn);
    QVERIFY(!m_stage->controller.who()); // The provider does not know this one.
    QVERIFY(m_visitor->reads(QStringLiteral("The server does not say whose token this is.")));
    QVERIFY(field->text().isEmpty());
    QCOMPARE(field->echoMode(), QLineEdit::Password);
}

void TestSignInCard::signsInWithADroppedKeyFile()
{
    choose("keyFileChoice");
    auto* field = m_stage->findChild<ui::KeyFileField*>();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_stage->keyFile())});
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QVERIFY(QCoreApplication::sendEvent(field, &enter) && enter.isAccepted());
    QDropEvent drop({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(field, &drop);
    QVERIFY(m_visitor->reads(QStringLiteral("desk-robot.json")));
    submit();
    QTRY_COMPARE(phase(), Phase::SignedIn);
    QVERIFY(m_visitor->reads(QStringLiteral("Roster Robot")));
    QVERIFY(m_stage->controller.keyFile().name().isEmpty());
    // What is no single file is not taken.
    QMimeData text;
    text.setText(QStringLiteral("hello"));
    QDragEnterEvent other({5, 5}, Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    other.ignore();
    QCoreApplication::sendEvent(field, &other);
    QVERIFY(!other.isAccepted());
}

void TestSignInCard::keepsAGoodKeyWhenABadOneIsChosen()
{
    choose("keyFileChoice");
    QVERIFY(m_stage->controller.loadKeyFile(m_stage->keyFile()));
    QVERIFY(!m_stage->controller.loadKeyFile(
        m_stage->keyFile(QStringLiteral("type"), QStringLiteral("application"))));
    QVERIFY(m_visitor->reads(text::explain(zitadel::KeyFileError::NotServiceAccount)));
    QVERIFY(!m_stage->controller.loadKeyFile(QStringLiteral("/nowhere/key.json")));
    QVERIFY(!m_stage->controller.keyFile().trouble().isEmpty());
    QVERIFY(m_visitor->reads(QStringLiteral("desk-robot.json")));
    submit();
    QTRY_COMPARE(phase(), Phase::SignedIn);
}

void TestSignInCard::signsInWithAClientSecret()
{
    choose("secretChoice");
    type("clientIdField", OpenIdProvider::serviceId());
    type("clientSecretField", QString::fromLatin1(OpenIdProvider::serviceSecret()));
    submit();
    QTRY_COMPARE(phase(), Phase::SignedIn);
    QCOMPARE(provider().violations(), QStringList());
    // By the network that is set up for this very server.
    QCOMPARE(m_stage->askedFor, QStringList(m_stage->controller.address()->displayText()));
}

void TestSignInCard::signsInByKeyboardAlone()
{
    // An address is there, so the keyboard begins at the choice; two down is the token.
    QVERIFY(m_visitor->see("browserChoice")->hasFocus());
    for (int i = 0; i < 2; ++i)
        m_visitor->press(Qt::Key_Down);
    QVERIFY(m_visitor->see("tokenField"));
    m_visitor->press(Qt::Key_Tab);
    m_visitor->type(QStringLiteral("token"));
    m_visitor->press(Qt::Key_Return);
    QTRY_COMPARE(phase(), Phase::SignedIn);
    // As when the page is come back to.
    m_stage->clearFocus();
    m_stage->setFocus(Qt::OtherFocusReason);
    QVERIFY(m_visitor->see("signOutButton")->hasFocus());
    m_visitor->press(Qt::Key_Return);
    QTRY_COMPARE(phase(), Phase::SignedOut);
}

void TestSignInCard::saysBesideTheFieldWhatIsMissing()
{
    choose("secretChoice");
    type("addressField", QStringLiteral("http://acme.example"));
    submit();
    QCOMPARE(phase(), Phase::SignedOut);
    QVERIFY(m_stage->controller.refusals().address);
    QVERIFY(m_visitor->reads(QStringLiteral("Type or paste the client id.")));
    QVERIFY(m_visitor->see("addressField")->hasFocus());
    type("clientIdField", QStringLiteral("x"));
    QVERIFY(!m_visitor->reads(QStringLiteral("Type or paste the client id.")));
    choose("keyFileChoice");
    submit();
    QVERIFY(m_visitor->reads(QStringLiteral("Choose the service account's key file first.")));
}

void TestSignInCard::losesNothingWhenItFails()
{
    choose("secretChoice");
    type("clientIdField", OpenIdProvider::serviceId());
    type("clientSecretField", QStringLiteral("wrong"));
    submit();
    QTRY_VERIFY(m_visitor->see("signInError"));
    QVERIFY(m_visitor->reads(text::explain(*m_stage->controller.failure()).sentence));
    QCOMPARE(m_visitor->see<QLineEdit>("clientIdField")->text(), OpenIdProvider::serviceId());
    QCOMPARE(m_visitor->see<QLineEdit>("clientSecretField")->text(), QStringLiteral("wrong"));
    QVERIFY(m_visitor->see("signInButton")->isEnabled());
    type("clientSecretField", QString::fromLatin1(OpenIdProvider::serviceSecret()));
    submit();
    QTRY_COMPARE(phase(), Phase::SignedIn);
    QVERIFY(!m_visitor->see("signInError"));
}

void TestSignInCard::cancels()
{
    beginInBrowser();
    m_visitor->click("cancelSignInButton");
    QTRY_COMPARE(phase(), Phase::SignedOut);
    QVERIFY(!m_visitor->see("signInError"));
    QCOMPARE(m_visitor->see<QLineEdit>("clientIdField")->text(), OpenIdProvider::clientId());
}

void TestSignInCard::signsOutAndRevokes()
{
    QSignalSpy signedOut(&m_stage->controller, &ui::SignInController::signedOut);
    beginInBrowser();
    comeBack(provider().signInAt(m_stage->controller.inBrowser()->page()));
    QTRY_COMPARE(phase(), Phase::SignedIn);
    m_visitor->click("signOutButton");
    QCOMPARE(signedOut.count(), 1);
    QCOMPARE(phase(), Phase::SignedOut);
    QVERIFY(!m_stage->controller.source());
    QTRY_COMPARE(provider().revoked().size(), 1);
}

void TestSignInCard::resumesASession_data()
{
    using Method = zitadel::SignInMethod;
    QTest::addColumn<Method>("method");
    QTest::addColumn<QString>("clientId");
    QTest::newRow("browser") << Method::Browser << OpenIdProvider::clientId();
    QTest::newRow("key file") << Method::KeyFile << QString();
    QTest::newRow("client secret") << Method::ClientCredentials << OpenIdProvider::serviceId();
}

void TestSignInCard::resumesASession()
{
    QFETCH(zitadel::SignInMethod, method);
    QFETCH(QString, clientId);
    SecureBytes keepsake;
    if (method == zitadel::SignInMethod::Browser) {
        beginInBrowser();
        comeBack(provider().signInAt(m_stage->controller.inBrowser()->page()));
        QTRY_COMPARE(phase(), Phase::SignedIn);
        keepsake = m_stage->controller.source()->keepsake();
        m_stage->controller.leave(); // Not signed out: the program has only ended.
    } else if (method == zitadel::SignInMethod::KeyFile) {
        keepsake = test::secret(QJsonDocument(OpenIdProvider::keyFile()).toJson());
    } else {
        keepsake = test::secret(OpenIdProvider::serviceSecret());
    }
    const SecureBytes first = keepsake.copy();
    QVERIFY(m_stage->controller.resume(m_stage->bench.address(), method, clientId,
                                       std::move(keepsake)));
    QTRY_COMPARE(phase(), Phase::SignedIn);
    QCOMPARE(m_stage->controller.method(), method);
    QVERIFY(m_stage->controller.source()->canRenew());
    QVERIFY(m_visitor->see("signOutButton"));
    // The provider gives each refresh token for one use; a key stays what it is.
    const bool isSame = m_stage->controller.source()->keepsake() == first;
    QCOMPARE(isSame, method != zitadel::SignInMethod::Browser);
    QCOMPARE(provider().violations(), QStringList());
}

void TestSignInCard::saysThatNothingCouldBeResumed()
{
    const zitadel::ServerAddress address = m_stage->bench.address();
    ui::SignInController& controller = m_stage->controller;
    QVERIFY(!controller.resume(address, zitadel::SignInMethod::KeyFile, {}, test::secret("{}")));
    QVERIFY(
        !controller.resume(address, zitadel::SignInMethod::AccessToken, {}, test::secret("pat")));
    QVERIFY(controller.resume(address, zitadel::SignInMethod::Browser, OpenIdProvider::clientId(),
                              test::secret("used up")));
    QTRY_COMPARE(phase(), Phase::SignedOut);
    QVERIFY(m_visitor->see("signInError"));
    QCOMPARE(controller.failure()->error, zitadel::SignInError::GrantRefused);
    // Another server comes into use meanwhile.
    QVERIFY(controller.resume(address, zitadel::SignInMethod::Browser, OpenIdProvider::clientId(),
                              test::secret("used up")));
    controller.leave();
    QTRY_COMPARE(phase(), Phase::SignedOut);
    QVERIFY(!controller.failure());
}

void TestSignInCard::asksAgainWhenTheSessionIsOver()
{
    QSignalSpy signedOut(&m_stage->controller, &ui::SignInController::signedOut);
    beginInBrowser();
    comeBack(provider().signInAt(m_stage->controller.inBrowser()->page()));
    QTRY_COMPARE(phase(), Phase::SignedIn);
    provider().forgetRefreshTokens();
    m_stage->controller.source()->renew();
    QTRY_COMPARE(signedOut.count(), 1);
    QVERIFY(m_visitor->see("signInError"));
    QCOMPARE(m_stage->controller.failure()->error, zitadel::SignInError::GrantRefused);
}

void TestSignInCard::namesEveryControl()
{
    const QList<QAbstractButton*> buttons = m_stage->card.findChildren<QAbstractButton*>();
    for (const QAbstractButton* button : buttons)
        QVERIFY2(!button->objectName().isEmpty(), qPrintable(button->text()));
    for (const char* method :
         {"browserChoice", "deviceChoice", "tokenChoice", "keyFileChoice", "secretChoice"}) {
        choose(method);
        for (const QLineEdit* line : m_stage->card.findChildren<QLineEdit*>())
            QVERIFY(!line->isVisible() || !line->accessibleName().isEmpty());
    }
}

FACTORDESK_TEST(TestSignInCard, QApplication)

} // namespace tst_sign_in_card

#include "tst_sign_in_card.moc"
