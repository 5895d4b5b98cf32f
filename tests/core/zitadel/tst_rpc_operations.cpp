// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/net/qnam_http_client.h"
#include "core/zitadel/api/operation_forms.h"
#include "core/zitadel/api/remove_totp.h"
#include "core/zitadel/remote_client.h"
#include "core/zitadel/transport/transport.h"
#include "tests/core/zitadel/answer_table.h"
#include "tests/core/zitadel/client_run.h"
#include "tests/support/grpc_server.h"
#include "tests/support/hostile_server.h"
#include "tests/support/network_application.h"
#include "tests/support/sample_values.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_rpc_operations {

using namespace factordesk;
using namespace factordesk::test;
using zitadel::MediaType;

/// Every operation over gRPC, to a server of libgrpc++ and libprotobuf: what that one understood of
/// our requests, and what we understand of its answers.
class TestRpcOperations : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();
    void saysWhoCalls();
    void hasBothForms();
    void verifies();
    void refusesAWrongCode();
    void registers();
    void removes();
    void makesRecoveryCodes();
    void findsAPerson();
    void searches();
    void listsEveryone();
    void listsMethods();
    void readsTheFactor();
    void readsLoginSettings();
    void readsTheServersOwnLoginSettings();
    void findsOrganisations();
    void readsPermissions();
    void readsChanges();

private:
    template <class T>
    [[nodiscard]] static Expected<T, zitadel::Status> ended(zitadel::Call<T> call)
    {
        if (!awaitEnd(*call))
            qFatal("the call does not end");
        return call->takeResult();
    }
    [[nodiscard]] GrpcRequest last() const { return m_server->requests().last(); }

    SystemClock m_clock;
    std::unique_ptr<GrpcServer> m_server;
    std::unique_ptr<zitadel::RemoteClient> m_client;
};

void TestRpcOperations::initTestCase_data()
{
    QTest::addColumn<GrpcServer::Tls>("tls");
    QTest::newRow("cleartext") << GrpcServer::Tls::Off;
    QTest::newRow("TLS") << GrpcServer::Tls::Good;
}

void TestRpcOperations::init()
{
    QFETCH_GLOBAL(GrpcServer::Tls, tls);
    m_client.reset();
    m_server = std::make_unique<GrpcServer>(tls);
    m_client = std::make_unique<zitadel::RemoteClient>(
        zitadel::makeTransport(MediaType::Grpc,
                               std::make_unique<net::QnamHttpClient>(
                                   m_clock, net::TlsOptions{HostileServer::authorityPem()}),
                               *zitadel::ServerAddress::make(m_server->url().toString()),
                               SecureBytes::copyOf("test-token")));
    m_client->transport().setLanguage(QStringLiteral("de"));
    m_client->transport().setOrganisation(QStringLiteral("77"));
}

void TestRpcOperations::saysWhoCalls()
{
    QVERIFY(ended(m_client->user(userId())));
    QCOMPARE(last().authorization, QByteArray("Bearer test-token"));
    QCOMPARE(last().organisation, QByteArray("77"));
    QCOMPARE(last().language, QByteArray("de"));
    QCOMPARE(m_server->requests().size(), 1);
}

void TestRpcOperations::hasBothForms()
{
    const zitadel::RemoveTotp operation{.userId = userId()};
    const zitadel::FormsOf<zitadel::RemoveTotp> forms(operation);
    QCOMPARE(forms.rest().path, QByteArray("/v2/users/29001/totp"));
    QCOMPARE(forms.rpc().path, QByteArray("/zitadel.user.v2.UserService/RemoveTOTP"));
}

void TestRpcOperations::verifies()
{
    const auto details = ended(m_client->verifyTotp(userId(), otp::Code("123456")));
    QVERIFY(details);
    QCOMPARE(*details, verifiedDetails());
    QCOMPARE(last().method, QByteArray("VerifyTOTPRegistration"));
    QCOMPARE(last().message, QByteArray(R"(user_id: "29001" code: "123456")"));
}

void TestRpcOperations::refusesAWrongCode()
{
    const auto details = ended(m_client->verifyTotp(userId(), otp::Code("654321")));
    QVERIFY(!details);
    QCOMPARE(details.error().code, zitadel::StatusCode::InvalidArgument);
    QCOMPARE(details.error().errorId, QStringLiteral("EVENT-8isk2"));
    QVERIFY(details.error().isSettled());
}

void TestRpcOperations::registers()
{
    const auto registration = ended(m_client->registerTotp(userId()));
    QVERIFY(registration);
    QCOMPARE(registration->details, verifiedDetails());
    QVERIFY(registration->uri.text().starts_with("otpauth://totp/ZITADEL:anna@acme.test?"));
    QVERIFY(registration->secret.text() == "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP");
    QCOMPARE(last().method, QByteArray("RegisterTOTP"));
    QCOMPARE(last().message, QByteArray(R"(user_id: "29001")"));
}

void TestRpcOperations::removes()
{
    const auto details = ended(m_client->removeTotp(userId()));
    QVERIFY(details);
    QCOMPARE(*details, verifiedDetails());
    QCOMPARE(last().method, QByteArray("RemoveTOTP"));
    QCOMPARE(last().message, QByteArray(R"(user_id: "29001")"));
}

void TestRpcOperations::makesRecoveryCodes()
{
    const auto codes = ended(m_client->generateRecoveryCodes(userId(), 2));
    QVERIFY(codes);
    QCOMPARE(codes->details, verifiedDetails());
    QCOMPARE(codes->codes.size(), 2U);
    QVERIFY(codes->codes.front().text() == "abcde-fghjk");
    QVERIFY(codes->codes.back().text() == "mnpqr-stuvw");
    QCOMPARE(last().method, QByteArray("GenerateRecoveryCodes"));
    QCOMPARE(last().message, QByteArray(R"(user_id: "29001" count: 2)"));
}

void TestRpcOperations::findsAPerson()
{
    // Any text is an id, and goes as UTF-8.
    const auto user = ended(m_client->user(userId(QStringLiteral("ä/29"))));
    QVERIFY(user);
    QCOMPARE(last().message, QByteArray(R"(user_id: "\303\244/29")"));
    QCOMPARE(user->id.text(), QStringLiteral("ä/29"));
    QVERIFY(user->state == zitadel::UserState::Active);
    QVERIFY(user->isHuman);
    QCOMPARE(user->userName, QStringLiteral("anna"));
    QCOMPARE(user->loginNames,
             (QStringList{QStringLiteral("anna@acme.test"), QStringLiteral("anna@acme.example")}));
    QCOMPARE(user->preferredLoginName, QStringLiteral("anna@acme.test"));
    QCOMPARE(user->givenName, QStringLiteral("Anna"));
    QCOMPARE(user->familyName, QStringLiteral("Adler"));
    QCOMPARE(user->displayName, QStringLiteral("Anna Ädler"));
    QCOMPARE(user->preferredLanguage, QStringLiteral("de"));
    QCOMPARE(user->email, QStringLiteral("anna@acme.test"));
    QVERIFY(user->emailVerified);
    QCOMPARE(user->details, verifiedDetails());
}

void TestRpcOperations::searches()
{
    const auto page = ended(
        m_client->users({.text = QStringLiteral("anna"), .offset = 5'000'000'000, .limit = 50}));
    QVERIFY(page);
    QCOMPARE(page->total, 300U);
    QCOMPARE(page->users.size(), 2);
    QCOMPARE(page->users.first().displayName, QStringLiteral("Anna Ädler"));
    QVERIFY(!page->users.last().isHuman);
    QCOMPARE(page->users.last().displayName, QStringLiteral("Nightly backup"));
    QVERIFY(page->users.last().state == zitadel::UserState::Locked);
    const QByteArray method = "method: TEXT_QUERY_METHOD_CONTAINS_IGNORE_CASE";
    QCOMPARE(last().message, "query { offset: 5000000000 limit: 50 asc: true } "
                             "sorting_column: USER_FIELD_NAME_DISPLAY_NAME "
                             "queries { or_query { "
                             "queries { login_name_query { login_name: \"anna\" " +
                                 method +
                                 " } } "
                                 "queries { display_name_query { display_name: \"anna\" " +
                                 method +
                                 " } } "
                                 "queries { user_name_query { user_name: \"anna\" " +
                                 method +
                                 " } } "
                                 "queries { email_query { email_address: \"anna\" " +
                                 method +
                                 " } } "
                                 "queries { in_user_ids_query { user_ids: \"anna\" } } } }");
}

void TestRpcOperations::listsEveryone()
{
    QVERIFY(ended(m_client->users({.text = {}, .offset = 0, .limit = 1000})));
    QCOMPARE(last().message, QByteArray("query { limit: 1000 asc: true } "
                                        "sorting_column: USER_FIELD_NAME_DISPLAY_NAME"));
}

void TestRpcOperations::listsMethods()
{
    const auto methods = ended(m_client->authenticationMethods(userId()));
    QVERIFY(methods);
    QVERIFY((*methods ==
             QList{zitadel::AuthenticationMethod::Password, zitadel::AuthenticationMethod::Totp}));
    QCOMPARE(last().method, QByteArray("ListAuthenticationMethodTypes"));
}

void TestRpcOperations::readsTheFactor()
{
    // A security key stands before it, READY.
    const auto state = ended(m_client->totpState(userId()));
    QVERIFY(state);
    QVERIFY(*state == zitadel::FactorState::Pending);
    QCOMPARE(last().message, QByteArray("user_id: \"29001\" auth_factors: OTP "
                                        "states: AUTH_FACTOR_STATE_READY "
                                        "states: AUTH_FACTOR_STATE_NOT_READY"));
}

void TestRpcOperations::readsLoginSettings()
{
    const auto settings = ended(m_client->loginSettings(QStringLiteral("501")));
    QVERIFY(settings);
    QVERIFY(settings->totpAllowed);
    QVERIFY(settings->forceMfa);
    QCOMPARE(last().method, QByteArray("GetLoginSettings"));
    QCOMPARE(last().message, QByteArray(R"(ctx { org_id: "501" })"));
    QCOMPARE(last().organisation, QByteArray("501"));
}

void TestRpcOperations::readsTheServersOwnLoginSettings()
{
    QVERIFY(ended(m_client->loginSettings({})));
    QCOMPARE(last().message, QByteArray("ctx { instance: true }"));
    QCOMPARE(last().organisation, QByteArray("77"));
}

void TestRpcOperations::findsOrganisations()
{
    const auto page = ended(m_client->organisations({.text = QStringLiteral("äc")}));
    QVERIFY(page);
    QCOMPARE(page->total, 2U);
    const QList<zitadel::Organisation> expected{
        {.id = QStringLiteral("501"),
         .name = QStringLiteral("Acme Ä"),
         .domain = QStringLiteral("acme.test")},
        {.id = QStringLiteral("502"), .name = QStringLiteral("Old"), .isActive = false}};
    QCOMPARE(page->organisations, expected);
    QCOMPARE(last().method, QByteArray("ListOrganizations"));
    QCOMPARE(
        last().message,
        QByteArray("query { limit: 20 asc: true } sorting_column: ORGANIZATION_FIELD_NAME_NAME "
                   R"(queries { name_query { name: "\303\244c" )"
                   "method: TEXT_QUERY_METHOD_CONTAINS_IGNORE_CASE } }"));
    QCOMPARE(last().organisation, QByteArray());

    QVERIFY(ended(m_client->organisations(
        {.text = QStringLiteral("501"), .by = zitadel::OrganisationQuery::By::Id, .limit = 1})));
    QCOMPARE(last().message,
             QByteArray("query { limit: 1 asc: true } sorting_column: ORGANIZATION_FIELD_NAME_NAME "
                        R"(queries { id_query { id: "501" } })"));
    QVERIFY(ended(m_client->organisations({})));
    QCOMPARE(last().message, QByteArray("query { limit: 20 asc: true } "
                                        "sorting_column: ORGANIZATION_FIELD_NAME_NAME"));
}

void TestRpcOperations::readsPermissions()
{
    const auto permissions = ended(m_client->callerPermissions(QStringLiteral("501")));
    QVERIFY(permissions);
    QCOMPARE(*permissions,
             (QStringList{QStringLiteral("user.read"), QStringLiteral("user.credential.write")}));
    QCOMPARE(last().method, QByteArray("ListMyZitadelPermissions"));
    QCOMPARE(last().message, QByteArray());
    QCOMPARE(last().organisation, QByteArray("501"));
}

void TestRpcOperations::readsChanges()
{
    const auto changes = ended(m_client->userChanges(userId(), QStringLiteral("501"), 7));
    QVERIFY(changes);
    QCOMPARE(changes->size(), 1);
    QCOMPARE(changes->first(),
             (zitadel::UserChange{.type = QStringLiteral("user.human.mfa.otp.added"),
                                  .sequence = 8,
                                  .at = QDateTime::fromSecsSinceEpoch(1'742'887'169, Qt::UTC),
                                  .editorId = QStringLiteral("29009"),
                                  .editorName = QStringLiteral("Olga Ost")}));
    QCOMPARE(last().method, QByteArray("ListUserChanges"));
    QCOMPARE(last().message,
             QByteArray(R"(query { sequence: 7 limit: 100 asc: true } user_id: "29001")"));
    QCOMPARE(last().organisation, QByteArray("501"));
}

FACTORDESK_TEST(TestRpcOperations, factordesk::test::NetworkApplication)

} // namespace tst_rpc_operations

#include "tst_rpc_operations.moc"
