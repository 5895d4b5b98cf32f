// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/net/qnam_http_client.h"
#include "tests/core/net/exchange_run.h"
#include "tests/support/hostile_server.h"
#include "tests/support/network_application.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_sent_once {

using namespace factordesk;
using test::Behaviour;
using test::HostileServer;

namespace {

const QByteArray verified =
    R"({"details":{"sequence":"2","changeDate":"2025-03-25T07:19:29.656Z",)"
    R"("resourceOwner":"69629023906488334","creationDate":"2025-03-25T07:19:29.656Z"}})";

} // namespace

/// Qt 6.4 sends a request again when the connection breaks; this program's client must not: the
/// server sees each request once, and the failure says that the outcome is unknown.
class TestSentOnce : public QObject
{
    Q_OBJECT

private slots:
    void brokenConnections_data();
    void brokenConnections();
    void cutAtEveryByte_data();
    void cutAtEveryByte();
    void secondRequestIsCutOff_data();
    void secondRequestIsCutOff();
    void challenges_data();
    void challenges();

private:
    SystemClock m_clock;
};

void TestSentOnce::brokenConnections_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<HostileServer::Tls>("tls");
    QTest::addColumn<Behaviour::Ending>("ending");
    QTest::addColumn<QByteArray>("sent");

    const std::pair<const char*, QByteArray> cuts[] = {
        {"after reading", ""},
        {"in the status line", "HTTP/1.1 20"},
        {"after the status line", "HTTP/1.1 200 OK\r\n"},
        {"in the headers", "HTTP/1.1 200 OK\r\nContent-Le"},
        {"after the headers", "HTTP/1.1 200 OK\r\nContent-Length: 37\r\n\r\n"},
        {"in the body", "HTTP/1.1 200 OK\r\nContent-Length: 37\r\n\r\n{\"details\""},
        {"in a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n25\r\n{\"det"},
        {"garbage", "SSH-2.0-OpenSSH_9.2p1\r\n"},
    };
    for (const QByteArray method : {"POST", "DELETE", "GET"}) {
        for (const auto tls : {HostileServer::Tls::Off, HostileServer::Tls::Good}) {
            for (const auto ending : {Behaviour::Ending::Close, Behaviour::Ending::Reset}) {
                for (const auto& [name, sent] : cuts) {
                    QTest::addRow("%s %s %s %s", method.constData(),
                                  tls == HostileServer::Tls::Off ? "plain" : "TLS",
                                  ending == Behaviour::Ending::Close ? "FIN" : "RST", name)
                        << method << (method == "POST" ? QByteArray("{\"code\":\"123456\"}") : "")
                        << tls << ending << sent;
                }
            }
        }
    }
}

void TestSentOnce::brokenConnections()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    QFETCH(HostileServer::Tls, tls);
    QFETCH(Behaviour::Ending, ending);
    QFETCH(QByteArray, sent);
    HostileServer server(tls);
    server.addBehaviour({sent, ending});
    server.setBehaviour({test::httpAnswer(200, verified)}); // What a second sending would get.
    net::QnamHttpClient client(m_clock, {HostileServer::authorityPem()});

    net::HttpRequest request = test::verifyRequest(server.url());
    request.method = method;
    request.body = body;
    const auto exchange = test::run(client, request);
    QVERIFY(exchange);
    QVERIFY(!exchange->result());
    QCOMPARE(exchange->result().error().settlement, net::Settlement::Unknown);
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(server.requests().first().startsWith(method + " / HTTP/1.1\r\n"));
    QVERIFY(server.requests().first().endsWith("\r\n\r\n" + body));
}

void TestSentOnce::cutAtEveryByte_data()
{
    QTest::addColumn<HostileServer::Tls>("tls");
    QTest::addColumn<Behaviour::Ending>("ending");
    QTest::addColumn<int>("step");
    QTest::newRow("plain FIN") << HostileServer::Tls::Off << Behaviour::Ending::Close << 1;
    QTest::newRow("plain RST") << HostileServer::Tls::Off << Behaviour::Ending::Reset << 7;
    QTest::newRow("TLS FIN") << HostileServer::Tls::Good << Behaviour::Ending::Close << 7;
    QTest::newRow("TLS RST") << HostileServer::Tls::Good << Behaviour::Ending::Reset << 11;
}

void TestSentOnce::cutAtEveryByte()
{
    QFETCH(HostileServer::Tls, tls);
    QFETCH(Behaviour::Ending, ending);
    QFETCH(int, step);
    const Behaviour whole{test::httpAnswer(200, verified)};
    net::QnamHttpClient client(m_clock, {HostileServer::authorityPem()});
    for (qsizetype count = 0; count < whole.bytes.size(); count += step) {
        HostileServer server(tls);
        server.addBehaviour(whole.cutAfter(count, ending));
        server.setBehaviour(whole);
        const auto exchange = test::run(client, test::verifyRequest(server.url()));
        const QByteArray where = "cut after " + QByteArray::number(count);
        QVERIFY2(exchange && !exchange->result(), where.constData());
        QVERIFY2(exchange->result().error().settlement == net::Settlement::Unknown,
                 where.constData());
        QVERIFY2(server.requests().size() == 1, where.constData());
    }
    HostileServer server(tls);
    server.addBehaviour(whole.cutAfter(whole.bytes.size(), Behaviour::Ending::Close));
    const auto exchange = test::run(client, test::verifyRequest(server.url()));
    QVERIFY(exchange && exchange->result());
    QCOMPARE(exchange->result()->body, verified);
}

void TestSentOnce::secondRequestIsCutOff_data()
{
    QTest::addColumn<HostileServer::Tls>("tls");
    QTest::newRow("plain") << HostileServer::Tls::Off;
    QTest::newRow("TLS") << HostileServer::Tls::Good;
}

void TestSentOnce::secondRequestIsCutOff()
{
    QFETCH(HostileServer::Tls, tls);
    HostileServer server(tls);
    server.addBehaviour({test::httpAnswer(200, verified)});
    server.addBehaviour({{}, Behaviour::Ending::Close});
    server.setBehaviour({test::httpAnswer(200, verified)});
    net::QnamHttpClient client(m_clock, {HostileServer::authorityPem()});

    const auto first = test::run(client, test::verifyRequest(server.url()));
    QVERIFY(first && first->result());
    const auto second = test::run(client, test::verifyRequest(server.url()));
    QVERIFY(second && !second->result());
    QCOMPARE(second->result().error().fault, net::Fault::ConnectionClosed);
    QCOMPARE(second->result().error().settlement, net::Settlement::Unknown);
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.connectionCount(), 2); // A kept connection is never used again.
}

void TestSentOnce::challenges_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("Basic") << QByteArray("WWW-Authenticate: Basic realm=\"x\"\r\n");
    QTest::newRow("Digest") << QByteArray(
        "WWW-Authenticate: Digest realm=\"x\", nonce=\"y\", qop=\"auth\"\r\n");
    QTest::newRow("NTLM") << QByteArray("WWW-Authenticate: NTLM\r\n");
    QTest::newRow("Negotiate") << QByteArray("WWW-Authenticate: Negotiate\r\n");
    QTest::newRow("Bearer") << QByteArray("WWW-Authenticate: Bearer\r\n");
    QTest::newRow("a gateway's message") << QByteArray("WWW-Authenticate: auth header missing\r\n");
}

void TestSentOnce::challenges()
{
    QFETCH(QByteArray, header);
    HostileServer server;
    const QByteArray body = R"({"code":16,"message":"auth header missing"})";
    server.addBehaviour({test::httpAnswer(401, body, header)});
    server.setBehaviour({test::httpAnswer(200, verified)});
    net::QnamHttpClient client(m_clock);
    const auto exchange = test::run(client, test::verifyRequest(server.url()));
    QVERIFY(exchange);
    // NTLM makes Qt try to send again, which the body prevents: then there is no answer at all.
    if (exchange->result()) {
        QCOMPARE(exchange->result()->status, 401);
        QCOMPARE(exchange->result()->body, body);
    }
    QCOMPARE(server.requests().size(), 1);
}

FACTORDESK_TEST(TestSentOnce, factordesk::test::NetworkApplication)

} // namespace tst_sent_once

#include "tst_sent_once.moc"
