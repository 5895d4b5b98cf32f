// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/signin/browser_sign_in.h"
#include "core/zitadel/signin/id_token.h"
#include "core/zitadel/signin/id_token_error.h"
#include "core/zitadel/signin/sign_in_failure.h"
#include "core/zitadel/signin/signed_in_as.h"
#include "tests/core/zitadel/signin/sign_in_bench.h"
#include "tests/support/network_application.h"
#include "tests/support/test_program.h"

#include <QTcpSocket>
#include <QTest>

namespace tst_browser_sign_in {

using namespace factordesk;
using namespace factordesk::zitadel;
using test::IdTokenFault;
using test::SignInBench;
using namespace Qt::StringLiterals;

namespace {

constexpr char describing[] = "/.well-known/openid-configuration";
constexpr char tokenPath[] = "/oauth/v2/token";

/// One sign-in, and the browser that goes with it.
struct Desk : SignInBench
{
    BrowserSignIn signIn{tools(),
                         address(),
                         browser,
                         {.clientId = test::OpenIdProvider::clientId(),
                          .pages = {u"Factordesk"_s, u"You can close this <page>."_s,
                                    u"It did not work."_s, u"Not this one."_s}}};

    [[nodiscard]] bool waits() const { return signIn.phase() == SignIn::Phase::WaitingForPerson; }
    [[nodiscard]] const SignInFailure& failure() const { return signIn.result().error(); }
};

/// What a browser gets that asks for `url`; sends `request` where one is given.
QByteArray visit(const QUrl& url, QByteArray request = {})
{
    if (request.isEmpty())
        request = "GET " + url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority) +
                  " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    socket.write(request);
    QByteArray answer;
    const auto isOver = [&] {
        answer += socket.readAll();
        return socket.state() == QAbstractSocket::UnconnectedState;
    };
    return QTest::qWaitFor(isOver) ? answer : QByteArray("no answer");
}

} // namespace

class TestBrowserSignIn : public QObject
{
    Q_OBJECT

private slots:
    void signsIn();
    void refusesWhatDoesNotBelongToIt_data();
    void refusesWhatDoesNotBelongToIt();
    void tellsWhatTheServerSaid();
    void believesNoBadIdToken_data();
    void believesNoBadIdToken();
    void takesTheServersClock();
    void stopsAtUnusableAnswers_data();
    void stopsAtUnusableAnswers();
    void neverFollowsARedirect();
    void closesThePortWhenCancelled();
    void waitsNoLongerThanItsPatience();
    void opensThePageAgain();
    void saysWhenItIsNotOffered();
    void survivesAProviderThatIsGone();
};

void TestBrowserSignIn::signsIn()
{
    Desk desk;
    QTRY_VERIFY(desk.waits());
    QCOMPARE(desk.browser.pages, QList<QUrl>{desk.signIn.page()});
    const QUrl back = desk.provider.signInAt(desk.signIn.page());
    const QByteArray answer = visit(back);
    QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(answer.contains("You can close this &lt;page&gt;."));
    QVERIFY(answer.contains("Content-Security-Policy: default-src 'none'"));
    QVERIFY(!answer.contains("script"));
    QTRY_VERIFY(desk.signIn.isFinished());
    QVERIFY(desk.signIn.result());
    const Session session = *desk.signIn.takeResult();
    QVERIFY(session.who ==
            (SignedInAs{u"Ada Lovelace"_s, u"ada@acme.example"_s, u"163840776835432705"_s}));
    QVERIFY(desk.provider.isGood(test::bytesOf(session.source->token())));
    QVERIFY(session.source->canRenew());
    QCOMPARE(desk.provider.violations(), QStringList());
    QCOMPARE(visit(back), QByteArray()); // The port is closed.
}

void TestBrowserSignIn::refusesWhatDoesNotBelongToIt_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QByteArray>("status");
    const QByteArray bad = "HTTP/1.1 400 Bad Request\r\n";
    QTest::newRow("a wrong state") << u"GET /callback?code=x&state=wrong HTTP/1.1\r\n\r\n"_s << bad;
    QTest::newRow("an empty state") << u"GET /callback?code=x&state= HTTP/1.1\r\n\r\n"_s << bad;
    QTest::newRow("no state") << u"GET /callback?code=x HTTP/1.1\r\n\r\n"_s << bad;
    QTest::newRow("no query") << u"GET /callback HTTP/1.1\r\n\r\n"_s << bad;
    QTest::newRow("another path") << u"GET /?code=x&state=%1 HTTP/1.1\r\n\r\n"_s << bad;
    QTest::newRow("another method") << u"POST /callback?code=x&state=%1 HTTP/1.1\r\n\r\n"_s << bad;
    QTest::newRow("no code") << u"GET /callback?state=%1 HTTP/1.1\r\n\r\n"_s << bad;
    QTest::newRow("code and error")
        << u"GET /callback?code=x&error=y&state=%1 HTTP/1.1\r\n\r\n"_s << bad;
    QTest::newRow("two states") << u"GET /callback?code=x&state=%1&state=%1 HTTP/1.1\r\n\r\n"_s
                                << bad;
    QTest::newRow("two codes") << u"GET /callback?code=x&code=y&state=%1 HTTP/1.1\r\n\r\n"_s << bad;
    QTest::newRow("no HTTP") << u"hello\r\n\r\n"_s << bad;
    QTest::newRow("too long") << u"GET /"_s + QString(9000, u'x') << QByteArray("HTTP/1.1 431 ");
}

void TestBrowserSignIn::refusesWhatDoesNotBelongToIt()
{
    QFETCH(QString, pattern);
    QFETCH(QByteArray, status);
    Desk desk;
    QTRY_VERIFY(desk.waits());
    const QUrl back = desk.provider.signInAt(desk.signIn.page());
    const QString state = QUrlQuery(back).queryItemValue(u"state"_s, QUrl::FullyEncoded);
    const QString request = pattern.contains(u"%1"_s) ? pattern.replace(u"%1"_s, state) : pattern;
    const QByteArray answer = visit(back, request.toLatin1());
    QVERIFY2(answer.startsWith(status), answer.constData());
    QVERIFY(desk.signIn.sawStranger());
    QVERIFY(desk.waits());
    QCOMPARE(desk.provider.requests(tokenPath), 0);
    // And it changes nothing.
    visit(back);
    QTRY_VERIFY(desk.signIn.isFinished());
    QVERIFY(desk.signIn.result());
}

void TestBrowserSignIn::tellsWhatTheServerSaid()
{
    Desk desk;
    QTRY_VERIFY(desk.waits());
    QUrl back = desk.provider.signInAt(desk.signIn.page());
    const QString state = QUrlQuery(back).queryItemValue(u"state"_s);
    back.setQuery(u"error=access_denied&error_description=The+person+said+no&state="_s + state);
    QVERIFY(visit(back).contains("It did not work."));
    QTRY_VERIFY(desk.signIn.isFinished());
    QCOMPARE(desk.failure().error, SignInError::AccessDenied);
    QCOMPARE(desk.failure().serverText, u"The person said no"_s);
    QCOMPARE(desk.provider.requests(tokenPath), 0);
}

void TestBrowserSignIn::believesNoBadIdToken_data()
{
    QTest::addColumn<IdTokenFault>("fault");
    QTest::addColumn<IdTokenError>("error");
    using F = IdTokenFault;
    using E = IdTokenError;
    QTest::newRow("none at all") << F::NoneAtAll << E::Missing;
    QTest::newRow("alg none") << F::AlgorithmNone << E::Algorithm;
    QTest::newRow("HS256") << F::Hs256 << E::Algorithm;
    QTest::newRow("another issuer") << F::OtherIssuer << E::Issuer;
    QTest::newRow("another audience") << F::OtherAudience << E::Audience;
    QTest::newRow("one audience of several") << F::AudienceAmongOthers << E::Audience;
    QTest::newRow("another party") << F::OtherParty << E::Audience;
    QTest::newRow("expired") << F::Expired << E::Expired;
    QTest::newRow("from the future") << F::Future << E::IssuedInTheFuture;
    QTest::newRow("wrong nonce") << F::WrongNonce << E::Nonce;
    QTest::newRow("bad signature") << F::BadSignature << E::Signature;
    QTest::newRow("unknown key") << F::UnknownKey << E::UnknownKey;
    QTest::newRow("critical header") << F::Critical << E::Malformed;
}

void TestBrowserSignIn::believesNoBadIdToken()
{
    QFETCH(IdTokenFault, fault);
    QFETCH(IdTokenError, error);
    Desk desk;
    desk.provider.idTokenFault = fault;
    QTRY_VERIFY(desk.waits());
    visit(desk.provider.signInAt(desk.signIn.page()));
    QTRY_VERIFY(desk.signIn.isFinished());
    QVERIFY(!desk.signIn.result());
    QCOMPARE(desk.failure().error, SignInError::NotProven);
    QCOMPARE(desk.failure().idToken.value(), error);
}

void TestBrowserSignIn::takesTheServersClock()
{
    // Its tokens are from an hour ahead of this computer, and good all the same.
    Desk desk;
    desk.provider.clockAhead = std::chrono::hours(1);
    QTRY_VERIFY(desk.waits());
    visit(desk.provider.signInAt(desk.signIn.page()));
    QTRY_VERIFY(desk.signIn.isFinished());
    QVERIFY(desk.signIn.result());
}

void TestBrowserSignIn::stopsAtUnusableAnswers_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<net::Fault>("fault");
    QTest::addColumn<SignInStep>("step");
    using net::Fault;
    const QByteArray page = "<!DOCTYPE html><title>Hotel Wi-Fi</title>";
    const auto rows = [](const char* name, const QByteArray& body, Fault fault) {
        QTest::addRow("%s, describing", name)
            << QByteArray(describing) << 200 << body << fault << SignInStep::Discovery;
        QTest::addRow("%s, giving tokens", name)
            << QByteArray(tokenPath) << 200 << body << fault << SignInStep::Token;
        QTest::addRow("%s, showing keys", name)
            << QByteArray("/oauth/v2/keys") << 200 << body << fault << SignInStep::Keys;
    };
    rows("captive portal", page, Fault::Html);
    rows("empty", {}, Fault::Empty);
    rows("cut", "{\"issuer\":\"ht", Fault::Truncated);
    rows("huge", QByteArray(512 * 1024, ' '), Fault::BodyTooLarge);
    rows("deep", QByteArray(100, '['), Fault::TooDeep);
}

void TestBrowserSignIn::stopsAtUnusableAnswers()
{
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(net::Fault, fault);
    QFETCH(SignInStep, step);
    Desk desk;
    desk.provider.answerInstead[path] = {
        .status = status, .contentType = "text/html", .headers = {}, .body = body};
    QTRY_VERIFY(desk.waits() || desk.signIn.isFinished());
    if (desk.waits())
        visit(desk.provider.signInAt(desk.signIn.page()));
    QTRY_VERIFY(desk.signIn.isFinished());
    QVERIFY(!desk.signIn.result());
    QCOMPARE(desk.failure().error, SignInError::NoUsableAnswer);
    QCOMPARE(desk.failure().step, step);
    QCOMPARE(desk.failure().status.fault, fault);
}

void TestBrowserSignIn::neverFollowsARedirect()
{
    Desk desk;
    SignInBench elsewhere;
    desk.provider.answerInstead[tokenPath] = {
        .status = 307,
        .headers = {{"Location", elsewhere.provider.origin().toEncoded() + tokenPath}},
        .body = {}};
    QTRY_VERIFY(desk.waits());
    visit(desk.provider.signInAt(desk.signIn.page()));
    QTRY_VERIFY(desk.signIn.isFinished());
    QCOMPARE(desk.failure().status.fault, net::Fault::Redirected);
    QCOMPARE(desk.provider.requests(tokenPath), 1);
    QCOMPARE(elsewhere.provider.requests(tokenPath), 0);
}

void TestBrowserSignIn::closesThePortWhenCancelled()
{
    Desk desk;
    QTRY_VERIFY(desk.waits());
    const QUrl back = desk.provider.signInAt(desk.signIn.page());
    desk.signIn.abort();
    QTRY_VERIFY(desk.signIn.isFinished());
    QCOMPARE(desk.failure().error, SignInError::Cancelled);
    QCOMPARE(visit(back), QByteArray());
    QCOMPARE(desk.provider.requests(tokenPath), 0);
}

void TestBrowserSignIn::waitsNoLongerThanItsPatience()
{
    Desk desk;
    QTRY_VERIFY(desk.waits());
    desk.delays.advance(std::chrono::minutes(9));
    QVERIFY(desk.waits() && !desk.signIn.isFinished());
    desk.delays.advance(std::chrono::minutes(2));
    QTRY_VERIFY(desk.signIn.isFinished());
    QCOMPARE(desk.failure().error, SignInError::TooLate);
}

void TestBrowserSignIn::opensThePageAgain()
{
    Desk desk;
    desk.browser.isThere = false;
    QTRY_VERIFY(desk.waits());
    QVERIFY(!desk.signIn.browserOpened());
    desk.browser.isThere = true;
    desk.signIn.openPageAgain();
    QVERIFY(desk.signIn.browserOpened());
    QCOMPARE(desk.browser.pages, QList<QUrl>(2, desk.signIn.page()));
}

void TestBrowserSignIn::saysWhenItIsNotOffered()
{
    Desk desk;
    desk.provider.description.insert(u"authorization_endpoint"_s, QJsonValue());
    QTRY_VERIFY(desk.signIn.isFinished());
    QCOMPARE(desk.failure().error, SignInError::NotOffered);
}

void TestBrowserSignIn::survivesAProviderThatIsGone()
{
    SignInBench bench;
    const auto address = ServerAddress::make(u"http://127.0.0.1:9"_s).value();
    BrowserSignIn signIn(bench.tools(), address, bench.browser, {});
    QTRY_VERIFY(signIn.isFinished());
    QCOMPARE(signIn.result().error().error, SignInError::NoUsableAnswer);
    QCOMPARE(signIn.result().error().status.fault, net::Fault::ConnectionRefused);
    QVERIFY(bench.browser.pages.isEmpty());
}

FACTORDESK_TEST(TestBrowserSignIn, factordesk::test::NetworkApplication)

} // namespace tst_browser_sign_in

#include "tst_browser_sign_in.moc"
