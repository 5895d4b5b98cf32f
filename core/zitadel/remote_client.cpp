// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/remote_client.h"

#include "core/zitadel/api/authentication_factors.h"
#include "core/zitadel/api/authentication_methods.h"
#include "core/zitadel/api/generate_recovery_codes.h"
#include "core/zitadel/api/get_user.h"
#include "core/zitadel/api/list_organizations.h"
#include "core/zitadel/api/list_users.h"
#include "core/zitadel/api/login_settings.h"
#include "core/zitadel/api/permissions.h"
#include "core/zitadel/api/register_totp.h"
#include "core/zitadel/api/remove_totp.h"
#include "core/zitadel/api/user_changes.h"
#include "core/zitadel/api/verify_totp.h"
#include "core/zitadel/operation_call.h"

#include <utility>

namespace factordesk::zitadel {

std::optional<diagnosis::ClockSkew> clockSkewOf(const net::ExchangeRecord& record)
{
    const QByteArray date = net::headerValue(record.responseHeaders, "Date");
    const auto moment =
        diagnosis::parseHttpDate({date.constData(), static_cast<std::size_t>(date.size())});
    return moment ? diagnosis::clockSkew(*moment, record.sentAt, record.receivedAt) : std::nullopt;
}

RemoteClient::RemoteClient(std::unique_ptr<Transport> transport) : m_transport(std::move(transport))
{
}

RemoteClient::~RemoteClient() = default;

template <class Operation>
Call<typename Operation::Response> RemoteClient::start(const Operation& operation)
{
    return std::make_unique<OperationCall<Operation>>(*m_transport, operation);
}

Call<Details> RemoteClient::verifyTotp(const UserId& id, const otp::Code& code)
{
    return start(VerifyTotp{.userId = id, .code = code});
}

Call<Registration> RemoteClient::registerTotp(const UserId& id)
{
    return start(RegisterTotp{.userId = id});
}

Call<Details> RemoteClient::removeTotp(const UserId& id)
{
    return start(RemoveTotp{.userId = id});
}

Call<RecoveryCodes> RemoteClient::generateRecoveryCodes(const UserId& id, std::uint32_t count)
{
    return start(GenerateRecoveryCodes{.userId = id, .count = count});
}

Call<User> RemoteClient::user(const UserId& id)
{
    return start(GetUser{.userId = id});
}

Call<UserPage> RemoteClient::users(const UserQuery& query)
{
    return start(ListUsers{.query = query});
}

Call<QList<AuthenticationMethod>> RemoteClient::authenticationMethods(const UserId& id)
{
    return start(AuthenticationMethods{.userId = id});
}

Call<FactorState> RemoteClient::totpState(const UserId& id)
{
    return start(AuthenticationFactors{.userId = id});
}

Call<LoginSettings> RemoteClient::loginSettings(const QString& organisationId)
{
    return start(GetLoginSettings{.organisationId = organisationId});
}

Call<OrganisationPage> RemoteClient::organisations(const OrganisationQuery& query)
{
    return start(ListOrganizations{.query = query});
}

Call<QStringList> RemoteClient::callerPermissions(const QString& organisationId)
{
    return start(CallerPermissions{.organisationId = organisationId});
}

Call<QList<UserChange>> RemoteClient::userChanges(const UserId& id, const QString& organisationId,
                                                  std::uint64_t after)
{
    return start(UserChanges{.userId = id, .organisationId = organisationId, .after = after});
}

} // namespace factordesk::zitadel
