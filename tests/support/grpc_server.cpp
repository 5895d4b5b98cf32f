// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/grpc_server.h"

#include "rpc_status.pb.h"
#include "tests/support/data_files.h"
#include "zitadel_auth.grpc.pb.h"
#include "zitadel_error.pb.h"
#include "zitadel_management.grpc.pb.h"
#include "zitadel_org.grpc.pb.h"
#include "zitadel_settings.grpc.pb.h"
#include "zitadel_user.grpc.pb.h"

#include <grpcpp/grpcpp.h>
#include <mutex>
#include <string>

namespace factordesk::test {

namespace {

namespace auth = zitadel::auth::v1;
namespace management = zitadel::management::v1;
namespace org = zitadel::org::v2;
namespace settings = zitadel::settings::v2;
namespace user = zitadel::user::v2;

using grpc::ServerContext;

std::string certificate(const char* name)
{
    const QString path = QStringLiteral(FACTORDESK_TEST_DATA "/") + QLatin1String(name);
    const std::optional<QByteArray> content = readFile(path);
    if (!content)
        qFatal("cannot read %s", qPrintable(path));
    return content->toStdString();
}

std::shared_ptr<grpc::ServerCredentials> credentials(GrpcServer::Tls tls)
{
    if (tls == GrpcServer::Tls::Off)
        return grpc::InsecureServerCredentials();
    grpc::SslServerCredentialsOptions options;
    options.pem_key_cert_pairs.push_back(
        {certificate("test_server.key"), certificate("test_server.pem")});
    return grpc::SslServerCredentials(options);
}

/// 2025-03-25T07:19:29.656Z
void setDetails(zitadel::object::v2::Details& details)
{
    constexpr int nanos = 656'000'000;
    details.set_sequence(2);
    details.set_resource_owner("69629023906488334");
    for (auto* moment : {details.mutable_change_date(), details.mutable_creation_date()}) {
        moment->set_seconds(1'742'887'169);
        moment->set_nanos(nanos);
    }
}

void setAnna(user::User& anna, const std::string& id)
{
    anna.set_user_id(id);
    anna.set_state(user::USER_STATE_ACTIVE);
    anna.set_username("anna");
    anna.add_login_names("anna@acme.test");
    anna.add_login_names("anna@acme.example");
    anna.set_preferred_login_name("anna@acme.test");
    auto& profile = *anna.mutable_human()->mutable_profile();
    profile.set_given_name("Anna");
    profile.set_family_name("Adler");
    profile.set_display_name("Anna Ädler");
    profile.set_preferred_language("de");
    anna.mutable_human()->mutable_email()->set_email("anna@acme.test");
    anna.mutable_human()->mutable_email()->set_is_verified(true);
    setDetails(*anna.mutable_details());
}

void setMachine(user::User& machine)
{
    machine.set_user_id("29002");
    machine.set_state(user::USER_STATE_LOCKED);
    machine.set_username("backup");
    machine.mutable_machine()->set_name("Nightly backup");
    setDetails(*machine.mutable_details());
}

grpc::Status wrongCode()
{
    zitadel::v1::ErrorDetail detail;
    detail.set_id("EVENT-8isk2");
    detail.set_message("Invalid code");
    google::rpc::Status status;
    status.set_code(grpc::INVALID_ARGUMENT);
    status.set_message("Invalid code (EVENT-8isk2)");
    status.add_details()->PackFrom(detail);
    return {grpc::INVALID_ARGUMENT, status.message(), status.SerializeAsString()};
}

/// What is shared between the services' threads and the test's.
class Ledger
{
public:
    /// Notes a call, and tells whether it is refused.
    grpc::Status enter(const char* method, const ServerContext& context,
                       const google::protobuf::Message& request)
    {
        const auto metadata = [&context](const char* name) {
            const auto found = context.client_metadata().find(name);
            return found == context.client_metadata().end()
                       ? QByteArray()
                       : QByteArray(found->second.data(), qsizetype(found->second.size()));
        };
        const std::lock_guard lock(m_mutex);
        m_requests.append({method, QByteArray::fromStdString(request.ShortDebugString()),
                           metadata("authorization"), metadata("x-zitadel-orgid"),
                           metadata("accept-language")});
        if (!m_refusal)
            return grpc::Status::OK;
        return {static_cast<grpc::StatusCode>(m_refusal->code), m_refusal->message.toStdString(),
                m_refusal->detailsBytes.toStdString()};
    }
    void setRefusal(const std::optional<GrpcRefusal>& refusal)
    {
        const std::lock_guard lock(m_mutex);
        m_refusal = refusal;
    }
    [[nodiscard]] QList<GrpcRequest> requests() const
    {
        const std::lock_guard lock(m_mutex);
        return m_requests;
    }

private:
    mutable std::mutex m_mutex;
    std::optional<GrpcRefusal> m_refusal;
    QList<GrpcRequest> m_requests;
};

class UserService final : public user::UserService::Service
{
public:
    explicit UserService(Ledger& ledger) : m_ledger(ledger) {}

    grpc::Status VerifyTOTPRegistration(ServerContext* context,
                                        const user::VerifyTOTPRegistrationRequest* request,
                                        user::VerifyTOTPRegistrationResponse* answer) override
    {
        grpc::Status status = m_ledger.enter("VerifyTOTPRegistration", *context, *request);
        if (status.ok() && request->code() != "123456")
            status = wrongCode();
        if (status.ok())
            setDetails(*answer->mutable_details());
        return status;
    }
    grpc::Status RegisterTOTP(ServerContext* context, const user::RegisterTOTPRequest* request,
                              user::RegisterTOTPResponse* answer) override
    {
        setDetails(*answer->mutable_details());
        answer->set_uri("otpauth://totp/ZITADEL:anna@acme.test?issuer=ZITADEL&secret="
                        "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP");
        answer->set_secret("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP");
        return m_ledger.enter("RegisterTOTP", *context, *request);
    }
    grpc::Status RemoveTOTP(ServerContext* context, const user::RemoveTOTPRequest* request,
                            user::RemoveTOTPResponse* answer) override
    {
        setDetails(*answer->mutable_details());
        return m_ledger.enter("RemoveTOTP", *context, *request);
    }
    grpc::Status GenerateRecoveryCodes(ServerContext* context,
                                       const user::GenerateRecoveryCodesRequest* request,
                                       user::GenerateRecoveryCodesResponse* answer) override
    {
        setDetails(*answer->mutable_details());
        answer->add_recovery_codes("abcde-fghjk");
        answer->add_recovery_codes("mnpqr-stuvw");
        return m_ledger.enter("GenerateRecoveryCodes", *context, *request);
    }
    grpc::Status GetUserByID(ServerContext* context, const user::GetUserByIDRequest* request,
                             user::GetUserByIDResponse* answer) override
    {
        setAnna(*answer->mutable_user(), request->user_id());
        return m_ledger.enter("GetUserByID", *context, *request);
    }
    grpc::Status ListUsers(ServerContext* context, const user::ListUsersRequest* request,
                           user::ListUsersResponse* answer) override
    {
        answer->mutable_details()->set_total_result(300);
        setAnna(*answer->add_result(), "29001");
        setMachine(*answer->add_result());
        return m_ledger.enter("ListUsers", *context, *request);
    }
    grpc::Status
    ListAuthenticationMethodTypes(ServerContext* context,
                                  const user::ListAuthenticationMethodTypesRequest* request,
                                  user::ListAuthenticationMethodTypesResponse* answer) override
    {
        answer->add_auth_method_types(user::AUTHENTICATION_METHOD_TYPE_PASSWORD);
        answer->add_auth_method_types(user::AUTHENTICATION_METHOD_TYPE_TOTP);
        return m_ledger.enter("ListAuthenticationMethodTypes", *context, *request);
    }
    grpc::Status ListAuthenticationFactors(ServerContext* context,
                                           const user::ListAuthenticationFactorsRequest* request,
                                           user::ListAuthenticationFactorsResponse* answer) override
    {
        user::AuthFactor& key = *answer->add_result();
        key.set_state(user::AUTH_FACTOR_STATE_READY);
        key.mutable_u2f()->set_name("blue key");
        user::AuthFactor& totp = *answer->add_result();
        totp.set_state(user::AUTH_FACTOR_STATE_NOT_READY);
        totp.mutable_otp();
        return m_ledger.enter("ListAuthenticationFactors", *context, *request);
    }

private:
    Ledger& m_ledger;
};

class SettingsService final : public settings::SettingsService::Service
{
public:
    explicit SettingsService(Ledger& ledger) : m_ledger(ledger) {}

    grpc::Status GetLoginSettings(ServerContext* context,
                                  const settings::GetLoginSettingsRequest* request,
                                  settings::GetLoginSettingsResponse* answer) override
    {
        settings::LoginSettings& login = *answer->mutable_settings();
        login.set_allow_username_password(true);
        login.set_force_mfa(true);
        login.set_default_redirect_uri("https://acme.test/");
        login.mutable_password_check_lifetime()->set_seconds(864'000);
        login.add_second_factors(settings::SECOND_FACTOR_TYPE_U2F);
        login.add_second_factors(settings::SECOND_FACTOR_TYPE_OTP);
        return m_ledger.enter("GetLoginSettings", *context, *request);
    }

private:
    Ledger& m_ledger;
};

class OrganizationService final : public org::OrganizationService::Service
{
public:
    explicit OrganizationService(Ledger& ledger) : m_ledger(ledger) {}

    grpc::Status ListOrganizations(ServerContext* context,
                                   const org::ListOrganizationsRequest* request,
                                   org::ListOrganizationsResponse* answer) override
    {
        answer->mutable_details()->set_total_result(2);
        org::Organization& acme = *answer->add_result();
        acme.set_id("501");
        acme.set_name("Acme Ä");
        acme.set_primary_domain("acme.test");
        acme.set_state(org::ORGANIZATION_STATE_ACTIVE);
        setDetails(*acme.mutable_details());
        org::Organization& old = *answer->add_result();
        old.set_id("502");
        old.set_name("Old");
        old.set_state(org::ORGANIZATION_STATE_INACTIVE);
        return m_ledger.enter("ListOrganizations", *context, *request);
    }

private:
    Ledger& m_ledger;
};

class AuthService final : public auth::AuthService::Service
{
public:
    explicit AuthService(Ledger& ledger) : m_ledger(ledger) {}

    grpc::Status ListMyZitadelPermissions(ServerContext* context,
                                          const auth::ListMyZitadelPermissionsRequest* request,
                                          auth::ListMyZitadelPermissionsResponse* answer) override
    {
        answer->add_result("user.read");
        answer->add_result("user.credential.write");
        return m_ledger.enter("ListMyZitadelPermissions", *context, *request);
    }

private:
    Ledger& m_ledger;
};

class ManagementService final : public management::ManagementService::Service
{
public:
    explicit ManagementService(Ledger& ledger) : m_ledger(ledger) {}

    grpc::Status ListUserChanges(ServerContext* context,
                                 const management::ListUserChangesRequest* request,
                                 management::ListUserChangesResponse* answer) override
    {
        management::Change& added = *answer->add_result();
        added.mutable_change_date()->set_seconds(1'742'887'169);
        added.mutable_event_type()->set_key("EventTypes.user.human.mfa.otp.added");
        added.mutable_event_type()->set_localized_message("OTP added");
        added.set_sequence(8);
        added.set_editor_id("29009");
        added.set_editor_display_name("Olga Ost");
        added.set_resource_owner_id("501");
        return m_ledger.enter("ListUserChanges", *context, *request);
    }

private:
    Ledger& m_ledger;
};

} // namespace

/// In the order in which each needs the one before.
class GrpcServer::Parts
{
public:
    explicit Parts(Tls tls) : usesTls(tls == Tls::Good)
    {
        grpc::ServerBuilder builder;
        builder.AddListeningPort("127.0.0.1:0", credentials(tls), &port);
        builder.RegisterService(&users);
        builder.RegisterService(&loginSettings);
        builder.RegisterService(&organizations);
        builder.RegisterService(&permissions);
        builder.RegisterService(&changes);
        server = builder.BuildAndStart();
        if (!server)
            qFatal("libgrpc++ cannot listen on 127.0.0.1");
    }

    bool usesTls;
    int port = 0;
    Ledger ledger;
    UserService users{ledger};
    SettingsService loginSettings{ledger};
    OrganizationService organizations{ledger};
    AuthService permissions{ledger};
    ManagementService changes{ledger};
    std::unique_ptr<grpc::Server> server;
};

GrpcServer::GrpcServer(Tls tls) : m_parts(std::make_unique<Parts>(tls)) {}
GrpcServer::~GrpcServer() = default;

QUrl GrpcServer::url() const
{
    QUrl url;
    url.setScheme(m_parts->usesTls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_parts->port);
    return url;
}

void GrpcServer::setRefusal(const std::optional<GrpcRefusal>& refusal)
{
    m_parts->ledger.setRefusal(refusal);
}

QList<GrpcRequest> GrpcServer::requests() const
{
    return m_parts->ledger.requests();
}

} // namespace factordesk::test
