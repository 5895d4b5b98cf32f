// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/net/connection_policy.h"
#include "core/net/proxy_settings.h"
#include "core/net/qnam_http_client.h"
#include "tests/core/net/exchange_run.h"
#include "tests/support/hostile_server.h"
#include "tests/support/http2_server.h"
#include "tests/support/network_application.h"
#include "tests/support/proxy_server.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_http_proxy {

using namespace factordesk;
using test::HostileServer;
using test::Http2Frames;
using test::ProxyServer;

class TestHttpProxy : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void carriesTheCall_data();
    void carriesTheCall();
    void boundsHttp2();
    void refusesAWrongPassword_data();
    void refusesAWrongPassword();
    void choosesTheWay();
    void followsTheSystem();
    void sparesThisComputer();
    void tellsOfAProxyThatIsNotThere();
    void refusesAnIncompleteProxy();

private:
    HostileServer m_server{HostileServer::Tls::OtherHost};
    SystemClock m_clock;
};

namespace {

/// The name in the server's certificate; the proxy alone finds it.
QUrl elsewhere()
{
    return QUrl(QStringLiteral("https://other.example/v2/users/1/totp/verify"));
}

net::TlsOptions testAuthority()
{
    return {.authoritiesPem = HostileServer::authorityPem()};
}

net::ProxyAccess manual(quint16 port, const QString& user = {}, std::string_view password = {})
{
    return {.settings = {.kind = net::ProxyKind::Manual,
                         .host = QStringLiteral("127.0.0.1"),
                         .port = port,
                         .user = user},
            .password = SecureBytes::copyOf(password)};
}

} // namespace

void TestHttpProxy::init()
{
    m_server.setBehaviour({test::httpAnswer(200, "{}")});
    m_server.forgetRequests();
    qunsetenv("https_proxy");
}

void TestHttpProxy::carriesTheCall_data()
{
    QTest::addColumn<QByteArray>("credentials");
    QTest::newRow("for everybody") << QByteArray();
    QTest::newRow("with a password") << QByteArray("desk:p\xe4ssword");
}

void TestHttpProxy::carriesTheCall()
{
    QFETCH(QByteArray, credentials);
    ProxyServer proxy(m_server.serverPort());
    proxy.setCredentials(credentials);
    const SecureBytes token = SecureBytes::copyOf("a-bearer-token");
    net::HttpRequest request = test::verifyRequest(elsewhere());
    request.token = &token;
    net::QnamHttpClient client(m_clock, testAuthority(),
                               manual(proxy.serverPort(), QStringLiteral("desk"), "pässword"));
    const auto exchange = test::run(client, request);
    QVERIFY(exchange && exchange->result());
    QCOMPARE(m_server.requests().size(), 1);
    for (const QByteArray& seen : proxy.requests()) {
        QVERIFY(seen.startsWith("CONNECT other.example:443 "));
        QVERIFY(!seen.contains("a-bearer-token"));
    }
    QVERIFY(!m_server.requests().constFirst().contains("Proxy-"));
}

void TestHttpProxy::boundsHttp2()
{
    test::Http2Server server(HostileServer::Tls::OtherHost);
    ProxyServer proxy(server.serverPort());
    net::QnamHttpClient client(m_clock, testAuthority(), manual(proxy.serverPort()));
    net::HttpRequest request = test::verifyRequest(elsewhere());
    request.version = net::HttpVersion::Http2;

    const QByteArray body(16'000, 'x');
    server.setBehaviour({Http2Frames()
                             .headers({{":status", "200"}})
                             .data(body)
                             .headers({{"a", "b"}}, true)
                             .bytes()});
    const auto proper = test::run(client, request);
    QVERIFY(proper && proper->result());
    QCOMPARE(proper->result()->body, body);

    server.setBehaviour({Http2Frames().repeatedField("a", QByteArray(4000, 'x'), 10'000).bytes()});
    const auto flooded = test::run(client, request);
    QVERIFY(flooded && !flooded->result());
    QCOMPARE(flooded->result().error().fault, net::Fault::HeadersTooLarge);
}

void TestHttpProxy::refusesAWrongPassword_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("none") << QString() << QByteArray();
    QTest::newRow("wrong") << QStringLiteral("desk") << QByteArray("wrong");
}

void TestHttpProxy::refusesAWrongPassword()
{
    QFETCH(QString, user);
    QFETCH(QByteArray, password);
    ProxyServer proxy(m_server.serverPort());
    proxy.setCredentials("desk:right");
    net::QnamHttpClient client(m_clock, testAuthority(),
                               manual(proxy.serverPort(), user, password.toStdString()));
    const auto exchange = test::run(client, test::verifyRequest(elsewhere()));
    QVERIFY(exchange && !exchange->result());
    const net::Failure& failure = exchange->result().error();
    QCOMPARE(failure.fault, net::Fault::ProxyNeedsPassword);
    QCOMPARE(failure.stage, net::Stage::Connection);
    QCOMPARE(failure.settlement, net::Settlement::NotSent);
    QVERIFY(!failure.technicalText.contains(QLatin1String("wrong")));
    QCOMPARE(m_server.requests().size(), 0);
}

void TestHttpProxy::choosesTheWay()
{
    using net::ConnectionPolicy;
    const QUrl here(QStringLiteral("https://localhost:8443"));
    for (const auto kind : {net::ProxyKind::System, net::ProxyKind::None, net::ProxyKind::Manual}) {
        net::ProxyAccess access = manual(3128);
        access.settings.kind = kind;
        const ConnectionPolicy policy({}, std::move(access));
        QCOMPARE(policy.proxyFor(here)->type(), QNetworkProxy::NoProxy);
        const auto proxy = policy.proxyFor(elsewhere());
        QCOMPARE(proxy.has_value(), kind != net::ProxyKind::System);
        if (proxy)
            QCOMPARE(proxy->type(), kind == net::ProxyKind::None ? QNetworkProxy::NoProxy
                                                                 : QNetworkProxy::HttpProxy);
    }
}

void TestHttpProxy::followsTheSystem()
{
    ProxyServer proxy(m_server.serverPort());
    qputenv("https_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.serverPort()));
    qunsetenv("no_proxy");
    net::QnamHttpClient client(m_clock, testAuthority());
    const auto exchange = test::run(client, test::verifyRequest(elsewhere()));
    if (proxy.requests().isEmpty())
        QSKIP("this Qt does not read the system's proxy from the environment");
    QVERIFY(exchange && exchange->result());
}

void TestHttpProxy::sparesThisComputer()
{
    ProxyServer proxy(m_server.serverPort());
    HostileServer plain;
    plain.setBehaviour({test::httpAnswer(200, "{}")});
    net::QnamHttpClient client(m_clock, {}, manual(proxy.serverPort()));
    const auto exchange = test::run(client, test::verifyRequest(plain.url()));
    QVERIFY(exchange && exchange->result());
    QVERIFY(proxy.requests().isEmpty());
}

void TestHttpProxy::tellsOfAProxyThatIsNotThere()
{
    quint16 port = 0;
    {
        ProxyServer proxy(m_server.serverPort());
        port = proxy.serverPort();
    }
    net::QnamHttpClient client(m_clock, testAuthority(), manual(port));
    const auto exchange = test::run(client, test::verifyRequest(elsewhere()));
    QVERIFY(exchange && !exchange->result());
    QCOMPARE(exchange->result().error().fault, net::Fault::ProxyRefused);
    QCOMPARE(exchange->result().error().settlement, net::Settlement::NotSent);
}

void TestHttpProxy::refusesAnIncompleteProxy()
{
    net::QnamHttpClient client(m_clock, testAuthority(), manual(0));
    const auto exchange = test::run(client, test::verifyRequest(elsewhere()));
    QVERIFY(exchange && !exchange->result());
    QCOMPARE(exchange->result().error().fault, net::Fault::ProxyIncomplete);
    QCOMPARE(exchange->result().error().settlement, net::Settlement::NotSent);
}

FACTORDESK_TEST(TestHttpProxy, factordesk::test::NetworkApplication)

} // namespace tst_http_proxy

#include "tst_http_proxy.moc"
