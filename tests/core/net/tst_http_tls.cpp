// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/net/qnam_http_client.h"
#include "tests/core/net/exchange_run.h"
#include "tests/support/hostile_server.h"
#include "tests/support/network_application.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_http_tls {

using namespace factordesk;
using test::Behaviour;
using test::HostileServer;
using namespace std::chrono_literals;

class TestHttpTls : public QObject
{
    Q_OBJECT

private slots:
    void certificates_data();
    void certificates();
    void plainServer();
    void serverThatHangsUp();
    void serverThatNeverShakesHands();
    void authoritiesThatAreNone();

private:
    SystemClock m_clock;
};

void TestHttpTls::certificates_data()
{
    QTest::addColumn<HostileServer::Tls>("certificate");
    QTest::addColumn<bool>("authorityKnown");
    QTest::addColumn<net::Fault>("fault");
    using Tls = HostileServer::Tls;
    QTest::newRow("good") << Tls::Good << true << net::Fault::None;
    QTest::newRow("other host") << Tls::OtherHost << true << net::Fault::CertificateOtherHost;
    QTest::newRow("expired") << Tls::Expired << true << net::Fault::CertificateExpired;
    QTest::newRow("unknown authority") << Tls::Good << false << net::Fault::CertificateUntrusted;
    QTest::newRow("unknown and expired")
        << Tls::Expired << false << net::Fault::CertificateUntrusted;
}

void TestHttpTls::certificates()
{
    QFETCH(HostileServer::Tls, certificate);
    QFETCH(bool, authorityKnown);
    QFETCH(net::Fault, fault);
    HostileServer server(certificate);
    server.setBehaviour({test::httpAnswer(200, "{}")});
    net::QnamHttpClient client(m_clock,
                               {authorityKnown ? HostileServer::authorityPem() : QByteArray()});
    const auto exchange = test::run(client, test::verifyRequest(server.url()));
    QVERIFY(exchange);
    QCOMPARE(exchange->result().hasValue(), fault == net::Fault::None);
    if (exchange->result()) {
        QVERIFY(exchange->record().timings.encrypted);
        QVERIFY(exchange->record().timings.connecting < exchange->record().timings.encrypted);
        return;
    }
    const net::Failure& failure = exchange->result().error();
    QCOMPARE(failure.fault, fault);
    QCOMPARE(failure.stage, net::Stage::Tls);
    QCOMPARE(failure.settlement, net::Settlement::NotSent);
    QVERIFY(!failure.technicalText.isEmpty());
    QCOMPARE(server.requests().size(), 0);
}

void TestHttpTls::plainServer()
{
    HostileServer server;
    server.setBehaviour({test::httpAnswer(400, "{}"), Behaviour::Ending::Close});
    QUrl url = server.url();
    url.setScheme(QStringLiteral("https"));
    net::QnamHttpClient client(m_clock, {HostileServer::authorityPem()});
    const auto exchange = test::run(client, test::verifyRequest(url), {.deadline = 500ms});
    QVERIFY(exchange && !exchange->result());
    QCOMPARE(exchange->result().error().settlement, net::Settlement::NotSent);
    QCOMPARE(server.requests().size(), 0);
}

void TestHttpTls::serverThatHangsUp()
{
    HostileServer server(HostileServer::Tls::Good);
    server.setClosingAtOnce(true);
    net::QnamHttpClient client(m_clock, {HostileServer::authorityPem()});
    const auto exchange = test::run(client, test::verifyRequest(server.url()));
    QVERIFY(exchange && !exchange->result());
    QCOMPARE(exchange->result().error().fault, net::Fault::TlsFailed);
    QCOMPARE(exchange->result().error().settlement, net::Settlement::NotSent);
}

void TestHttpTls::serverThatNeverShakesHands()
{
    HostileServer server; // Reads the client's hello and waits for a request that never comes.
    QUrl url = server.url();
    url.setScheme(QStringLiteral("https"));
    net::QnamHttpClient client(m_clock, {HostileServer::authorityPem()});
    net::HttpRequest request = test::verifyRequest(url);
    for (const QByteArray method : {"POST", "DELETE"}) {
        request.method = method;
        request.body = method == "POST" ? request.body : QByteArray();
        const auto exchange = test::run(client, request, {.deadline = 200ms});
        QVERIFY(exchange && !exchange->result());
        QCOMPARE(exchange->result().error().fault, net::Fault::DeadlineExceeded);
        QCOMPARE(exchange->result().error().settlement, net::Settlement::NotSent);
    }
}

void TestHttpTls::authoritiesThatAreNone()
{
    HostileServer server(HostileServer::Tls::Good);
    net::QnamHttpClient client(m_clock, {"-----BEGIN CERTIFICATE-----\nnone\n"});
    const auto exchange = test::run(client, test::verifyRequest(server.url()));
    QVERIFY(exchange && !exchange->result());
    QCOMPARE(exchange->result().error().fault, net::Fault::TlsFailed);
    QCOMPARE(exchange->result().error().settlement, net::Settlement::NotSent);
    QCOMPARE(server.connectionCount(), 0);
}

FACTORDESK_TEST(TestHttpTls, factordesk::test::NetworkApplication)

} // namespace tst_http_tls

#include "tst_http_tls.moc"
