// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/remote_client.h"
#include "core/zitadel/signin/authorised_http_client.h"
#include "core/zitadel/signin/device_sign_in.h"
#include "core/zitadel/signin/oauth_client.h"
#include "core/zitadel/signin/renewing_token.h"
#include "core/zitadel/token_source.h"
#include "tests/core/zitadel/signin/sign_in_bench.h"
#include "tests/support/network_application.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>
#include <QTest>

#include <vector>

namespace tst_renewing_token {

using namespace factordesk;
using namespace factordesk::zitadel;
using std::chrono::seconds;
using test::SignInBench;
using namespace Qt::StringLiterals;

namespace {

constexpr char tokenPath[] = "/oauth/v2/token";
constexpr char whoPath[] = "/oidc/v1/userinfo"; ///< Wants a good token, as any call does.

/// Signed in; the token lives an hour.
struct Desk : SignInBench
{
    std::unique_ptr<TokenSource> source;
    std::unique_ptr<AuthorisedHttpClient> calls;

    bool signIn()
    {
        DeviceSignIn device(tools(), address(), test::OpenIdProvider::clientId());
        if (!QTest::qWaitFor([&] { return device.code() != nullptr; }))
            return false;
        delays.advance(seconds(5));
        if (!QTest::qWaitFor([&] { return device.isFinished(); }) || !device.result())
            return false;
        source = std::move(device.takeResult().value().source);
        calls = std::make_unique<AuthorisedHttpClient>(std::make_unique<net::QnamHttpClient>(clock),
                                                       *source);
        return true;
    }

    [[nodiscard]] std::unique_ptr<net::PendingExchange> call()
    {
        QUrl url = provider.origin();
        url.setPath(QLatin1String(whoPath));
        return calls->send({.method = "GET", .url = url}, {});
    }
    /// The HTTP status of one call; 0 without an answer.
    [[nodiscard]] int callStatus()
    {
        const auto exchange = call();
        if (!QTest::qWaitFor([&] { return exchange->isFinished(); }) || !exchange->result())
            return 0;
        return exchange->result()->status;
    }
    /// Questions for tokens since the sign-in's own.
    [[nodiscard]] int renewals() const { return provider.requests(tokenPath) - 1; }
};

} // namespace

class TestRenewingToken : public QObject
{
    Q_OBJECT

private slots:
    void isDueBeforeItExpires();
    void doesNotAskWhileItIsGood();
    void renewsBeforeItExpires();
    void renewsOnceForTenCalls();
    void renewsOnceAfterARefusal();
    void rotatesTheRefreshToken();
    void goesOnWhenRenewalFails();
    void asksThePersonWhenTheServerSaysNo();
    void revokes();
    void abortsWhileItWaits();
    void seesARefusalOverEveryTransport_data();
    void seesARefusalOverEveryTransport();
    void recordsNoToken();
};

void TestRenewingToken::isDueBeforeItExpires()
{
    Desk desk;
    QVERIFY(desk.signIn());
    QVERIFY(desk.source->expiresAt() == desk.clock.now() + seconds(3600));
    desk.clock.advance(seconds(3539));
    QVERIFY(!desk.source->isDue());
    desk.clock.advance(seconds(1));
    QVERIFY(desk.source->isDue());
    // Of a short life, a fifth.
    Desk brief;
    brief.provider.lifetime = 10;
    QVERIFY(brief.signIn());
    brief.clock.advance(seconds(7));
    QVERIFY(!brief.source->isDue());
    brief.clock.set(brief.clock.now() + std::chrono::hours(24)); // Nothing has happened since.
    QVERIFY(!brief.source->isDue());
    brief.clock.advance(seconds(1));
    QVERIFY(brief.source->isDue());
}

void TestRenewingToken::doesNotAskWhileItIsGood()
{
    Desk desk;
    QVERIFY(desk.signIn());
    QCOMPARE(desk.callStatus(), 200);
    QCOMPARE(desk.renewals(), 0);
}

void TestRenewingToken::renewsBeforeItExpires()
{
    Desk desk;
    QVERIFY(desk.signIn());
    desk.clock.advance(seconds(3550));
    const int calls = desk.provider.requests(whoPath);
    QCOMPARE(desk.callStatus(), 200);
    QCOMPARE(desk.renewals(), 1);
    QCOMPARE(desk.provider.requests(whoPath), calls + 1);
    QVERIFY(desk.source->expiresAt() == desk.clock.now() + seconds(3600));
}

void TestRenewingToken::renewsOnceForTenCalls()
{
    Desk desk;
    QVERIFY(desk.signIn());
    desk.clock.advance(seconds(4000));
    desk.provider.expireAccessTokens();
    QSignalSpy renewed(desk.source.get(), &TokenSource::renewed);
    std::vector<std::unique_ptr<net::PendingExchange>> calls;
    for (int i = 0; i < 10; ++i)
        calls.push_back(desk.call());
    for (const auto& call : calls) {
        QTRY_VERIFY(call->isFinished());
        QCOMPARE(call->result()->status, 200);
    }
    QCOMPARE(renewed.count(), 1);
    QCOMPARE(desk.renewals(), 1);
    QCOMPARE(desk.provider.violations(), QStringList());
}

void TestRenewingToken::renewsOnceAfterARefusal()
{
    Desk desk;
    QVERIFY(desk.signIn());
    desk.provider.expireAccessTokens(); // Before its time: somebody has revoked it.
    std::vector<std::unique_ptr<net::PendingExchange>> calls;
    for (int i = 0; i < 10; ++i)
        calls.push_back(desk.call());
    for (const auto& call : calls) {
        QTRY_VERIFY(call->isFinished());
        QCOMPARE(call->result()->status, 200);
    }
    QCOMPARE(desk.renewals(), 1);
    // A server that refuses every token is not asked for ever.
    desk.provider.answerInstead[whoPath] = {.status = 401, .headers = {}, .body = {}};
    const int before = desk.provider.requests(whoPath);
    QCOMPARE(desk.callStatus(), 401);
    QCOMPARE(desk.provider.requests(whoPath), before + 2);
    QCOMPARE(desk.renewals(), 2);
}

void TestRenewingToken::rotatesTheRefreshToken()
{
    Desk desk;
    QVERIFY(desk.signIn());
    for (int i = 0; i < 3; ++i) {
        desk.clock.advance(seconds(3600));
        QCOMPARE(desk.callStatus(), 200);
    }
    QCOMPARE(desk.renewals(), 3);
    QCOMPARE(desk.provider.violations(), QStringList()); // Among them: used twice.
}

void TestRenewingToken::goesOnWhenRenewalFails()
{
    Desk desk;
    QVERIFY(desk.signIn());
    desk.clock.advance(seconds(3550)); // Due, but good.
    desk.provider.answerInstead[tokenPath] = {.status = 503, .headers = {}, .body = {}};
    QCOMPARE(desk.callStatus(), 200);
    QCOMPARE(desk.source->lastFailure()->error, SignInError::NoUsableAnswer);
    QVERIFY(desk.source->canRenew());
    desk.provider.answerInstead.clear();
    QCOMPARE(desk.callStatus(), 200);
    QVERIFY(!desk.source->lastFailure());
}

void TestRenewingToken::asksThePersonWhenTheServerSaysNo()
{
    Desk desk;
    QVERIFY(desk.signIn());
    desk.provider.forgetRefreshTokens();
    desk.provider.expireAccessTokens();
    QSignalSpy failed(desk.source.get(), &TokenSource::renewalFailed);
    QCOMPARE(desk.callStatus(), 401);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(desk.source->lastFailure()->error, SignInError::GrantRefused);
    QVERIFY(!desk.source->canRenew());
    QCOMPARE(desk.callStatus(), 401);
    QCOMPARE(desk.renewals(), 1); // A refresh token that was refused is not shown again.
}

void TestRenewingToken::revokes()
{
    Desk desk;
    QVERIFY(desk.signIn());
    const auto call = desk.source->revoke();
    QVERIFY(call);
    QTRY_VERIFY(call->isFinished());
    QVERIFY(call->result());
    QCOMPARE(desk.provider.revoked().size(), 1);
    QVERIFY(desk.provider.revoked().first().startsWith(u"refresh/"_s));
    QVERIFY(!desk.source->canRenew());
    QCOMPARE(desk.callStatus(), 401);
    QVERIFY(!FixedToken(test::secret("pasted")).revoke());
}

void TestRenewingToken::abortsWhileItWaits()
{
    Desk desk;
    QVERIFY(desk.signIn());
    desk.clock.advance(seconds(3550));
    const int before = desk.provider.requests(whoPath);
    const auto call = desk.call();
    call->abort();
    QTRY_VERIFY(call->isFinished());
    QCOMPARE(call->result().error().settlement, net::Settlement::NotSent);
    QTRY_COMPARE(desk.renewals(), 1);
    QCOMPARE(desk.provider.requests(whoPath), before);
    // One that is deleted instead.
    desk.clock.advance(seconds(3550));
    static_cast<void>(desk.call());
    QTRY_COMPARE(desk.renewals(), 2);
}

void TestRenewingToken::seesARefusalOverEveryTransport_data()
{
    QTest::addColumn<net::HttpAnswer>("answer");
    QTest::addColumn<bool>("refused");
    const net::Headers web{{"Content-Type", "application/grpc-web+proto"}};
    const auto frame = [](const QByteArray& text) {
        return QByteArray("\x80\0\0\0", 4) + char(text.size()) + text;
    };
    QTest::newRow("REST") << net::HttpAnswer{401, {}, {}, {}} << true;
    QTest::newRow("REST, forbidden") << net::HttpAnswer{403, {}, {}, {}} << false;
    QTest::newRow("gRPC, trailers")
        << net::HttpAnswer{200, {}, {}, {{"grpc-status", "16"}}} << true;
    QTest::newRow("gRPC, trailers alone")
        << net::HttpAnswer{200, {{"grpc-status", "16"}}, {}, {}} << true;
    QTest::newRow("gRPC, another status")
        << net::HttpAnswer{200, {}, {}, {{"grpc-status", "7"}}} << false;
    QTest::newRow("gRPC-Web, frame")
        << net::HttpAnswer{200, web, frame("grpc-status: 16\r\n"), {}} << true;
    QTest::newRow("gRPC-Web, another status")
        << net::HttpAnswer{200, web, frame("grpc-status: 0\r\ngrpc-message: 16\r\n"), {}} << false;
    QTest::newRow("a body that speaks of it")
        << net::HttpAnswer{200, {}, "grpc-status: 16\r\n", {}} << false;
}

void TestRenewingToken::seesARefusalOverEveryTransport()
{
    QFETCH(net::HttpAnswer, answer);
    QFETCH(bool, refused);
    QCOMPARE(isUnauthenticated(answer), refused);
}

void TestRenewingToken::recordsNoToken()
{
    Desk desk;
    QVERIFY(desk.signIn());
    const QByteArray token = test::bytesOf(desk.source->token());
    const auto call = desk.call();
    QTRY_VERIFY(call->isFinished());
    QCOMPARE(net::headerValue(call->record().requestHeaders, "Authorization"),
             QByteArray("Bearer <TOKEN>"));
    for (const auto& [name, value] : call->record().requestHeaders)
        QVERIFY(!value.contains(token));
}

FACTORDESK_TEST(TestRenewingToken, factordesk::test::NetworkApplication)

} // namespace tst_renewing_token

#include "tst_renewing_token.moc"
