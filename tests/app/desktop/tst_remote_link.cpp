// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/remote_link.h"
#include "core/base/clock.h"
#include "tests/core/practice/practice_fixture.h"
#include "tests/core/zitadel/client_run.h"
#include "tests/support/grpc_server.h"
#include "tests/support/sample_values.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QTest>

#include <memory>
#include <vector>

namespace tst_remote_link {

using namespace factordesk;
using namespace factordesk::test;
using enrollment::Observation;
using zitadel::MediaType;

/// The link of the window: every media type over it, and what it observes of each.
class TestRemoteLink : public QObject
{
    Q_OBJECT

private slots:
    void observesEveryMediaType_data();
    void observesEveryMediaType();
    void speaksTheLanguageOverEach();
    void probesUnobserved();

private:
    [[nodiscard]] std::unique_ptr<enrollment::ServerLink> linkTo(const QUrl& url, SecureBytes token)
    {
        return app::remoteLinks(m_clock)(
            {.name = *zitadel::ProfileName::make(QStringLiteral("Server")),
             .address = *zitadel::ServerAddress::make(url.toString())},
            {.token = std::move(token)},
            [this](const Observation& observation) { m_observed.push_back(observation); });
    }

    SystemClock m_clock;
    std::vector<Observation> m_observed;
};

void TestRemoteLink::observesEveryMediaType_data()
{
    QTest::addColumn<MediaType>("mediaType");
    QTest::newRow("JSON") << MediaType::Json;
    QTest::newRow("gRPC-Web") << MediaType::GrpcWeb;
    QTest::newRow("gRPC") << MediaType::Grpc;
}

void TestRemoteLink::observesEveryMediaType()
{
    QFETCH(MediaType, mediaType);
    PracticeFixture practice;
    GrpcServer grpc;
    const bool isGrpc = mediaType == MediaType::Grpc;
    const auto link =
        linkTo(isGrpc ? grpc.url() : practice.server.url(), practice.server.token().copy());
    const auto run = [&](Operation operation) {
        m_observed.clear();
        const auto end = runOperation(link->client(mediaType), operation);
        if (!end || m_observed.size() != 1)
            qFatal("not observed once");
        return m_observed.front();
    };
    QVERIFY(!run(Operation::CallerPermissions).trouble);
    // A refusal that is about the person is no trouble of the connection.
    grpc.setRefusal(GrpcRefusal{5, "Errors.NotFound", {}});
    QVERIFY(!run(Operation::RegisterTotp).trouble);
    QCOMPARE(m_observed.front().skew.has_value(), !isGrpc); // libgrpc++ sends no Date.

    practice::Faults faults;
    faults.tokenExpired = true;
    practice.server.setFaults(faults);
    grpc.setRefusal(GrpcRefusal{16, "Errors.Token.Invalid", {}});
    const Observation refused = run(Operation::User);
    QVERIFY(refused.trouble);
    QCOMPARE(refused.trouble->code, zitadel::StatusCode::Unauthenticated);
}

void TestRemoteLink::speaksTheLanguageOverEach()
{
    PracticeFixture practice;
    const auto link = linkTo(practice.server.url(), practice.server.token().copy());
    (void)link->client(MediaType::Json); // Made before the language is known; the other after.
    link->setLanguage(QStringLiteral("de"));
    for (const MediaType mediaType : {MediaType::Json, MediaType::GrpcWeb}) {
        const zitadel::UserId anna =
            userId(QString::fromLatin1(practice.idOf(QStringLiteral("anna.berg"))));
        const auto call = link->client(mediaType).removeTotp(anna);
        QVERIFY(awaitEnd(*call));
        QCOMPARE(call->result().error().message,
                 QStringLiteral("Multifaktor OTP (OneTimePassword) existiert nicht "
                                "(COMMAND-Hd9sd)"));
    }
}

void TestRemoteLink::probesUnobserved()
{
    GrpcServer grpc;
    const auto link = linkTo(grpc.url(), SecureBytes::copyOf("a-token"));
    m_observed.clear();
    const auto probe = link->probe();
    QVERIFY(awaitEnd(*probe));
    QVERIFY(probe->result());
    QCOMPARE(*probe->result(), QList{MediaType::Grpc});
    // That the others are not answered is no trouble of the connection.
    QVERIFY(m_observed.empty());
}

FACTORDESK_TEST(TestRemoteLink, QCoreApplication)

} // namespace tst_remote_link

#include "tst_remote_link.moc"
