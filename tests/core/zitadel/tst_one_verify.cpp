// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/net/qnam_http_client.h"
#include "core/zitadel/media_type.h"
#include "core/zitadel/remote_client.h"
#include "core/zitadel/transport/transport.h"
#include "tests/core/zitadel/client_run.h"
#include "tests/core/zitadel/rpc_answers.h"
#include "tests/support/http2_server.h"
#include "tests/support/network_application.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_one_verify {

using namespace factordesk;
using namespace factordesk::test;
using zitadel::MediaType;
using Ending = Behaviour::Ending;
using Tls = HostileServer::Tls;

/// A server that closes after it has read a verify, as the first request of a client and as a
/// later one, when a connection could have been kept: it has seen exactly one verify, whatever the
/// media type, and the client knows that it does not know.
class TestOneVerify : public QObject
{
    Q_OBJECT

private slots:
    void isSentOnce_data();
    void isSentOnce();

private:
    SystemClock m_clock;
};

namespace {

QByteArray http1Answer(MediaType type)
{
    if (type == MediaType::Json)
        return httpAnswer(200, verifiedJson());
    return httpAnswer(200, frame(verifiedMessage()) + frame("grpc-status: 0\r\n", '\x80'),
                      "Content-Type: application/grpc-web+proto\r\n");
}

QByteArray http2Answer()
{
    return Http2Frames()
        .headers({{":status", "200"}, {"content-type", "application/grpc"}})
        .data(frame(verifiedMessage()))
        .headers({{"grpc-status", "0"}}, true)
        .bytes();
}

/// Either kind of server, as the test needs it.
struct Server
{
    Server(MediaType type, Tls tls) : isHttp2(type == MediaType::Grpc), one(tls), two(tls) {}

    void setBehaviour(const Behaviour& behaviour)
    {
        one.setBehaviour(behaviour);
        two.setBehaviour(behaviour);
    }
    [[nodiscard]] QUrl url() const { return isHttp2 ? two.url() : one.url(QString()); }
    [[nodiscard]] QList<QByteArray> requests() const
    {
        return isHttp2 ? two.requests() : one.requests();
    }

    bool isHttp2;
    HostileServer one;
    Http2Server two;
};

} // namespace

void TestOneVerify::isSentOnce_data()
{
    QTest::addColumn<MediaType>("type");
    QTest::addColumn<Tls>("tls");
    QTest::addColumn<bool>("isFirst");
    QTest::addColumn<Ending>("ending");
    for (const auto& [name, type] : {std::pair("JSON", MediaType::Json),
                                     {"gRPC-Web", MediaType::GrpcWeb},
                                     {"gRPC", MediaType::Grpc}}) {
        for (const Tls tls : {Tls::Off, Tls::Good}) {
            for (const bool isFirst : {true, false}) {
                for (const Ending ending : {Ending::Close, Ending::Reset}) {
                    QTest::addRow("%s, %s, %s, %s", name, tls == Tls::Off ? "plain" : "TLS",
                                  isFirst ? "fresh" : "kept",
                                  ending == Ending::Close ? "FIN" : "RST")
                        << type << tls << isFirst << ending;
                }
            }
        }
    }
}

void TestOneVerify::isSentOnce()
{
    QFETCH(MediaType, type);
    QFETCH(Tls, tls);
    QFETCH(bool, isFirst);
    QFETCH(Ending, ending);
    Server server(type, tls);
    zitadel::RemoteClient client(zitadel::makeTransport(
        type,
        std::make_unique<net::QnamHttpClient>(m_clock,
                                              net::TlsOptions{HostileServer::authorityPem()}),
        *zitadel::ServerAddress::make(server.url().toString()), SecureBytes()));
    const Behaviour answering{type == MediaType::Grpc ? http2Answer() : http1Answer(type)};
    if (!isFirst) {
        server.setBehaviour(answering);
        const std::optional<OperationEnd> end = runOperation(client, Operation::VerifyTotp);
        QVERIFY(end && !end->failure);
    }
    // Cleartext HTTP/2 ends by the deadline alone: Qt 6.4 does not notice there.
    if (type == MediaType::Grpc && tls == Tls::Off)
        client.transport().setLimits({.deadline = std::chrono::milliseconds(500)});

    const qsizetype before = server.requests().size();
    server.setBehaviour({{}, ending});
    const std::optional<OperationEnd> end = runOperation(client, Operation::VerifyTotp);
    QVERIFY(end && end->failure);
    QCOMPARE(end->failure->settlement, net::Settlement::Unknown);
    QCOMPARE(server.requests().size(), before + 1);
}

FACTORDESK_TEST(TestOneVerify, factordesk::test::NetworkApplication)

} // namespace tst_one_verify

#include "tst_one_verify.moc"
