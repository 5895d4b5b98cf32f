// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/openid.h"
#include "core/practice/openid_pages.h"
#include "core/practice/openid_tokens.h"
#include "tests/core/practice/practice_fixture.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

namespace tst_openid {

using namespace factordesk;
using namespace factordesk::test;
using namespace std::chrono_literals;

namespace {

const QByteArray form = "Content-Type: application/x-www-form-urlencoded\r\n";
const QByteArray redirectUri = "http://127.0.0.1:4711/callback";
const QByteArray verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"; // RFC 7636, appendix B.
const QByteArray challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
const QByteArray apiScope =
    "openid profile offline_access urn:zitadel:iam:org:project:id:zitadel:aud";

QByteArray encoded(const QByteArray& text)
{
    return text.toPercentEncoding();
}

/// What stands between `before` and the next quotation mark.
QByteArray quoted(const QByteArray& text, const QByteArray& before)
{
    const qsizetype begin = text.indexOf(before) + before.size();
    return text.mid(begin, text.indexOf('"', begin) - begin);
}

struct Bench : PracticeFixture
{
    [[nodiscard]] Answer post(const QByteArray& path, const QByteArray& body,
                              const QByteArray& headers = {}) const
    {
        RawClient client(port());
        client.send(requestBytes("POST", path, body, form + headers));
        return client.read();
    }
    [[nodiscard]] Answer get(const QByteArray& target, const QByteArray& headers = {}) const
    {
        RawClient client(port());
        client.send(requestBytes("GET", target, {}, headers));
        return client.read();
    }
    [[nodiscard]] QByteArray authorizePath(const QByteArray& scope = apiScope) const
    {
        return "/oauth/v2/authorize?response_type=code&client_id=a%3Cb&nonce=n1&state=s%201"
               "&code_challenge_method=S256&code_challenge=" +
               challenge + "&redirect_uri=" + encoded(redirectUri) + "&scope=" + encoded(scope);
    }
    /// Where the page's answer leads to.
    [[nodiscard]] QUrlQuery decided(const QByteArray& decision) const
    {
        const Answer page = get(authorizePath());
        const QByteArray number = quoted(page.body, "name=\"request\" value=\"");
        const Answer answer =
            post("/oauth/v2/authorize", "request=" + number + "&decision=" + decision);
        const QUrl target(QString::fromLatin1(answer.headers.value("location")));
        if (answer.status != 302 || !target.toString().startsWith(QLatin1String(redirectUri)))
            qFatal("not led back");
        return QUrlQuery(target);
    }
    [[nodiscard]] QByteArray allowedCode() const
    {
        return decided("yes").queryItemValue(QStringLiteral("code")).toLatin1();
    }
    [[nodiscard]] Answer exchange(const QByteArray& code, const QByteArray& proof = verifier) const
    {
        return post("/oauth/v2/token",
                    "grant_type=authorization_code&client_id=a%3Cb&code=" + code +
                        "&redirect_uri=" + encoded(redirectUri) + "&code_verifier=" + proof);
    }
    /// How the API answers an access token.
    [[nodiscard]] int apiStatus(const QJsonObject& tokens) const
    {
        return get("/v2/users/" + idOf(QStringLiteral("anna.berg")), bearer(tokens)).status;
    }
    [[nodiscard]] static QByteArray bearer(const QJsonObject& tokens)
    {
        return "Authorization: Bearer " +
               tokens.value(QStringLiteral("access_token")).toString().toLatin1() + "\r\n";
    }
    [[nodiscard]] QJsonObject device() const
    {
        return post("/oauth/v2/device_authorization", "client_id=tv&scope=" + encoded(apiScope))
            .json();
    }
    [[nodiscard]] Answer poll(const QJsonObject& device) const
    {
        return post("/oauth/v2/token",
                    "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code&client_id=tv"
                    "&device_code=" +
                        device.value(QStringLiteral("device_code")).toString().toLatin1());
    }
    [[nodiscard]] Answer decideDevice(const QJsonObject& device, const QByteArray& decision) const
    {
        const QByteArray code = device.value(QStringLiteral("user_code")).toString().toLatin1();
        return post("/device", "user_code=" + code.toLower() + "&decision=" + decision);
    }
};

QString errorOf(const Answer& answer)
{
    return answer.json().value(QStringLiteral("error")).toString();
}

} // namespace

class TestOpenId : public QObject
{
    Q_OBJECT

private slots:
    void describesItself();
    void givesACodeThatCountsOnce();
    void wantsTheProof();
    void leadsNowhereElse();
    void declines();
    void letsADeviceIn();
    void turnsADeviceAway();
    void knowsServicesByTheToken();
    void renewsOnce();
    void forgetsWhatIsRevoked();
    void opensTheApiToItsAudience();
    void saysWhoItIs();
    void breaksLikeTheRest();
};

void TestOpenId::describesItself()
{
    Bench bench;
    const QByteArray path = "/.well-known/openid-configuration";
    const QJsonObject known = bench.get(path).json();
    QCOMPARE(known.value(QStringLiteral("issuer")).toString(), QStringLiteral("http://127.0.0.1"));
    QCOMPARE(known.value(QStringLiteral("token_endpoint")).toString(),
             QStringLiteral("http://127.0.0.1/oauth/v2/token"));
    // By whatever name it was called, but by no markup.
    RawClient client(bench.port());
    client.send("GET " + path + " HTTP/1.1\r\nHost: localhost:80\r\n\r\n");
    QCOMPARE(client.read().json().value(QStringLiteral("issuer")).toString(),
             QStringLiteral("http://localhost:80"));
    client.send("GET " + path + " HTTP/1.1\r\nHost: a\"b\r\n\r\n");
    QCOMPARE(client.read().json().value(QStringLiteral("issuer")).toString(),
             QStringLiteral("http://127.0.0.1"));
    const QJsonArray keys =
        bench.get("/oauth/v2/keys").json().value(QStringLiteral("keys")).toArray();
    QCOMPARE(keys.size(), 1);
    QCOMPARE(keys.first().toObject().value(QStringLiteral("crv")).toString(),
             QStringLiteral("P-256"));
}

void TestOpenId::givesACodeThatCountsOnce()
{
    QCOMPARE(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                 .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals),
             challenge);
    Bench bench;
    const Answer page = bench.get(bench.authorizePath());
    QCOMPARE(page.status, 200);
    QVERIFY(page.headers.value("content-type").startsWith("text/html"));
    QVERIFY(page.body.contains("<b>a&lt;b</b>") && !page.body.contains("a<b"));
    const QUrlQuery led = bench.decided("yes");
    QCOMPARE(led.queryItemValue(QStringLiteral("state"), QUrl::FullyDecoded),
             QStringLiteral("s 1"));
    const QByteArray code = led.queryItemValue(QStringLiteral("code")).toLatin1();
    const Answer tokens = bench.exchange(code);
    QCOMPARE(tokens.status, 200);
    for (const char* const name : {"access_token", "refresh_token", "id_token"})
        QVERIFY2(!tokens.json().value(QLatin1String(name)).toString().isEmpty(), name);
    QCOMPARE(errorOf(bench.exchange(code)), QStringLiteral("invalid_grant"));
}

void TestOpenId::wantsTheProof()
{
    Bench bench;
    QCOMPARE(errorOf(bench.exchange(bench.allowedCode(), "another")),
             QStringLiteral("invalid_grant"));
    QCOMPARE(errorOf(bench.exchange(bench.allowedCode(), {})), QStringLiteral("invalid_grant"));
    QCOMPARE(errorOf(bench.exchange("no code")), QStringLiteral("invalid_grant"));
    const QByteArray code = bench.allowedCode();
    bench.clock.advance(6min);
    QCOMPARE(errorOf(bench.exchange(code)), QStringLiteral("invalid_grant"));
    QCOMPARE(errorOf(bench.post("/oauth/v2/token", "grant_type=password")),
             QStringLiteral("unsupported_grant_type"));
}

void TestOpenId::leadsNowhereElse()
{
    Bench bench;
    for (const QByteArray& elsewhere :
         {QByteArray("https://evil.example/"), QByteArray("http://evil.example/"),
          QByteArray("http://127.0.0.1@evil.example/"), QByteArray("javascript:alert(1)")}) {
        const Answer answer =
            bench.get("/oauth/v2/authorize?response_type=code&client_id=x&redirect_uri=" +
                      encoded(elsewhere));
        QCOMPARE(answer.status, 400);
        QVERIFY(!answer.headers.contains("location"));
    }
    // An application that does not prove itself is told so.
    const Answer unproven =
        bench.get("/oauth/v2/authorize?response_type=code&client_id=x&state=7&redirect_uri=" +
                  encoded(redirectUri));
    QCOMPARE(unproven.status, 302);
    QVERIFY(unproven.headers.value("location").contains("error=invalid_request"));
    QCOMPARE(bench.post("/oauth/v2/authorize", "request=none&decision=yes").status, 400);
}

void TestOpenId::declines()
{
    Bench bench;
    const QUrlQuery led = bench.decided("no");
    QCOMPARE(led.queryItemValue(QStringLiteral("error")), QStringLiteral("access_denied"));
    QVERIFY(!led.hasQueryItem(QStringLiteral("code")));
}

void TestOpenId::letsADeviceIn()
{
    Bench bench;
    const QJsonObject device = bench.device();
    QCOMPARE(errorOf(bench.poll(device)), QStringLiteral("authorization_pending"));
    QCOMPARE(errorOf(bench.poll(device)), QStringLiteral("slow_down"));
    bench.clock.advance(5s);
    QCOMPARE(errorOf(bench.poll(device)), QStringLiteral("authorization_pending"));
    QVERIFY(bench.get("/device").body.contains("user_code"));
    const QByteArray code = device.value(QStringLiteral("user_code")).toString().toLatin1();
    QVERIFY(bench.get("/device?user_code=" + code).body.contains("<b>tv</b>"));
    QCOMPARE(bench.decideDevice(device, "yes").status, 200);
    const Answer tokens = bench.poll(device);
    QCOMPARE(tokens.status, 200);
    QCOMPARE(bench.apiStatus(tokens.json()), 200);
    QCOMPARE(errorOf(bench.poll(device)), QStringLiteral("invalid_grant"));
}

void TestOpenId::turnsADeviceAway()
{
    Bench bench;
    const QJsonObject declined = bench.device();
    QCOMPARE(bench.decideDevice(declined, "no").status, 200);
    QCOMPARE(errorOf(bench.poll(declined)), QStringLiteral("access_denied"));
    const QJsonObject late = bench.device();
    bench.clock.advance(301s);
    QCOMPARE(bench.decideDevice(late, "yes").status, 400);
    QCOMPARE(errorOf(bench.poll(late)), QStringLiteral("expired_token"));
    QCOMPARE(bench.get("/device?user_code=NONE").status, 400);
    QCOMPARE(errorOf(bench.post("/oauth/v2/device_authorization", "scope=openid")),
             QStringLiteral("invalid_client"));
}

void TestOpenId::knowsServicesByTheToken()
{
    Bench bench;
    const QByteArray body = "grant_type=client_credentials&scope=" + encoded(apiScope);
    const QByteArray basic =
        "Authorization: Basic " + ("service:" + bench.token()).toBase64() + "\r\n";
    QCOMPARE(bench.apiStatus(bench.post("/oauth/v2/token", body, basic).json()), 200);
    const Answer byForm = bench.post("/oauth/v2/token", body + "&client_secret=" + bench.token());
    QCOMPARE(byForm.status, 200);
    const Answer refused = bench.post("/oauth/v2/token", body + "&client_secret=guess");
    QCOMPARE(refused.status, 401);
    QCOMPARE(errorOf(refused), QStringLiteral("invalid_client"));
}

void TestOpenId::renewsOnce()
{
    Bench bench;
    const QJsonObject first = bench.exchange(bench.allowedCode()).json();
    const QByteArray body = "grant_type=refresh_token&client_id=a%3Cb&refresh_token=" +
                            first.value(QStringLiteral("refresh_token")).toString().toLatin1();
    QCOMPARE(errorOf(bench.post("/oauth/v2/token", body + "x")), QStringLiteral("invalid_grant"));
    const Answer second = bench.post("/oauth/v2/token", body);
    QCOMPARE(second.status, 200);
    QCOMPARE(bench.apiStatus(second.json()), 200);
    QCOMPARE(errorOf(bench.post("/oauth/v2/token", body)), QStringLiteral("invalid_grant"));
}

void TestOpenId::forgetsWhatIsRevoked()
{
    Bench bench;
    const QJsonObject tokens = bench.exchange(bench.allowedCode()).json();
    for (const char* const name : {"refresh_token", "access_token"}) {
        const QByteArray token = tokens.value(QLatin1String(name)).toString().toLatin1();
        QCOMPARE(bench.post("/oauth/v2/revoke", "token=" + token).status, 200);
    }
    QCOMPARE(bench.apiStatus(tokens), 401);
    QCOMPARE(bench.post("/oauth/v2/revoke", "token=unknown").status, 200);
}

void TestOpenId::opensTheApiToItsAudience()
{
    Bench bench;
    const QByteArray body = "grant_type=client_credentials&client_secret=" + bench.token();
    const QJsonObject elsewhere = bench.post("/oauth/v2/token", body + "&scope=openid").json();
    QCOMPARE(bench.apiStatus(elsewhere), 401);
    const QJsonObject tokens =
        bench.post("/oauth/v2/token", body + "&scope=" + encoded(apiScope)).json();
    QCOMPARE(bench.apiStatus(tokens), 200);
    bench.clock.advance(12h);
    QCOMPARE(bench.apiStatus(tokens), 401);
}

void TestOpenId::saysWhoItIs()
{
    Bench bench;
    const QJsonObject tokens = bench.exchange(bench.allowedCode()).json();
    for (const QByteArray& authorization : {Bench::bearer(tokens), bench.authorization()}) {
        const QJsonObject who = bench.get("/oidc/v1/userinfo", authorization).json();
        QCOMPARE(who.value(QStringLiteral("name")).toString(),
                 QStringLiteral("Practice Administrator"));
        QVERIFY(!who.value(QStringLiteral("sub")).toString().isEmpty());
    }
    QCOMPARE(bench.get("/oidc/v1/userinfo").status, 401);
}

void TestOpenId::breaksLikeTheRest()
{
    Bench bench;
    practice::Faults faults;
    faults.badGateway = true;
    bench.server.setFaults(faults);
    QCOMPARE(bench.get("/.well-known/openid-configuration").status, 502);
}

FACTORDESK_TEST(TestOpenId, QCoreApplication)

} // namespace tst_openid

#include "tst_openid.moc"
