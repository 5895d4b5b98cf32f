// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/net/qnam_http_client.h"
#include "core/zitadel/transport/media_type_probe.h"
#include "tests/core/practice/practice_fixture.h"
#include "tests/core/zitadel/client_run.h"
#include "tests/support/grpc_server.h"
#include "tests/support/hostile_server.h"
#include "tests/support/http2_server.h"
#include "tests/support/network_application.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_media_type_probe {

using namespace factordesk;
using namespace factordesk::test;
using zitadel::MediaType;
using zitadel::MediaTypeProbe;

class TestMediaTypeProbe : public QObject
{
    Q_OBJECT

private slots:
    void findsThoseOfThePracticeServer();
    void findsGrpcAlone();
    void needsNoTokenThatIsGood();
    void believesNoProxy();
    void knowsWhatIsNotImplemented();
    void tellsWhyNoneAnswers();
    void stops();

private:
    [[nodiscard]] std::unique_ptr<MediaTypeProbe> probe(const QUrl& url);

    SystemClock m_clock;
};

std::unique_ptr<MediaTypeProbe> TestMediaTypeProbe::probe(const QUrl& url)
{
    std::vector<std::unique_ptr<zitadel::Transport>> transports;
    for (const MediaType type : {MediaType::Json, MediaType::GrpcWeb, MediaType::Grpc}) {
        transports.push_back(zitadel::makeTransport(
            type,
            std::make_unique<net::QnamHttpClient>(m_clock,
                                                  net::TlsOptions{HostileServer::authorityPem()}),
            *zitadel::ServerAddress::make(url.toString()), SecureBytes::copyOf("test-token")));
        // Cleartext HTTP/2 to a server that speaks HTTP/1.1 ends by the deadline (Qt 6.4).
        transports.back()->setLimits({.deadline = std::chrono::seconds(2)});
    }
    return std::make_unique<MediaTypeProbe>(std::move(transports));
}

void TestMediaTypeProbe::findsThoseOfThePracticeServer()
{
    PracticeFixture practice;
    const auto pending = probe(practice.server.url());
    QVERIFY(awaitEnd(*pending));
    QVERIFY(pending->result());
    QVERIFY((*pending->result() == QList{MediaType::Json, MediaType::GrpcWeb}));
    QCOMPARE(practice.server.callCount(practice::Operation::GetUser), 2);
}

void TestMediaTypeProbe::findsGrpcAlone()
{
    GrpcServer server(GrpcServer::Tls::Good);
    const auto pending = probe(server.url());
    QVERIFY(awaitEnd(*pending));
    QVERIFY(pending->result());
    QVERIFY(*pending->result() == QList{MediaType::Grpc});
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.requests().first().message, QByteArray(R"(user_id: "0")"));
}

void TestMediaTypeProbe::needsNoTokenThatIsGood()
{
    GrpcServer server;
    server.setRefusal(GrpcRefusal{16, "Errors.Token.Invalid (AUTH-7fs1e)", {}});
    const auto pending = probe(server.url());
    QVERIFY(awaitEnd(*pending));
    QVERIFY(pending->result() && *pending->result() == QList{MediaType::Grpc});
}

void TestMediaTypeProbe::believesNoProxy()
{
    HostileServer portal(HostileServer::Tls::Good);
    portal.setBehaviour({httpAnswer(200, "<html>Sign in</html>", "Content-Type: text/html\r\n")});
    const auto pending = probe(portal.url(QString()));
    QVERIFY(awaitEnd(*pending));
    QVERIFY(!pending->result());
    QCOMPARE(pending->result().error().fault, net::Fault::Html);
    QCOMPARE(portal.requests().size(), 2); // gRPC was not sent, for want of HTTP/2.
}

void TestMediaTypeProbe::knowsWhatIsNotImplemented()
{
    Http2Server server(HostileServer::Tls::Good);
    server.setBehaviour(
        {Http2Frames()
             .headers(
                 {{":status", "200"}, {"content-type", "application/grpc"}, {"grpc-status", "12"}},
                 true)
             .bytes()});
    const auto pending = probe(server.url());
    QVERIFY(awaitEnd(*pending));
    QVERIFY(!pending->result());
    QCOMPARE(server.requests().size(), 2); // JSON does not come by HTTP/2.
}

void TestMediaTypeProbe::tellsWhyNoneAnswers()
{
    QUrl nowhere;
    {
        const HostileServer server;
        nowhere = server.url(QString());
    }
    const auto pending = probe(nowhere);
    QVERIFY(awaitEnd(*pending));
    QVERIFY(!pending->result());
    QCOMPARE(pending->result().error().fault, net::Fault::ConnectionRefused);
}

void TestMediaTypeProbe::stops()
{
    HostileServer silent;
    const auto pending = probe(silent.url(QString()));
    pending->abort();
    QVERIFY(awaitEnd(*pending));
    QVERIFY(!pending->result());
    QCOMPARE(pending->result().error().fault, net::Fault::Aborted);
}

FACTORDESK_TEST(TestMediaTypeProbe, factordesk::test::NetworkApplication)

} // namespace tst_media_type_probe

#include "tst_media_type_probe.moc"
