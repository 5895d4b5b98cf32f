// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/grpc_web.h"
#include "core/practice/proto_binary.h"
#include "core/practice/proto_schema.h"
#include "core/practice/rpc_method.h"
#include "rpc_status.pb.h"
#include "tests/core/practice/practice_fixture.h"
#include "tests/support/test_program.h"
#include "zitadel_auth.pb.h"
#include "zitadel_error.pb.h"
#include "zitadel_org.pb.h"
#include "zitadel_settings.pb.h"
#include "zitadel_user.pb.h"

#include <QCoreApplication>
#include <QTest>
#include <QtEndian>

namespace tst_grpc_web {

namespace auth = ::zitadel::auth::v1;
namespace org = ::zitadel::org::v2;
namespace settings = ::zitadel::settings::v2;
namespace user = ::zitadel::user::v2;

namespace practice = factordesk::practice;
using factordesk::test::Answer;
using factordesk::test::PracticeFixture;
using practice::Faults;
using practice::Operation;

namespace {

const QByteArray userService = "/zitadel.user.v2.UserService/";

QByteArray framed(const QByteArray& content)
{
    QByteArray prefix(5, '\0');
    qToBigEndian(static_cast<quint32>(content.size()), prefix.data() + 1);
    return prefix + content;
}

/// An answer of gRPC-Web, taken apart.
struct Parts
{
    bool isGrpcWeb = false;
    QByteArray message;
    QMap<QByteArray, QByteArray> trailers;

    [[nodiscard]] int status() const { return trailers.value("grpc-status", "-1").toInt(); }
};

Parts partsOf(const Answer& answer)
{
    Parts parts;
    parts.isGrpcWeb = answer.status == 200 &&
                      answer.headers.value("content-type") == "application/grpc-web+proto";
    QByteArray rest = answer.body;
    while (parts.isGrpcWeb && rest.size() >= 5) {
        const bool isTrailers = rest.front() == '\x80';
        const QByteArray content = rest.mid(5, qFromBigEndian<quint32>(rest.constData() + 1));
        rest.remove(0, 5 + content.size());
        if (!isTrailers)
            parts.message = content;
        for (const QByteArray& line : isTrailers ? content.split('\n') : QList<QByteArray>()) {
            const qsizetype colon = line.indexOf(':');
            if (colon > 0)
                parts.trailers.insert(line.first(colon), line.mid(colon + 1).trimmed());
        }
    }
    return parts;
}

Answer post(const PracticeFixture& fixture, const QByteArray& path, const QByteArray& body,
            const QByteArray& headers = {})
{
    return fixture.call("POST", path, body,
                        "Content-Type: application/grpc-web+proto\r\nX-Grpc-Web: 1\r\n" + headers);
}

Parts called(const PracticeFixture& fixture, const QByteArray& path,
             const google::protobuf::Message& request, const QByteArray& headers = {})
{
    return partsOf(post(fixture, path,
                        framed(QByteArray::fromStdString(request.SerializeAsString())), headers));
}

template <class Answer>
Answer parsed(const Parts& parts)
{
    Answer answer;
    if (!answer.ParseFromString(parts.message.toStdString()))
        qFatal("libprotobuf does not read the answer");
    return answer;
}

} // namespace

// The practice server's gRPC-Web, with requests that libprotobuf wrote and answers that it reads.
class TestGrpcWeb : public QObject
{
    Q_OBJECT

private slots:
    void enrolsAndRemoves();
    void makesRecoveryCodesUnlessTooOld();
    void tellsErrors();
    void tellsErrorsInTheLanguage();
    void readsPeople();
    void searches_data();
    void searches();
    void boundsNesting();
    void readsMethodsAndFactors();
    void readsSettings();
    void findsOrganisations();
    void readsPermissions();
    void refusesWhatIsNoCall_data();
    void refusesWhatIsNoCall();
    void leavesOtherTypesAlone();
    void suffersTheSameFaults();
};

void TestGrpcWeb::enrolsAndRemoves()
{
    PracticeFixture fixture;
    const std::string id = fixture.idOf(QStringLiteral("anna.berg")).toStdString();
    user::RegisterTOTPRequest add;
    add.set_user_id(id);
    const Parts added = called(fixture, userService + "RegisterTOTP", add);
    QCOMPARE(added.status(), 0);
    const auto registration = parsed<user::RegisterTOTPResponse>(added);
    QVERIFY(registration.uri().ends_with(registration.secret()));
    QVERIFY(registration.details().change_date().seconds() > 0);

    user::VerifyTOTPRegistrationRequest check;
    check.set_user_id(id);
    check.set_code(
        factordesk::test::codeOf(QString::fromStdString(registration.secret()), fixture.clock.now())
            .toStdString());
    const Parts verified = called(fixture, userService + "VerifyTOTPRegistration", check);
    QCOMPARE(verified.status(), 0);
    const auto details = parsed<user::VerifyTOTPRegistrationResponse>(verified).details();
    QVERIFY(details.sequence() > registration.details().sequence());
    QCOMPARE(details.creation_date().seconds(), registration.details().change_date().seconds());
    QVERIFY(!details.resource_owner().empty());

    user::RemoveTOTPRequest remove;
    remove.set_user_id(id);
    QCOMPARE(called(fixture, userService + "RemoveTOTP", remove).status(), 0);
    for (const auto operation :
         {Operation::RegisterTotp, Operation::VerifyTotp, Operation::RemoveTotp})
        QCOMPARE(fixture.server.callCount(operation), 1);
}

void TestGrpcWeb::makesRecoveryCodesUnlessTooOld()
{
    PracticeFixture fixture;
    user::GenerateRecoveryCodesRequest request;
    request.set_user_id(fixture.idOf(QStringLiteral("anna.berg")).toStdString());
    request.set_count(3);
    const QByteArray method = userService + "GenerateRecoveryCodes";
    const Parts made = called(fixture, method, request);
    QCOMPARE(made.status(), 0);
    const auto answer = parsed<user::GenerateRecoveryCodesResponse>(made);
    QCOMPARE(answer.recovery_codes_size(), 3);
    QVERIFY(!answer.details().resource_owner().empty());
    factordesk::practice::Faults faults;
    faults.lacksRecoveryCodes = true;
    fixture.server.setFaults(faults);
    QCOMPARE(called(fixture, method, request).status(), 12); // UNIMPLEMENTED
}

void TestGrpcWeb::tellsErrors()
{
    PracticeFixture fixture;
    const QByteArray id = fixture.idOf(QStringLiteral("anna.berg"));
    user::VerifyTOTPRegistrationRequest check;
    check.set_user_id(id.toStdString());
    check.set_code("123456");
    const Parts refused = called(fixture, userService + "VerifyTOTPRegistration", check);
    const Answer json = fixture.verify(id, "123456");
    QCOMPARE(refused.status(), json.json().value(QStringLiteral("code")).toInt());
    QCOMPARE(
        QString::fromUtf8(QByteArray::fromPercentEncoding(refused.trailers.value("grpc-message"))),
        json.message());
    google::rpc::Status status;
    QVERIFY(status.ParseFromString(
        QByteArray::fromBase64(refused.trailers.value("grpc-status-details-bin")).toStdString()));
    QCOMPARE(status.code(), refused.status());
    QCOMPARE(QString::fromStdString(status.message()), json.message());
    ::zitadel::v1::ErrorDetail detail;
    QVERIFY(status.details(0).UnpackTo(&detail));
    QCOMPARE(QString::fromStdString(detail.id()), json.errorId());

    check.set_code("");
    QCOMPARE(called(fixture, userService + "VerifyTOTPRegistration", check).status(), 3);
    check.set_user_id("");
    check.set_code("123456");
    QCOMPARE(called(fixture, userService + "VerifyTOTPRegistration", check).status(), 3);
}

void TestGrpcWeb::tellsErrorsInTheLanguage()
{
    PracticeFixture fixture;
    user::VerifyTOTPRegistrationRequest check;
    QVERIFY(!fixture.registered(fixture.idOf(QStringLiteral("anna.berg"))).isEmpty());
    check.set_user_id(fixture.idOf(QStringLiteral("anna.berg")).toStdString());
    check.set_code("no");
    const Parts refused =
        called(fixture, userService + "VerifyTOTPRegistration", check, "Accept-Language: de\r\n");
    QCOMPARE(refused.trailers.value("grpc-message"),
             QByteArray("Code ist ung%C3%BCltig (EVENT-8isk2)"));
}

void TestGrpcWeb::readsPeople()
{
    PracticeFixture fixture;
    user::GetUserByIDRequest request;
    request.set_user_id(fixture.idOf(QStringLiteral("anna.berg")).toStdString());
    const auto anna =
        parsed<user::GetUserByIDResponse>(called(fixture, userService + "GetUserByID", request))
            .user();
    QCOMPARE(anna.user_id(), request.user_id());
    QCOMPARE(anna.state(), user::USER_STATE_ACTIVE);
    QCOMPARE(anna.preferred_login_name(), std::string("anna.berg@nordlicht.example"));
    QCOMPARE(anna.human().profile().display_name(), std::string("Anna Berg"));
    QVERIFY(anna.details().sequence() > 0);
    request.set_user_id(fixture.idOf(QStringLiteral("backup-robot")).toStdString());
    const auto robot =
        parsed<user::GetUserByIDResponse>(called(fixture, userService + "GetUserByID", request))
            .user();
    QVERIFY(robot.has_machine() && !robot.has_human());
}

void TestGrpcWeb::searches_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("byId");
    QTest::addColumn<int>("total");
    QTest::newRow("by a part of the name") << QByteArray("MEYER") << false << 2;
    QTest::newRow("by id") << QByteArray() << true << 1;
    QTest::newRow("nobody") << QByteArray("nobody at all") << false << 0;
}

void TestGrpcWeb::searches()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, byId);
    QFETCH(const int, total);
    PracticeFixture fixture;
    user::ListUsersRequest request;
    request.mutable_query()->set_limit(1);
    request.mutable_query()->set_asc(true);
    request.set_sorting_column(user::USER_FIELD_NAME_DISPLAY_NAME);
    user::OrQuery& any = *request.add_queries()->mutable_or_query();
    if (byId) {
        any.add_queries()->mutable_in_user_ids_query()->add_user_ids(
            fixture.idOf(QStringLiteral("anna.berg")).toStdString());
    } else {
        auto& name = *any.add_queries()->mutable_display_name_query();
        name.set_display_name(text.toStdString());
        name.set_method(::zitadel::object::v2::TEXT_QUERY_METHOD_CONTAINS_IGNORE_CASE);
    }
    const auto page =
        parsed<user::ListUsersResponse>(called(fixture, userService + "ListUsers", request));
    QCOMPARE(int(page.details().total_result()), total);
    QCOMPARE(page.result_size(), total > 0 ? 1 : 0);
    QCOMPARE(page.sorting_column(), user::USER_FIELD_NAME_DISPLAY_NAME);
}

void TestGrpcWeb::boundsNesting()
{
    PracticeFixture fixture;
    for (const int depth : {30, 400}) { // Beyond the search's bound, and the reader's.
        user::ListUsersRequest request;
        user::SearchQuery* query = request.add_queries();
        for (int i = 0; i < depth; ++i)
            query = query->mutable_or_query()->add_queries();
        QCOMPARE(called(fixture, userService + "ListUsers", request).status(), 3);
    }
}

void TestGrpcWeb::readsMethodsAndFactors()
{
    PracticeFixture fixture;
    const std::string id = fixture.idOf(QStringLiteral("david.engel")).toStdString();
    user::ListAuthenticationMethodTypesRequest methods;
    methods.set_user_id(id);
    const auto types = parsed<user::ListAuthenticationMethodTypesResponse>(
        called(fixture, userService + "ListAuthenticationMethodTypes", methods));
    QVERIFY(types.auth_method_types_size() >= 1);
    QCOMPARE(types.auth_method_types(0), int(user::AUTHENTICATION_METHOD_TYPE_TOTP));

    user::ListAuthenticationFactorsRequest factors;
    factors.set_user_id(id);
    factors.add_auth_factors(user::OTP);
    factors.add_states(user::AUTH_FACTOR_STATE_NOT_READY);
    const QByteArray path = userService + "ListAuthenticationFactors";
    QCOMPARE(parsed<user::ListAuthenticationFactorsResponse>(called(fixture, path, factors))
                 .result_size(),
             0);
    factors.add_states(user::AUTH_FACTOR_STATE_READY);
    const auto found =
        parsed<user::ListAuthenticationFactorsResponse>(called(fixture, path, factors));
    QCOMPARE(found.result_size(), 1);
    QCOMPARE(found.result(0).state(), user::AUTH_FACTOR_STATE_READY);
    QVERIFY(found.result(0).has_otp());
}

void TestGrpcWeb::readsSettings()
{
    PracticeFixture fixture;
    settings::GetLoginSettingsRequest request;
    request.mutable_ctx()->set_org_id(fixture.server.people().front().organisationId.toStdString());
    const auto login =
        parsed<settings::GetLoginSettingsResponse>(
            called(fixture, "/zitadel.settings.v2.SettingsService/GetLoginSettings", request))
            .settings();
    QVERIFY(login.second_factors_size() >= 1);
    QVERIFY(login.allow_username_password());
    QCOMPARE(login.password_check_lifetime().seconds(), 864'000);
    request.mutable_ctx()->set_org_id("1");
    QCOMPARE(
        called(fixture, "/zitadel.settings.v2.SettingsService/GetLoginSettings", request).status(),
        7);
}

void TestGrpcWeb::findsOrganisations()
{
    PracticeFixture fixture;
    org::ListOrganizationsRequest request;
    request.mutable_query()->set_limit(1);
    request.mutable_query()->set_asc(true);
    request.set_sorting_column(org::ORGANIZATION_FIELD_NAME_NAME);
    auto& name = *request.add_queries()->mutable_name_query();
    name.set_name("e");
    name.set_method(::zitadel::object::v2::TEXT_QUERY_METHOD_CONTAINS_IGNORE_CASE);
    const auto found = parsed<org::ListOrganizationsResponse>(
        called(fixture, "/zitadel.org.v2.OrganizationService/ListOrganizations", request));
    QCOMPARE(found.details().total_result(), 3U);
    QCOMPARE(found.result_size(), 1);
    QCOMPARE(QString::fromStdString(found.result(0).name()), QStringLiteral("Atelier Brückner"));
    QCOMPARE(found.result(0).state(), org::ORGANIZATION_STATE_ACTIVE);
}

void TestGrpcWeb::readsPermissions()
{
    PracticeFixture fixture;
    const auto held = parsed<auth::ListMyZitadelPermissionsResponse>(
        called(fixture, "/zitadel.auth.v1.AuthService/ListMyZitadelPermissions",
               auth::ListMyZitadelPermissionsRequest()));
    QVERIFY(std::ranges::find(held.result(), "user.credential.write") != held.result().end());
}

void TestGrpcWeb::refusesWhatIsNoCall_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a prefix") << QByteArray(4, '\0');
    QTest::newRow("a length too long") << framed("\x0a\x01x").chopped(1);
    QTest::newRow("bytes behind the frame") << framed({}) + "x";
    QTest::newRow("compressed") << '\x01' + framed({}).sliced(1);
    QTest::newRow("no protobuf") << framed("\x0a\x7f");
    QTest::newRow("a group") << framed("\x0b\x0c");
    QTest::newRow("a text that is a number") << framed("\x08\x01");
    QTest::newRow("a number without end") << framed(QByteArray(12, '\xff'));
}

void TestGrpcWeb::refusesWhatIsNoCall()
{
    QFETCH(const QByteArray, body);
    PracticeFixture fixture;
    const Parts parts = partsOf(post(fixture, userService + "RemoveTOTP", body));
    QVERIFY(parts.isGrpcWeb);
    QCOMPARE(parts.status(), 3);
    QCOMPARE(fixture.server.callCount(Operation::RemoveTotp), 0);
}

void TestGrpcWeb::leavesOtherTypesAlone()
{
    PracticeFixture fixture;
    QCOMPARE(fixture
                 .call("POST", userService + "RemoveTOTP", framed({}),
                       "Content-Type: application/grpc\r\n")
                 .status,
             404);
    QCOMPARE(post(fixture, userService + "AddHumanUser", framed({})).status, 404);
    QVERIFY(!practice::rpcMethod("/zitadel.user.v2.UserService/"));
    QVERIFY(practice::rpcMethod("/zitadel.user.v2.UserService/ListUsers"));
    QVERIFY(!practice::fromBinary("\x0a", practice::rpcStatusType()));
    QVERIFY(!practice::isGrpcWeb({}));
    QVERIFY(practice::errorDetailType().fields.front().kind == practice::ProtoKind::Text);
}

void TestGrpcWeb::suffersTheSameFaults()
{
    PracticeFixture fixture;
    user::GetUserByIDRequest request;
    request.set_user_id(fixture.idOf(QStringLiteral("anna.berg")).toStdString());
    const QByteArray body = framed(QByteArray::fromStdString(request.SerializeAsString()));
    const QByteArray path = userService + "GetUserByID";
    const auto with = [&](const Faults& faults) {
        fixture.server.setFaults(faults);
        return post(fixture, path, body);
    };
    Faults faults;
    faults.tokenExpired = true;
    QCOMPARE(partsOf(with(faults)).status(), 16);
    faults = {};
    faults.badGateway = true;
    const Answer gateway = with(faults);
    QCOMPARE(gateway.status, 502);
    QCOMPARE(gateway.headers.value("content-type"), QByteArray("text/html"));
    faults = {};
    faults.exhausted = std::chrono::seconds(7);
    const Answer exhausted = with(faults);
    QCOMPARE(partsOf(exhausted).status(), 8);
    QCOMPARE(exhausted.headers.value("retry-after"), QByteArray("7"));
    Faults lost;
    lost.loseAnswer.next = 1;
    QCOMPARE(with(lost).status, 0);
    Faults closed;
    closed.closeBefore.next = 1;
    QCOMPARE(with(closed).status, 0);
    QCOMPARE(partsOf(with({})).status(), 0);
}

FACTORDESK_TEST(TestGrpcWeb, QCoreApplication)

} // namespace tst_grpc_web

#include "tst_grpc_web.moc"
