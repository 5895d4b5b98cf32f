// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/signin/form_body.h"
#include "core/zitadel/signin/grant.h"
#include "core/zitadel/signin/oauth_client.h"
#include "core/zitadel/signin/service_account_key.h"
#include "tests/core/zitadel/signin/sign_in_bench.h"
#include "tests/support/freed_memory.h"
#include "tests/support/network_application.h"
#include "tests/support/test_program.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

namespace tst_token_memory {

using namespace factordesk;
using namespace factordesk::zitadel;
using test::FreedMemoryWatch;

namespace {

/// One answer, whose record holds no body: as the network's, which holds one without secrets.
class OneAnswer final : public net::PendingExchange
{
public:
    explicit OneAnswer(QByteArray body)
    {
        finish(net::HttpAnswer{200, {{"Content-Type", "application/json"}}, std::move(body), {}});
    }
    [[nodiscard]] const net::ExchangeRecord& record() const override { return m_record; }
    void abort() override {}

private:
    net::ExchangeRecord m_record;
};

class OneAnswerClient final : public net::HttpClient
{
public:
    QByteArray body;

    [[nodiscard]] std::unique_ptr<net::PendingExchange> send(const net::HttpRequest&,
                                                             const net::HttpLimits&) override
    {
        return std::make_unique<OneAnswer>(std::move(body));
    }
};

/// As a server writes them.
const QByteArray answerText =
    R"({"access_token":"access-8d1f0a77","token_type":"Bearer","expires_in":60,)"
    R"("refresh_token": "refresh-11c0ffee","id_token":"ey0.identity-5ca1ab1e.sig",)"
    R"("device_code":"device-0ddba11d","user_code":"ABCD-EFGH",)"
    R"("verification_uri":"https://acme.example/device"})";

/// Shared with nobody.
QByteArray freshAnswer()
{
    return QByteArray(answerText.constData(), answerText.size());
}

/// Ends when the call has; returns whether it has a value.
template <class Call>
bool endsWell(Call call)
{
    const QSignalSpy finished(call.get(), &net::PendingBase::finished);
    return QTest::qWaitFor([&] { return finished.size() == 1; }) && call->takeResult().hasValue();
}

} // namespace

/// Tokens go from an answer into locked memory, and nothing of them stays elsewhere.
class TestTokenMemory : public QObject
{
    Q_OBJECT

private slots:
    void leavesNoTokenOfAnAnswer_data();
    void leavesNoTokenOfAnAnswer();
    void leavesNoDeviceCode();
    void leavesNothingOfAForm();
    void leavesNothingOfAClientSecret();
    void leavesNothingOfAKeyFile();
    void leavesNothingOfAnAssertion();

private:
    test::FakeClock m_clock;
    OneAnswerClient m_http;
    OAuthClient m_client{m_http, m_clock};
};

void TestTokenMemory::leavesNoTokenOfAnAnswer_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("access") << QByteArray("access-8d1f0a77");
    QTest::newRow("refresh") << QByteArray("refresh-11c0ffee");
    QTest::newRow("identity") << QByteArray("identity-5ca1ab1e");
}

void TestTokenMemory::leavesNoTokenOfAnAnswer()
{
    FACTORDESK_REQUIRE_MEMORY_WATCH();
    QFETCH(const QByteArray, token);
    m_http.body = freshAnswer();
    const FreedMemoryWatch watch(token);
    QVERIFY(endsWell(m_client.token({}, {})));
    QCOMPARE(watch.leftBehind(), 0);
}

void TestTokenMemory::leavesNoDeviceCode()
{
    FACTORDESK_REQUIRE_MEMORY_WATCH();
    m_http.body = freshAnswer();
    const FreedMemoryWatch watch("device-0ddba11d");
    QVERIFY(endsWell(m_client.deviceCode({}, {})));
    QCOMPARE(watch.leftBehind(), 0);
}

void TestTokenMemory::leavesNothingOfAForm()
{
    FACTORDESK_REQUIRE_MEMORY_WATCH();
    const SecureBytes token = SecureBytes::copyOf("refresh-11c0ffee");
    const FreedMemoryWatch watch("refresh-11c0ffee");
    {
        FormBody form;
        form.addSecret("refresh_token", token);
        for (int i = 0; i < 20; ++i)
            form.add("more", QStringLiteral("of it"));
        QVERIFY(form.bytes().startsWith("refresh_token=refresh-11c0ffee&more=of%20it&"));
        const FormBody copy = form;
    }
    QCOMPARE(watch.leftBehind(), 0);
}

void TestTokenMemory::leavesNothingOfAClientSecret()
{
    FACTORDESK_REQUIRE_MEMORY_WATCH();
    const FreedMemoryWatch watch("client-secret-1");
    {
        const ClientCredentialsGrant grant(QStringLiteral("desk"),
                                           SecureBytes::copyOf("client-secret-1"));
        QCOMPARE(test::bytesOf(grant.request({}, {}).basicCredentials),
                 QByteArray("desk:client-secret-1").toBase64());
    }
    QCOMPARE(watch.leftBehind(), 1); // the text compared with, above
}

void TestTokenMemory::leavesNothingOfAKeyFile()
{
    FACTORDESK_REQUIRE_MEMORY_WATCH();
    const QByteArray line = test::OpenIdProvider::keyFile()
                                .value(QStringLiteral("key"))
                                .toString()
                                .toLatin1()
                                .split('\n')[3];
    QVERIFY(line.size() > 40);
    const SecureBytes file = test::secret(QJsonDocument(test::OpenIdProvider::keyFile()).toJson());
    const FreedMemoryWatch watch(line);
    QVERIFY(ServiceAccountKey::read(file));
    QCOMPARE(watch.leftBehind(), 0);
}

void TestTokenMemory::leavesNothingOfAnAssertion()
{
    FACTORDESK_REQUIRE_MEMORY_WATCH();
    const auto key = ServiceAccountKey::read(
        test::secret(QJsonDocument(test::OpenIdProvider::keyFile()).toJson()));
    QVERIFY(key);
    const QString audience = QStringLiteral("https://acme.example");
    // RS256 gives the same signature each time.
    const QByteArray signature =
        test::bytesOf(key->assertion(audience, m_clock.now())).split('.').last().left(40);
    const FreedMemoryWatch watch(signature);
    QVERIFY(!key->assertion(audience, m_clock.now()).isEmpty());
    QCOMPARE(watch.leftBehind(), 0);
}

FACTORDESK_TEST(TestTokenMemory, factordesk::test::NetworkApplication)

} // namespace tst_token_memory

#include "tst_token_memory.moc"
