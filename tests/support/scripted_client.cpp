// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scripted_client.h"

#include <algorithm>

namespace factordesk::test {

using namespace zitadel;

int ScriptedClient::count(Operation operation) const
{
    return int(std::ranges::count(asked, operation, &AskedCall::operation));
}

void ScriptedClient::note(Operation operation, const QString& subject)
{
    asked.append({operation, subject, {}, {}});
}

Call<Details> ScriptedClient::verifyTotp(const UserId& id, const otp::Code& code)
{
    note(Operation::VerifyTotp, id.text());
    asked.last().code = code.text();
    return verify.start(facts);
}

Call<Registration> ScriptedClient::registerTotp(const UserId& id)
{
    note(Operation::RegisterTotp, id.text());
    return registration.start(facts);
}

Call<Details> ScriptedClient::removeTotp(const UserId& id)
{
    note(Operation::RemoveTotp, id.text());
    return removal.start(facts);
}

Call<RecoveryCodes> ScriptedClient::generateRecoveryCodes(const UserId& id, std::uint32_t)
{
    note(Operation::GenerateRecoveryCodes, id.text());
    return recoveryCodes.start(facts);
}

Call<User> ScriptedClient::user(const UserId& id)
{
    note(Operation::User, id.text());
    return oneUser.start(facts);
}

Call<UserPage> ScriptedClient::users(const UserQuery& query)
{
    note(Operation::Users, query.text);
    asked.last().query = query;
    return userPage.start(facts);
}

Call<QList<AuthenticationMethod>> ScriptedClient::authenticationMethods(const UserId& id)
{
    note(Operation::AuthenticationMethods, id.text());
    return methods.start(facts);
}

Call<FactorState> ScriptedClient::totpState(const UserId& id)
{
    note(Operation::TotpState, id.text());
    return factor.start(facts);
}

Call<LoginSettings> ScriptedClient::loginSettings(const QString& organisationId)
{
    note(Operation::LoginSettings, organisationId);
    return settings.start(facts);
}

Call<zitadel::OrganisationPage>
ScriptedClient::organisations(const zitadel::OrganisationQuery& query)
{
    note(Operation::Organisations, query.text);
    asked.back().by = query.by;
    return organisationPage.start(facts);
}

Call<QStringList> ScriptedClient::callerPermissions(const QString& organisationId)
{
    note(Operation::CallerPermissions, organisationId);
    return permissions.start(facts);
}

Call<QList<zitadel::UserChange>> ScriptedClient::userChanges(const UserId& id,
                                                             const QString& /*organisationId*/,
                                                             std::uint64_t /*after*/)
{
    note(Operation::UserChanges, id.text());
    return changes.start(facts);
}

Status refusal(StatusCode code, const QString& errorId, int httpStatus)
{
    return {.code = code,
            .stage = net::Stage::Server,
            .settlement = net::Settlement::Answered,
            .httpStatus = httpStatus,
            .message = QStringLiteral("Errors.Test (%1)").arg(errorId),
            .errorId = errorId};
}

Status askedToWait(std::chrono::seconds wait)
{
    Status status = refusal(StatusCode::ResourceExhausted, QString(), 429);
    status.retryAfter = wait;
    return status;
}

Status lostAnswer()
{
    return {.code = StatusCode::Unavailable,
            .stage = net::Stage::Http,
            .fault = net::Fault::ConnectionClosed,
            .settlement = net::Settlement::Unknown};
}

Status connectionRefused()
{
    return {.code = StatusCode::Unavailable,
            .stage = net::Stage::Connection,
            .fault = net::Fault::ConnectionRefused,
            .settlement = net::Settlement::NotSent};
}

} // namespace factordesk::test
