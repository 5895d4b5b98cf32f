// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/support/visitor.h"
#include "tests/ui/signin/sign_in_stage.h"
#include "ui/signin/key_file.h"
#include "ui/signin/sign_out.h"
#include "ui/signin/work_guard.h"
#include "ui/text/sign_in_text.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

namespace tst_sign_out {

using namespace factordesk;
using test::OpenIdProvider;
using test::SignInStage;
using Phase = ui::SignInController::Phase;
using State = ui::SignOut::State;

// Signing out: what the server makes of it, and that unfinished work is asked about before.
class TestSignOut : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void saysThatTheServerHasRevoked();
    void saysThatItHasNot_data();
    void saysThatItHasNot();
    void saysWhatCannotBeRevoked();
    void forgetsItWithTheNextSignIn();
    void asksBeforeItEndsWork();
    void asksBeforeASignInEndsWork();
    void waitsForTheNetwork();
    void cancelsWhileTheNetworkIsAwaited();

private:
    void signInWithTheBrowser();
    [[nodiscard]] State state() const { return m_stage->controller.signOutOutcome().state(); }
    [[nodiscard]] Phase phase() const { return m_stage->controller.phase(); }
    [[nodiscard]] OpenIdProvider& provider() { return m_stage->bench.provider; }
    [[nodiscard]] bool reads(const char* text) const
    {
        return m_visitor->reads(QString::fromUtf8(text));
    }

    ui::Theme m_theme;
    QNetworkAccessManager m_browser;
    std::unique_ptr<SignInStage> m_stage;
    std::unique_ptr<test::Visitor> m_visitor;
};

void TestSignOut::init()
{
    m_stage = std::make_unique<SignInStage>();
    m_visitor = std::make_unique<test::Visitor>(*m_stage);
    m_stage->show();
    m_stage->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_stage.get()));
}

void TestSignOut::cleanup()
{
    m_visitor.reset();
    m_stage.reset();
}

void TestSignOut::signInWithTheBrowser()
{
    const QString address = provider().origin().toString();
    QVERIFY(m_stage->controller.signInWithBrowser(address, OpenIdProvider::clientId()));
    QTRY_COMPARE(phase(), Phase::InBrowser);
    m_browser.get(QNetworkRequest(provider().signInAt(m_stage->controller.inBrowser()->page())));
    QTRY_COMPARE(phase(), Phase::SignedIn);
}

void TestSignOut::saysThatTheServerHasRevoked()
{
    signInWithTheBrowser();
    QCOMPARE(state(), State::None);
    m_visitor->click("signOutButton");
    QCOMPARE(state(), State::Asking);
    QVERIFY(reads("Signed out here; asking the server"));
    QTRY_COMPARE(state(), State::Revoked);
    QCOMPARE(provider().revoked().size(), 1);
    QVERIFY(reads("The server has revoked the session's refresh token"));
    QVERIFY(!m_visitor->see("signInError"));
}

void TestSignOut::saysThatItHasNot_data()
{
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no answer of its own")
        << 503 << QByteArray("<html>") << QStringLiteral("no answer says whether it did");
    QTest::newRow("refused") << 400 << QByteArray(R"({"error":"invalid_request"})")
                             << QStringLiteral("The server did not revoke the session: ");
}

void TestSignOut::saysThatItHasNot()
{
    QFETCH(int, httpStatus);
    QFETCH(QByteArray, body);
    QFETCH(QString, sentence);
    signInWithTheBrowser();
    provider().answerInstead.insert("/oauth/v2/revoke",
                                    {.status = httpStatus, .headers = {}, .body = body});
    m_visitor->click("signOutButton");
    QTRY_COMPARE(state(), State::NotRevoked);
    QVERIFY(m_visitor->see("signInError"));
    QVERIFY(m_visitor->reads(sentence));
    // Signed out all the same, and the way in is open.
    QCOMPARE(phase(), Phase::SignedOut);
    QVERIFY(m_visitor->see("signInButton")->isEnabled());
    QCOMPARE(text::notRevoked(*m_stage->controller.signOutOutcome().failure()).title,
             QStringLiteral("Signed out here, perhaps not at the server"));
}

void TestSignOut::saysWhatCannotBeRevoked()
{
    QVERIFY(m_stage->controller.signInWithToken(provider().origin().toString(),
                                                test::secret("a personal token")));
    QTRY_COMPARE(phase(), Phase::SignedIn);
    m_visitor->click("signOutButton");
    QCOMPARE(state(), State::ForgottenOnly);
    QVERIFY(reads("stays good at the server until it expires or is deleted there"));
    QCOMPARE(provider().requests("/oauth/v2/revoke"), 0);
}

void TestSignOut::forgetsItWithTheNextSignIn()
{
    signInWithTheBrowser();
    m_visitor->click("signOutButton");
    QTRY_COMPARE(state(), State::Revoked);
    signInWithTheBrowser();
    QCOMPARE(state(), State::None);
    QVERIFY(!reads("The server has revoked"));
}

void TestSignOut::asksBeforeItEndsWork()
{
    signInWithTheBrowser();
    std::function<void()> agreed;
    ui::WorkGuard guard;
    guard.setAsk([&agreed](std::function<void()> change) { agreed = std::move(change); });
    m_stage->controller.setWorkGuard(guard);
    m_visitor->click("signOutButton");
    QCOMPARE(phase(), Phase::SignedIn);
    QVERIFY(agreed);
    agreed();
    QCOMPARE(phase(), Phase::SignedOut);
    QTRY_COMPARE(state(), State::Revoked);
}

void TestSignOut::asksBeforeASignInEndsWork()
{
    int asked = 0;
    std::function<void()> agreed;
    ui::WorkGuard guard;
    guard.setAsk([&](std::function<void()> change) {
        ++asked;
        agreed = std::move(change);
    });
    ui::SignInController& controller = m_stage->controller;
    controller.setWorkGuard(guard);
    // Nobody is asked for what cannot begin.
    QVERIFY(!controller.signInWithKeyFile(provider().origin().toString()));
    QCOMPARE(asked, 0);
    ui::KeyFile file;
    QVERIFY(file.load(m_stage->keyFile()));
    QVERIFY(controller.loadKeyFile(m_stage->keyFile()));
    QVERIFY(controller.signInWithKeyFile(provider().origin().toString()));
    QCOMPARE(asked, 1);
    QCOMPARE(phase(), Phase::SignedOut);
    QVERIFY(m_stage->askedFor.isEmpty());
    agreed();
    agreed(); // The question stood twice, and was answered twice.
    QTRY_COMPARE(phase(), Phase::SignedIn);
    QCOMPARE(m_stage->askedFor.size(), 1);
}

void TestSignOut::waitsForTheNetwork()
{
    m_stage->waitsForNetwork = true;
    QVERIFY(m_stage->controller.signInWithSecret(provider().origin().toString(),
                                                 OpenIdProvider::serviceId(),
                                                 test::secret(OpenIdProvider::serviceSecret())));
    QCOMPARE(phase(), Phase::Working);
    QVERIFY(m_stage->letOpen);
    QCOMPARE(provider().requests("/.well-known/openid-configuration"), 0);
    m_stage->letOpen();
    QTRY_COMPARE(phase(), Phase::SignedIn);
    QCOMPARE(provider().violations(), QStringList());
}

void TestSignOut::cancelsWhileTheNetworkIsAwaited()
{
    m_stage->waitsForNetwork = true;
    QVERIFY(
        m_stage->controller.signInWithToken(provider().origin().toString(), test::secret("token")));
    m_stage->controller.cancel();
    QCOMPARE(phase(), Phase::SignedOut);
    QVERIFY(!m_stage->controller.failure());
    m_stage->letOpen(); // Too late: nobody waits for it.
    QCOMPARE(phase(), Phase::SignedOut);
    QVERIFY(m_visitor->see("signInButton")->isEnabled());
}

FACTORDESK_TEST(TestSignOut, QApplication)

} // namespace tst_sign_out

#include "tst_sign_out.moc"
