// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/signin/device_code.h"
#include "core/zitadel/signin/identity_claims.h"
#include "core/zitadel/signin/proof_key.h"
#include "core/zitadel/signin/provider.h"
#include "core/zitadel/signin/tokens.h"
#include "core/zitadel/signin/web_keys.h"
#include "tests/core/zitadel/signin/sign_in_bench.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_provider {

using namespace factordesk;
using namespace factordesk::zitadel;
using namespace Qt::StringLiterals;

namespace {

const QString base = u"https://acme.example"_s;

QJsonObject description()
{
    return {{u"issuer"_s, base},
            {u"token_endpoint"_s, base + u"/oauth/v2/token"_s},
            {u"jwks_uri"_s, base + u"/oauth/v2/keys"_s},
            {u"authorization_endpoint"_s, base + u"/oauth/v2/authorize"_s},
            {u"userinfo_endpoint"_s, base + u"/oidc/v1/userinfo"_s}};
}

QJsonObject with(QJsonObject object, const QString& name, const QJsonValue& value)
{
    object.insert(name, value);
    return object;
}

QJsonObject without(QJsonObject object, const QString& name)
{
    object.remove(name);
    return object;
}

QJsonObject tokens()
{
    return {{u"access_token"_s, u"abc"_s}, {u"token_type"_s, u"bearer"_s}};
}

QJsonObject device()
{
    return {{u"device_code"_s, u"secret"_s},
            {u"user_code"_s, u"WDJB-MJHT"_s},
            {u"verification_uri"_s, base + u"/device"_s},
            {u"expires_in"_s, 300}};
}

} // namespace

class TestProvider : public QObject
{
    Q_OBJECT

private slots:
    void readsADescription();
    void refusesADescription_data();
    void refusesADescription();
    void readsTokens();
    void refusesTokens_data();
    void refusesTokens();
    void readsADeviceCode();
    void refusesADeviceCode_data();
    void refusesADeviceCode();
    void findsKeysByIdAndAlgorithm();
    void namesWhoeverItIs();
    void provesPossessionAsTheRfcDoes();
};

void TestProvider::readsADescription()
{
    const auto address = ServerAddress::make(base).value();
    QCOMPARE(discoveryUrl(address), QUrl(base + u"/.well-known/openid-configuration"_s));
    const auto provider = readProvider(description(), address);
    QVERIFY(provider);
    QCOMPARE(provider->issuer, base);
    QCOMPARE(provider->token, QUrl(base + u"/oauth/v2/token"_s));
    QVERIFY(provider->revocation.isEmpty());
    // A port that is usual may be written or not.
    QVERIFY(
        readProvider(with(description(), u"token_endpoint"_s, base + u":443/token"_s), address));
}

void TestProvider::refusesADescription_data()
{
    using enum SignInError;
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<SignInError>("error");
    QTest::newRow("empty") << QJsonObject() << NotAProvider;
    for (const QString& field : {u"issuer"_s, u"token_endpoint"_s, u"jwks_uri"_s}) {
        QTest::addRow("no %s", qPrintable(field)) << without(description(), field) << NotAProvider;
        QTest::addRow("%s a number", qPrintable(field))
            << with(description(), field, 1) << NotAProvider;
    }
    const auto row = [](const char* name, const QString& field, const QString& value,
                        SignInError error) {
        QTest::newRow(name) << with(description(), field, value) << error;
    };
    row("another issuer", u"issuer"_s, u"https://evil.example"_s, OtherIssuer);
    row("an issuer below the server", u"issuer"_s, base + u"/realm"_s, OtherIssuer);
    row("an issuer that is no URL", u"issuer"_s, u"acme"_s, OtherIssuer);
    row("an issuer over http", u"issuer"_s, u"http://acme.example"_s, OtherIssuer);
    row("a token endpoint elsewhere", u"token_endpoint"_s, u"https://evil.example/t"_s,
        UnsafeEndpoint);
    row("at another port", u"token_endpoint"_s, base + u":444/t"_s, UnsafeEndpoint);
    row("over http", u"token_endpoint"_s, u"http://acme.example/t"_s, UnsafeEndpoint);
    row("with a password", u"token_endpoint"_s, u"https://a:b@acme.example/t"_s, UnsafeEndpoint);
    row("relative", u"token_endpoint"_s, u"/oauth/v2/token"_s, UnsafeEndpoint);
    row("a page elsewhere", u"authorization_endpoint"_s, u"https://evil.example/"_s,
        UnsafeEndpoint);
    row("a page that is a file", u"authorization_endpoint"_s, u"file:///etc/passwd"_s,
        UnsafeEndpoint);
    row("keys elsewhere", u"jwks_uri"_s, u"https://acme.example.evil.example/k"_s, UnsafeEndpoint);
}

void TestProvider::refusesADescription()
{
    QFETCH(QJsonObject, object);
    QFETCH(SignInError, error);
    const auto provider = readProvider(object, ServerAddress::make(base).value());
    QVERIFY(!provider);
    QCOMPARE(provider.error().error, error);
    QCOMPARE(provider.error().step, SignInStep::Discovery);
}

void TestProvider::readsTokens()
{
    const WallTime asked(std::chrono::seconds(1'700'000'000));
    const auto read = readTokens(with(tokens(), u"expires_in"_s, 60), {}, asked);
    QVERIFY(read);
    QCOMPARE(test::bytesOf(read->access), QByteArray("abc"));
    QVERIFY(read->refresh.isEmpty());
    QVERIFY(read->expiresAt == asked + std::chrono::seconds(60));
    QVERIFY(!readTokens(tokens(), {}, asked)->expiresAt);
    // So far away that no clock can hold it.
    QVERIFY(readTokens(with(tokens(), u"expires_in"_s, u"18446744073709551615"_s), {}, asked));
}

void TestProvider::refusesTokens_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::newRow("none") << without(tokens(), u"access_token"_s);
    QTest::newRow("empty") << with(tokens(), u"access_token"_s, QString());
    QTest::newRow("of another type") << with(tokens(), u"token_type"_s, u"DPoP"_s);
    QTest::newRow("of no type") << without(tokens(), u"token_type"_s);
    QTest::newRow("a list") << with(tokens(), u"access_token"_s, QJsonArray());
    QTest::newRow("a line break") << with(tokens(), u"access_token"_s, u"a\nHost: evil"_s);
    QTest::newRow("beyond ASCII") << with(tokens(), u"access_token"_s, u"aä"_s);
    QTest::newRow("a life of no number") << with(tokens(), u"expires_in"_s, u"soon"_s);
}

void TestProvider::refusesTokens()
{
    QFETCH(QJsonObject, object);
    QVERIFY(!readTokens(object, {}, {}));
}

void TestProvider::readsADeviceCode()
{
    const auto code = readDeviceCode(device(), {});
    QVERIFY(code);
    QCOMPARE(code->userCode, u"WDJB-MJHT"_s);
    QCOMPARE(code->interval, std::chrono::seconds(5)); // RFC 8628, section 3.2: when it is absent.
    QCOMPARE(code->expiresIn, std::chrono::seconds(300));
    QVERIFY(code->verificationUriComplete.isEmpty());
}

void TestProvider::refusesADeviceCode_data()
{
    QTest::addColumn<QJsonObject>("object");
    for (const QString& field :
         {u"device_code"_s, u"user_code"_s, u"verification_uri"_s, u"expires_in"_s})
        QTest::addRow("no %s", qPrintable(field)) << without(device(), field);
    const QString page = u"verification_uri"_s;
    QTest::newRow("a page over http") << with(device(), page, u"http://acme.example/device"_s);
    QTest::newRow("a page that is a file") << with(device(), page, u"file:///etc/passwd"_s);
    QTest::newRow("a page that is code") << with(device(), page, u"javascript:alert(1)"_s);
    QTest::newRow("a page without a scheme") << with(device(), page, u"acme.example/device"_s);
    QTest::newRow("a page with a password") << with(device(), page, u"https://a:b@acme.example"_s);
    QTest::newRow("the second page a file")
        << with(device(), u"verification_uri_complete"_s, u"file:///etc/passwd"_s);
    QTest::newRow("a code too long") << with(device(), u"user_code"_s, QString(65, u'A'));
}

void TestProvider::refusesADeviceCode()
{
    QFETCH(QJsonObject, object);
    QVERIFY(!readDeviceCode(object, {}));
}

void TestProvider::findsKeysByIdAndAlgorithm()
{
    using enum crypto::SignatureAlgorithm;
    // RFC 7517, appendix A.1 (the elliptic key is for encryption there; RFC 7515, A.3 signs by it).
    const QJsonObject elliptic{{u"kty"_s, u"EC"_s},
                               {u"crv"_s, u"P-256"_s},
                               {u"kid"_s, u"1"_s},
                               {u"x"_s, u"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"_s},
                               {u"y"_s, u"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"_s}};
    const auto set = [](const QJsonArray& keys) { return WebKeys::read({{u"keys"_s, keys}}); };
    QCOMPARE(set({elliptic})->size(), 1U);
    QVERIFY(set({elliptic})->find(u"1"_s, Es256));
    QVERIFY(set({elliptic})->find({}, Es256));
    QVERIFY(!set({elliptic})->find(u"2"_s, Es256));
    QVERIFY(!set({elliptic})->find(u"1"_s, Rs256));
    QVERIFY(!set({elliptic, elliptic})->find(u"1"_s, Es256)); // Which of them?
    QCOMPARE(set({with(elliptic, u"use"_s, u"enc"_s), QJsonValue(7), QJsonObject(),
                  with(elliptic, u"x"_s, u"!"_s), with(elliptic, u"y"_s, u"AAAA"_s)})
                 ->size(),
             0U);
    QVERIFY(!WebKeys::read({}));
    QVERIFY(!WebKeys::read({{u"keys"_s, u"none"_s}}));
}

void TestProvider::namesWhoeverItIs()
{
    const auto who = [](const QJsonObject& claims) { return readIdentity(claims); };
    const QJsonObject claims{{u"sub"_s, u"1"_s},
                             {u"name"_s, u"Ada"_s},
                             {u"preferred_username"_s, u"ada@acme"_s},
                             {u"email"_s, u"ada@mail.example"_s}};
    QVERIFY(*who(claims) == (SignedInAs{u"Ada"_s, u"ada@acme"_s, u"1"_s}));
    QCOMPARE(who(without(claims, u"name"_s))->name, u"ada@acme"_s);
    QCOMPARE(who(without(without(claims, u"name"_s), u"preferred_username"_s))->name,
             u"ada@mail.example"_s);
    QCOMPARE(who({{u"sub"_s, u"1"_s}})->name, u"1"_s);
    QVERIFY(!who(without(claims, u"sub"_s)));
    QVERIFY(!who(with(claims, u"name"_s, 7)));
}

void TestProvider::provesPossessionAsTheRfcDoes()
{
    // RFC 7636, appendix B.
    const ProofKey key(test::secret("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));
    QCOMPARE(key.challenge(), u"E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"_s);
    test::SeededRandom random;
    const ProofKey first(random);
    const ProofKey second(random);
    QCOMPARE(first.verifier().size(), 43U);
    QVERIFY(!(first.verifier() == second.verifier()));
}

FACTORDESK_TEST(TestProvider, factordesk::test::NoApplication)

} // namespace tst_provider

#include "tst_provider.moc"
