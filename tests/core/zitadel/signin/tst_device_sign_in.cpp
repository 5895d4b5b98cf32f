// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/signin/device_sign_in.h"
#include "core/zitadel/signin/form_body.h"
#include "tests/core/zitadel/signin/sign_in_bench.h"
#include "tests/support/event_loop.h"
#include "tests/support/network_application.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_device_sign_in {

using namespace factordesk;
using namespace factordesk::zitadel;
using std::chrono::seconds;
using test::SignInBench;
using namespace Qt::StringLiterals;

namespace {

constexpr char tokenPath[] = "/oauth/v2/token";

struct Desk : SignInBench
{
    DeviceSignIn signIn{tools(), address(), test::OpenIdProvider::clientId()};

    [[nodiscard]] bool waits() const { return signIn.phase() == SignIn::Phase::WaitingForPerson; }
    [[nodiscard]] int questions() const { return provider.requests(tokenPath); }
    /// Lets time pass until the next question was asked and answered.
    bool nextQuestion(seconds after)
    {
        const int before = questions();
        delays.advance(after);
        const bool asked = QTest::qWaitFor([&] { return questions() == before + 1; });
        // Its answer has arrived when the next question, or nothing, is waited for.
        return asked &&
               QTest::qWaitFor([&] { return delays.waiting() == 2 || signIn.isFinished(); });
    }
};

} // namespace

class TestDeviceSignIn : public QObject
{
    Q_OBJECT

private slots:
    void signsIn();
    void keepsThePaceItIsSet();
    void endsByTheServersWord_data();
    void endsByTheServersWord();
    void endsWhenTheCodeExpires();
    void goesOnAfterALostAnswer();
    void stopsAskingWhenCancelled();
    void believesNoBadIdToken();
    void saysWhenItIsNotOffered();
    void takesNoWebPageForACode();
};

void TestDeviceSignIn::signsIn()
{
    Desk desk;
    QCOMPARE(desk.signIn.code(), nullptr);
    QTRY_VERIFY(desk.waits());
    QCOMPARE(desk.signIn.code()->userCode, u"WDJB-MJHT"_s);
    QCOMPARE(desk.signIn.code()->verificationUriComplete.path(), u"/device"_s);
    QCOMPARE(desk.signIn.timeLeft(), seconds(300));
    desk.delays.advance(seconds(4));
    QCOMPARE(desk.signIn.timeLeft(), seconds(296));
    QCOMPARE(desk.questions(), 0);
    desk.delays.advance(seconds(1));
    QTRY_VERIFY(desk.signIn.isFinished());
    QVERIFY(desk.signIn.result());
    const Session session = *desk.signIn.takeResult();
    QCOMPARE(session.who->name, u"Ada Lovelace"_s);
    QVERIFY(session.source->canRenew());
    QCOMPARE(desk.provider.violations(), QStringList());
}

void TestDeviceSignIn::keepsThePaceItIsSet()
{
    Desk desk;
    desk.provider.devicePolls = {u"authorization_pending"_s, u"slow_down"_s,
                                 u"authorization_pending"_s, u"slow_down"_s};
    QTRY_VERIFY(desk.waits());
    QVERIFY(desk.nextQuestion(seconds(5)));
    QVERIFY(desk.nextQuestion(seconds(5)));
    // RFC 8628, section 3.5: five seconds more after each slow_down.
    desk.delays.advance(seconds(9));
    QCOMPARE(desk.questions(), 2);
    QVERIFY(desk.nextQuestion(seconds(1)));
    QVERIFY(desk.nextQuestion(seconds(10)));
    desk.delays.advance(seconds(14));
    QCOMPARE(desk.questions(), 4);
    QVERIFY(desk.nextQuestion(seconds(1)));
    QTRY_VERIFY(desk.signIn.isFinished());
    QVERIFY(desk.signIn.result());
    QCOMPARE(desk.provider.violations(), QStringList()); // Among them: asked too soon.
}

void TestDeviceSignIn::endsByTheServersWord_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<SignInError>("error");
    QTest::newRow("no") << u"access_denied"_s << SignInError::AccessDenied;
    QTest::newRow("too late") << u"expired_token"_s << SignInError::TooLate;
    QTest::newRow("client") << u"invalid_client"_s << SignInError::ClientRefused;
    QTest::newRow("not allowed") << u"unauthorized_client"_s << SignInError::ClientRefused;
    QTest::newRow("unknown") << u"teapot"_s << SignInError::Refused;
}

void TestDeviceSignIn::endsByTheServersWord()
{
    QFETCH(QString, word);
    QFETCH(SignInError, error);
    Desk desk;
    desk.provider.devicePolls = {u"authorization_pending"_s, word};
    QTRY_VERIFY(desk.waits());
    QVERIFY(desk.nextQuestion(seconds(5)));
    QVERIFY(desk.nextQuestion(seconds(5)));
    QTRY_VERIFY(desk.signIn.isFinished());
    QCOMPARE(desk.signIn.result().error().error, error);
    QCOMPARE(desk.signIn.result().error().serverCode, word);
    desk.delays.advance(seconds(600));
    test::runEvents();
    QCOMPARE(desk.questions(), 2);
}

void TestDeviceSignIn::endsWhenTheCodeExpires()
{
    Desk desk;
    desk.provider.deviceInterval = 200;
    desk.provider.devicePolls = {u"authorization_pending"_s, u"authorization_pending"_s};
    QTRY_VERIFY(desk.waits());
    QVERIFY(desk.nextQuestion(seconds(200)));
    desk.delays.advance(seconds(100));
    QTRY_VERIFY(desk.signIn.isFinished());
    QCOMPARE(desk.signIn.result().error().error, SignInError::TooLate);
    QCOMPARE(desk.signIn.timeLeft(), seconds(0));
    desk.delays.advance(seconds(600));
    test::runEvents();
    QCOMPARE(desk.questions(), 1);
}

void TestDeviceSignIn::goesOnAfterALostAnswer()
{
    Desk desk;
    QTRY_VERIFY(desk.waits());
    desk.provider.answerInstead[tokenPath] = {
        .status = 502, .contentType = "text/html", .headers = {}, .body = "<h1>Bad gateway</h1>"};
    QVERIFY(desk.nextQuestion(seconds(5)));
    desk.provider.answerInstead.clear();
    desk.delays.advance(seconds(9)); // It does not hammer either.
    QCOMPARE(desk.questions(), 1);
    QVERIFY(desk.nextQuestion(seconds(1)));
    QTRY_VERIFY(desk.signIn.isFinished());
    QVERIFY(desk.signIn.result());
}

void TestDeviceSignIn::stopsAskingWhenCancelled()
{
    Desk desk;
    QTRY_VERIFY(desk.waits());
    desk.signIn.abort();
    QTRY_VERIFY(desk.signIn.isFinished());
    QCOMPARE(desk.signIn.result().error().error, SignInError::Cancelled);
    desk.delays.advance(seconds(600));
    test::runEvents();
    QCOMPARE(desk.questions(), 0);
}

void TestDeviceSignIn::believesNoBadIdToken()
{
    Desk desk;
    desk.provider.idTokenFault = test::IdTokenFault::AlgorithmNone;
    QTRY_VERIFY(desk.waits());
    QVERIFY(desk.nextQuestion(seconds(5)));
    QTRY_VERIFY(desk.signIn.isFinished());
    QCOMPARE(desk.signIn.result().error().error, SignInError::NotProven);
    QCOMPARE(desk.signIn.result().error().idToken.value(), IdTokenError::Algorithm);
}

void TestDeviceSignIn::saysWhenItIsNotOffered()
{
    Desk desk;
    desk.provider.description.insert(u"device_authorization_endpoint"_s, QJsonValue());
    QTRY_VERIFY(desk.signIn.isFinished());
    QCOMPARE(desk.signIn.result().error().error, SignInError::NotOffered);
}

void TestDeviceSignIn::takesNoWebPageForACode()
{
    Desk desk;
    desk.provider.answerInstead["/oauth/v2/device_authorization"] = {
        .contentType = "text/html", .headers = {}, .body = "<html>Welcome</html>"};
    QTRY_VERIFY(desk.signIn.isFinished());
    QCOMPARE(desk.signIn.result().error().step, SignInStep::DeviceCode);
    QCOMPARE(desk.signIn.result().error().status.fault, net::Fault::Html);
}

FACTORDESK_TEST(TestDeviceSignIn, factordesk::test::NetworkApplication)

} // namespace tst_device_sign_in

#include "tst_device_sign_in.moc"
