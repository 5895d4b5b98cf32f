// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/signin/access_token_sign_in.h"
#include "core/zitadel/signin/grant.h"
#include "core/zitadel/signin/key_file_grant.h"
#include "core/zitadel/signin/service_sign_in.h"
#include "tests/core/zitadel/signin/sign_in_bench.h"
#include "tests/support/network_application.h"
#include "tests/support/test_program.h"

#include <QJsonDocument>
#include <QTest>

namespace tst_service_sign_in {

using namespace factordesk;
using namespace factordesk::zitadel;
using test::OpenIdProvider;
using test::SignInBench;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Grant> keyGrant(const QJsonObject& file = OpenIdProvider::keyFile())
{
    auto key = ServiceAccountKey::read(test::secret(QJsonDocument(file).toJson()));
    return std::make_unique<KeyFileGrant>(*std::move(key));
}

std::unique_ptr<Grant> credentials(const QByteArray& secret = OpenIdProvider::serviceSecret())
{
    return std::make_unique<ClientCredentialsGrant>(OpenIdProvider::serviceId(),
                                                    test::secret(secret));
}

} // namespace

class TestServiceSignIn : public QObject
{
    Q_OBJECT

private slots:
    void signsInByKeyFile();
    void signsInByClientCredentials();
    void signsByTheServersClock();
    void tellsThatTheServerKnowsNoSuchKey();
    void tellsThatTheSecretIsWrong();
    void needsNoUserInfo();
    void tellsThatTheAddressIsNoProvider();
    void givesNothingToAnotherIssuer();
    void asksWhoseAPastedTokenIs();
    void takesAPastedTokenWithoutAProvider();
    void showsAPastedTokenToNoOtherIssuer();
};

void TestServiceSignIn::signsInByKeyFile()
{
    SignInBench bench;
    ServiceSignIn signIn(bench.tools(), bench.address(), keyGrant());
    QTRY_VERIFY(signIn.isFinished());
    QCOMPARE(bench.provider.violations(), QStringList());
    QVERIFY(signIn.result());
    const Session session = *signIn.takeResult();
    QCOMPARE(session.who->name, u"Roster Robot"_s);
    QCOMPARE(session.who->loginName, u"roster-robot"_s);
    QVERIFY(session.source->canRenew());
    QVERIFY(bench.provider.isGood(test::bytesOf(session.source->token())));
}

void TestServiceSignIn::signsInByClientCredentials()
{
    SignInBench bench;
    ServiceSignIn signIn(bench.tools(), bench.address(), credentials());
    QTRY_VERIFY(signIn.isFinished());
    QCOMPARE(bench.provider.violations(), QStringList());
    QVERIFY(signIn.result());
    QCOMPARE(signIn.result()->who->userId, u"271828182845904523"_s);
}

void TestServiceSignIn::signsByTheServersClock()
{
    // This computer is two hours behind; an assertion of its own time would be refused.
    SignInBench bench;
    bench.provider.clockAhead = std::chrono::hours(2);
    ServiceSignIn signIn(bench.tools(), bench.address(), keyGrant());
    QTRY_VERIFY(signIn.isFinished());
    QCOMPARE(bench.provider.violations(), QStringList());
    QVERIFY(signIn.result());
}

void TestServiceSignIn::tellsThatTheServerKnowsNoSuchKey()
{
    SignInBench bench;
    QJsonObject file = OpenIdProvider::keyFile();
    file.insert(u"keyId"_s, u"an old one"_s);
    ServiceSignIn signIn(bench.tools(), bench.address(), keyGrant(file));
    QTRY_VERIFY(signIn.isFinished());
    QCOMPARE(signIn.result().error().error, SignInError::GrantRefused);
    QCOMPARE(signIn.result().error().step, SignInStep::Token);
    QCOMPARE(bench.provider.violations(), QStringList{u"assertion: header"_s});
}

void TestServiceSignIn::tellsThatTheSecretIsWrong()
{
    SignInBench bench;
    ServiceSignIn signIn(bench.tools(), bench.address(), credentials("wrong"));
    QTRY_VERIFY(signIn.isFinished());
    QCOMPARE(signIn.result().error().error, SignInError::ClientRefused);
    QCOMPARE(signIn.result().error().serverText, u"said the test"_s);
}

void TestServiceSignIn::needsNoUserInfo()
{
    SignInBench bench;
    bench.provider.answerInstead["/oidc/v1/userinfo"] = {.status = 403, .headers = {}, .body = {}};
    ServiceSignIn signIn(bench.tools(), bench.address(), keyGrant());
    QTRY_VERIFY(signIn.isFinished());
    QVERIFY(signIn.result());
    QVERIFY(!signIn.result()->who);
}

void TestServiceSignIn::tellsThatTheAddressIsNoProvider()
{
    SignInBench bench;
    bench.provider.answerInstead["/.well-known/openid-configuration"] = {
        .status = 404, .contentType = "text/plain", .headers = {}, .body = "not found"};
    ServiceSignIn signIn(bench.tools(), bench.address(), keyGrant());
    QTRY_VERIFY(signIn.isFinished());
    QCOMPARE(signIn.result().error().error, SignInError::NotAProvider);
}

void TestServiceSignIn::givesNothingToAnotherIssuer()
{
    SignInBench bench;
    bench.provider.description.insert(u"issuer"_s, u"https://evil.example"_s);
    ServiceSignIn signIn(bench.tools(), bench.address(), credentials());
    QTRY_VERIFY(signIn.isFinished());
    QCOMPARE(signIn.result().error().error, SignInError::OtherIssuer);
    QCOMPARE(signIn.result().error().serverText, u"https://evil.example"_s);
    QCOMPARE(bench.provider.requests("/oauth/v2/token"), 0);
}

void TestServiceSignIn::asksWhoseAPastedTokenIs()
{
    SignInBench bench;
    ServiceSignIn first(bench.tools(), bench.address(), keyGrant());
    QTRY_VERIFY(first.isFinished());
    const SecureBytes& token = first.result()->source->token();
    AccessTokenSignIn signIn(bench.tools(), bench.address(), token.copy());
    QTRY_VERIFY(signIn.isFinished());
    QVERIFY(signIn.result());
    QCOMPARE(signIn.result()->who->name, u"Roster Robot"_s);
    QVERIFY(signIn.result()->source->token() == token);
    QVERIFY(!signIn.result()->source->canRenew());
    QVERIFY(!signIn.result()->source->isDue());
}

void TestServiceSignIn::takesAPastedTokenWithoutAProvider()
{
    SignInBench bench;
    bench.provider.answerInstead["/.well-known/openid-configuration"] = {
        .status = 404, .headers = {}, .body = {}};
    AccessTokenSignIn signIn(bench.tools(), bench.address(), test::secret("pat"));
    QTRY_VERIFY(signIn.isFinished());
    QVERIFY(signIn.result());
    QVERIFY(!signIn.result()->who);
    QCOMPARE(test::bytesOf(signIn.result()->source->token()), QByteArray("pat"));
}

void TestServiceSignIn::showsAPastedTokenToNoOtherIssuer()
{
    SignInBench bench;
    bench.provider.description.insert(u"userinfo_endpoint"_s, u"https://evil.example/me"_s);
    AccessTokenSignIn signIn(bench.tools(), bench.address(), test::secret("pat"));
    QTRY_VERIFY(signIn.isFinished());
    QCOMPARE(signIn.result().error().error, SignInError::UnsafeEndpoint);
    QCOMPARE(bench.provider.requests("/oidc/v1/userinfo"), 0);
}

FACTORDESK_TEST(TestServiceSignIn, factordesk::test::NetworkApplication)

} // namespace tst_service_sign_in

#include "tst_service_sign_in.moc"
