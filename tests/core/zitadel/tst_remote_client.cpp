// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/operation_call.h"
#include "core/zitadel/remote_client.h"
#include "core/zitadel/transport/rest_transport.h"
#include "core/zitadel/transport/transport.h"
#include "tests/core/zitadel/answer_table.h"
#include "tests/core/zitadel/client_run.h"
#include "tests/support/event_loop.h"
#include "tests/support/network_application.h"
#include "tests/support/sample_values.h"
#include "tests/support/scripted_http_client.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace tst_remote_client {

using namespace factordesk;
using namespace factordesk::test;
using namespace std::chrono_literals;
using net::Fault;
using net::Settlement;
using net::Stage;
using zitadel::StatusCode;

namespace {

/// The client over a transport for JSON, without a network.
struct Bench
{
    explicit Bench(const char* token = "a-token")
    {
        auto scripted = std::make_unique<ScriptedHttpClient>();
        http = scripted.get();
        client = std::make_unique<zitadel::RemoteClient>(std::make_unique<zitadel::RestTransport>(
            std::move(scripted), *zitadel::ServerAddress::make(QStringLiteral("acme.test:8443")),
            SecureBytes::copyOf(token)));
    }

    [[nodiscard]] zitadel::Transport& transport() const { return client->transport(); }
    [[nodiscard]] QByteArray header(const char* name) const
    {
        return net::headerValue(http->sent().last().request.headers, name);
    }

    ScriptedHttpClient* http = nullptr;
    std::unique_ptr<zitadel::RemoteClient> client;
};

} // namespace

class TestRemoteClient : public QObject
{
    Q_OBJECT

private slots:
    void sendsEachOperationOnce_data();
    void sendsEachOperationOnce();
    void saysWhoAsksAndHow();
    void asksInTheOrganisationOfTheCall();
    void followsWhatIsSet();
    void sendsNoTokenWithoutOne();
    void finishesOnceFromTheEventLoop();
    void isAborted();
    void saysNothingOnceDeleted();
    void measuresTheClock_data();
    void measuresTheClock();
    void carriesFailures_data();
    void carriesFailures();
};

void TestRemoteClient::sendsEachOperationOnce_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("hasBody");
    const auto row = [](Operation operation, const char* method, const char* path, bool hasBody) {
        QTest::addRow("%s %s", method, path)
            << operation << QByteArray(method) << QString::fromLatin1(path) << hasBody;
    };
    row(Operation::VerifyTotp, "POST", "/v2/users/29001/totp/verify", true);
    row(Operation::RegisterTotp, "POST", "/v2/users/29001/totp", true);
    row(Operation::RemoveTotp, "DELETE", "/v2/users/29001/totp", false);
    row(Operation::GenerateRecoveryCodes, "POST", "/v2/users/29001/recovery_codes", true);
    row(Operation::User, "GET", "/v2/users/29001", false);
    row(Operation::Users, "POST", "/v2/users", true);
    row(Operation::AuthenticationMethods, "GET", "/v2/users/29001/authentication_methods", false);
    row(Operation::TotpState, "POST", "/v2/users/29001/authentication_factors/_search", true);
    row(Operation::LoginSettings, "GET", "/v2/settings/login?ctx.orgId=501", false);
    row(Operation::Organisations, "POST", "/v2/organizations/_search", true);
    row(Operation::CallerPermissions, "POST", "/auth/v1/permissions/zitadel/me/_search", true);
    row(Operation::UserChanges, "POST", "/management/v1/users/29001/changes/_search", true);
}

void TestRemoteClient::sendsEachOperationOnce()
{
    QFETCH(const Operation, operation);
    QFETCH(const QString, path);
    QFETCH(const bool, hasBody);
    const Bench bench;
    bench.http->fail({.stage = Stage::Http,
                      .fault = Fault::ConnectionClosed,
                      .settlement = Settlement::Unknown});
    const auto end = runOperation(*bench.client, operation);
    QVERIFY(end && end->failure);
    QCOMPARE(bench.http->sent().size(), 1); // not again, though it failed
    const SentRequest& sent = bench.http->sent().first();
    QTEST(sent.request.method, "method");
    QCOMPARE(sent.request.url, QUrl(QStringLiteral("https://acme.test:8443") + path));
    QCOMPARE(!sent.request.body.isEmpty(), hasBody);
    QCOMPARE(bench.header("Content-Type"), hasBody ? QByteArray("application/json") : QByteArray());
    QCOMPARE(sent.token, QByteArray("a-token"));
}

void TestRemoteClient::saysWhoAsksAndHow()
{
    const Bench bench;
    const auto call = bench.client->user(userId());
    QCOMPARE(bench.header("Accept"), QByteArray("application/json"));
    QCOMPARE(bench.header("Accept-Language"), QByteArray("*"));
    QVERIFY(bench.header("x-zitadel-orgid").isNull());
    QVERIFY(bench.header("Authorization").isNull()); // the token goes beside, not among them
    QCOMPARE(bench.http->sent().first().limits.deadline, net::HttpLimits().deadline);
}

void TestRemoteClient::asksInTheOrganisationOfTheCall()
{
    const Bench bench;
    bench.transport().setOrganisation(QStringLiteral("77"));
    const auto own = bench.client->user(userId());
    QCOMPARE(bench.header("x-zitadel-orgid"), QByteArray("77"));
    const auto other = bench.client->callerPermissions(QStringLiteral("501"));
    QCOMPARE(bench.header("x-zitadel-orgid"), QByteArray("501"));
    // One that is not right must not keep the right one from being found.
    const auto any = bench.client->organisations({.text = QStringLiteral("acme")});
    QVERIFY(bench.header("x-zitadel-orgid").isNull());
    bench.transport().setOrganisation({});
    const auto none = bench.client->user(userId());
    QVERIFY(bench.header("x-zitadel-orgid").isNull());
}

void TestRemoteClient::followsWhatIsSet()
{
    const Bench bench;
    bench.transport().setLanguage(QStringLiteral("de-CH"));
    bench.transport().setLimits({.deadline = 5s, .bodyBytes = 10, .headerBytes = 20});
    const auto call = bench.client->removeTotp(userId());
    QCOMPARE(bench.header("Accept-Language"), QByteArray("de-CH"));
    QCOMPARE(bench.http->sent().first().limits.deadline, 5s);
    QCOMPARE(bench.http->sent().first().limits.bodyBytes, 10);
    QCOMPARE(bench.http->sent().first().limits.headerBytes, 20);
}

void TestRemoteClient::sendsNoTokenWithoutOne()
{
    const Bench bench("");
    const auto call = bench.client->user(userId());
    QCOMPARE(bench.http->sent().size(), 1);
    QVERIFY(bench.http->sent().first().token.isNull());
}

void TestRemoteClient::finishesOnceFromTheEventLoop()
{
    const Bench bench;
    bench.http->answer(200, verifiedJson());
    const auto call = bench.client->verifyTotp(userId(), otp::Code("123456"));
    const QSignalSpy finished(call.get(), &net::PendingBase::finished);
    QVERIFY(!call->isFinished());
    runEvents();
    call->abort();
    runEvents();
    QCOMPARE(finished.count(), 1);
    QCOMPARE(call->result().value(), verifiedDetails());
    QCOMPARE(call->record().status, 200);
    QCOMPARE(call->record().url.path(), QStringLiteral("/v2/users/29001/totp/verify"));
}

void TestRemoteClient::isAborted()
{
    const Bench bench;
    const auto call = bench.client->verifyTotp(userId(), otp::Code("123456")); // held back
    const QSignalSpy finished(call.get(), &net::PendingBase::finished);
    call->abort();
    QCOMPARE(finished.count(), 0);
    runEvents();
    QCOMPARE(finished.count(), 1);
    QCOMPARE(call->result().error().code, StatusCode::Cancelled);
    QCOMPARE(call->result().error().fault, Fault::Aborted);
    QVERIFY(!call->result().error().isSettled());
    QVERIFY(!call->clockSkew());
}

void TestRemoteClient::saysNothingOnceDeleted()
{
    const Bench bench;
    bench.http->answer(200, verifiedJson());
    auto call = bench.client->verifyTotp(userId(), otp::Code("123456"));
    const QSignalSpy finished(call.get(), &net::PendingBase::finished);
    call.reset();
    runEvents();
    QCOMPARE(finished.count(), 0);
}

void TestRemoteClient::measuresTheClock_data()
{
    using Offset = std::optional<std::chrono::milliseconds>;
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<Offset>("offset");
    // The exchange took from 22:13:20.000 to 22:13:20.100, and a Date stands for half a second
    // more.
    QTest::newRow("the same") << QByteArray("Tue, 14 Nov 2023 22:13:20 GMT") << Offset(450ms);
    QTest::newRow("a minute ahead")
        << QByteArray("Tue, 14 Nov 2023 22:14:20 GMT") << Offset(60'450ms);
    QTest::newRow("a minute behind")
        << QByteArray("Tue, 14 Nov 2023 22:12:20 GMT") << Offset(-59'550ms);
    QTest::newRow("none") << QByteArray() << Offset();
    QTest::newRow("not a date") << QByteArray("today") << Offset();
}

void TestRemoteClient::measuresTheClock()
{
    QFETCH(const QByteArray, date);
    QFETCH(const std::optional<std::chrono::milliseconds>, offset);
    const Bench bench;
    net::Headers headers;
    if (!date.isNull())
        headers.emplaceBack("date", date);
    // An error tells the time as well as a success does.
    for (const int status : {200, 400}) {
        bench.http->answer(status, verifiedJson(), headers);
        const auto call = bench.client->verifyTotp(userId(), otp::Code("123456"));
        runEvents();
        QCOMPARE(call->clockSkew().has_value(), offset.has_value());
        if (offset)
            QCOMPARE(call->clockSkew()->offset, *offset);
    }
}

void TestRemoteClient::carriesFailures_data()
{
    QTest::addColumn<net::Failure>("failure");
    QTest::addColumn<StatusCode>("code");
    const auto row = [](const char* name, Stage stage, Fault fault, Settlement settlement,
                        StatusCode code) {
        QTest::newRow(name) << net::Failure{stage, fault, settlement, QStringLiteral("said")}
                            << code;
    };
    row("no such name", Stage::NameLookup, Fault::NameNotFound, Settlement::NotSent,
        StatusCode::Unavailable);
    row("refused", Stage::Connection, Fault::ConnectionRefused, Settlement::NotSent,
        StatusCode::Unavailable);
    row("certificate", Stage::Tls, Fault::CertificateUntrusted, Settlement::NotSent,
        StatusCode::Unavailable);
    row("time-out before it was sent", Stage::Connection, Fault::DeadlineExceeded,
        Settlement::NotSent, StatusCode::DeadlineExceeded);
    row("time-out after it was sent", Stage::Http, Fault::DeadlineExceeded, Settlement::Unknown,
        StatusCode::DeadlineExceeded);
    row("closed", Stage::Http, Fault::ConnectionClosed, Settlement::Unknown,
        StatusCode::Unavailable);
    row("cut", Stage::Decoding, Fault::Truncated, Settlement::Unknown, StatusCode::Internal);
    row("too large", Stage::Decoding, Fault::BodyTooLarge, Settlement::Unknown,
        StatusCode::Internal);
    row("redirected", Stage::Http, Fault::Redirected, Settlement::Answered, StatusCode::Unknown);
    row("bad address", Stage::Input, Fault::BadAddress, Settlement::NotSent,
        StatusCode::InvalidArgument);
}

void TestRemoteClient::carriesFailures()
{
    QFETCH(const net::Failure, failure);
    const Bench bench;
    bench.http->fail(failure);
    const auto end = runOperation(*bench.client, Operation::VerifyTotp);
    QVERIFY(end && end->failure);
    QTEST(end->failure->code, "code");
    QCOMPARE(end->failure->stage, failure.stage);
    QCOMPARE(end->failure->fault, failure.fault);
    QCOMPARE(end->failure->settlement, failure.settlement);
    QCOMPARE(end->failure->technicalText, failure.technicalText);
    QVERIFY(!end->failure->httpStatus);
}

FACTORDESK_TEST(TestRemoteClient, factordesk::test::NetworkApplication)

} // namespace tst_remote_client

#include "tst_remote_client.moc"
