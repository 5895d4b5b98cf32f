// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/net/certificate_facts.h"
#include "core/net/qnam_http_client.h"
#include "core/net/tls_guard.h"
#include "core/net/tls_options.h"
#include "tests/core/net/exchange_run.h"
#include "tests/support/hostile_server.h"
#include "tests/support/network_application.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_tls_pin {

using namespace factordesk;
using test::HostileServer;
using Tls = HostileServer::Tls;

class TestTlsPin : public QObject
{
    Q_OBJECT

private slots:
    void pinnedCertificates_data();
    void pinnedCertificates();
    void showsWhatWasRefused();
    void showsBothWhenChanged();
    void tellsTheFactsOfACertificate();

private:
    SystemClock m_clock;
};

namespace {

net::CertificatePin pinOf(Tls tls)
{
    return net::CertificatePin::of(HostileServer::certificate(tls).toDer());
}

} // namespace

void TestTlsPin::pinnedCertificates_data()
{
    QTest::addColumn<Tls>("shown");
    QTest::addColumn<Tls>("pinned");
    QTest::addColumn<bool>("authorityKnown");
    for (const bool known : {true, false}) {
        const char* const suffix = known ? "known authority" : "unknown authority";
        QTest::addRow("good, %s", suffix) << Tls::Good << Tls::Good << known;
        QTest::addRow("other host, %s", suffix) << Tls::OtherHost << Tls::OtherHost << known;
        QTest::addRow("expired, %s", suffix) << Tls::Expired << Tls::Expired << known;
        QTest::addRow("changed to good, %s", suffix) << Tls::Good << Tls::OtherHost << known;
        QTest::addRow("changed to expired, %s", suffix) << Tls::Expired << Tls::Good << known;
        QTest::addRow("changed to self-signed, %s", suffix)
            << Tls::SelfSigned << Tls::Good << known;
    }
    QTest::newRow("self-signed") << Tls::SelfSigned << Tls::SelfSigned << false;
}

void TestTlsPin::pinnedCertificates()
{
    QFETCH(Tls, shown);
    QFETCH(Tls, pinned);
    QFETCH(bool, authorityKnown);
    HostileServer server(shown);
    server.setBehaviour({test::httpAnswer(200, "{}")});
    net::QnamHttpClient client(
        m_clock, {authorityKnown ? HostileServer::authorityPem() : QByteArray(), pinOf(pinned)});
    for (const QByteArray method : {"POST", "GET"}) {
        net::HttpRequest request = test::verifyRequest(server.url());
        request.method = method;
        const auto exchange = test::run(client, request);
        QVERIFY(exchange);
        QCOMPARE(exchange->result().hasValue(), shown == pinned);
        if (exchange->result())
            continue;
        const net::Failure& failure = exchange->result().error();
        QCOMPARE(failure.fault, net::Fault::CertificateChanged);
        QCOMPARE(failure.stage, net::Stage::Tls);
        QCOMPARE(failure.settlement, net::Settlement::NotSent);
    }
    QCOMPARE(server.requests().size(), shown == pinned ? 2 : 0);
}

void TestTlsPin::showsWhatWasRefused()
{
    for (const Tls tls : {Tls::Good, Tls::OtherHost, Tls::Expired, Tls::SelfSigned}) {
        HostileServer server(tls);
        net::QnamHttpClient client(m_clock);
        const auto exchange = test::run(client, test::verifyRequest(server.url()));
        QVERIFY(exchange && !exchange->result());
        const net::Failure& failure = exchange->result().error();
        QCOMPARE(failure.fault, net::Fault::CertificateUntrusted);
        QVERIFY(failure.certificate);
        QCOMPARE(failure.certificate->shown.fingerprint, pinOf(tls));
        QVERIFY(!failure.certificate->pinned);
        QCOMPARE(failure.certificate->shown.isSelfSigned, tls == Tls::SelfSigned);
        QCOMPARE(server.requests().size(), 0);
    }
}

void TestTlsPin::showsBothWhenChanged()
{
    HostileServer server(Tls::Good);
    net::QnamHttpClient client(m_clock, {HostileServer::authorityPem(), pinOf(Tls::Expired)});
    const auto exchange = test::run(client, test::verifyRequest(server.url()));
    QVERIFY(exchange && !exchange->result());
    const auto& certificate = exchange->result().error().certificate;
    QVERIFY(certificate && certificate->pinned);
    QCOMPARE(certificate->shown.fingerprint, pinOf(Tls::Good));
    QCOMPARE(*certificate->pinned, pinOf(Tls::Expired));
}

void TestTlsPin::tellsTheFactsOfACertificate()
{
    const net::CertificateFacts facts = net::factsOf(HostileServer::certificate(Tls::Expired));
    QCOMPARE(facts.subject, QStringLiteral("test_expired (test data)"));
    QCOMPARE(facts.issuer, QStringLiteral("Factordesk test authority (test data)"));
    QVERIFY(facts.hosts.contains(QStringLiteral("localhost")));
    QCOMPARE(facts.validFrom, QDateTime(QDate(2024, 1, 1), QTime(0, 0), Qt::UTC));
    QCOMPARE(facts.validUntil, QDateTime(QDate(2024, 1, 2), QTime(0, 0), Qt::UTC));
    QVERIFY(!facts.isSelfSigned);
}

FACTORDESK_TEST(TestTlsPin, factordesk::test::NetworkApplication)

} // namespace tst_tls_pin

#include "tst_tls_pin.moc"
