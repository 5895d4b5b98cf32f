// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/clock_skew.h"
#include "core/net/http_exchange.h"
#include "core/net/pending.h"
#include "core/otp/code.h"
#include "core/zitadel/organisation_query.h"
#include "core/zitadel/status.h"
#include "core/zitadel/token_facts.h"
#include "core/zitadel/user_query.h"
#include "core/zitadel/values.h"

#include <QStringList>

#include <memory>
#include <optional>

namespace factordesk::zitadel {

/// A running operation. The record shows the exchange for the inspector; the skew is what this
/// answer's Date header told (no value without an answer).
template <class T>
class PendingCall : public net::Pending<T, Status>
{
public:
    using net::Pending<T, Status>::Pending;
    [[nodiscard]] virtual const net::ExchangeRecord& record() const = 0;
    [[nodiscard]] virtual std::optional<diagnosis::ClockSkew> clockSkew() const = 0;
};

template <class T>
using Call = std::unique_ptr<PendingCall<T>>;

/// The operations of ZITADEL's v2 API that this program uses. Every call is sent at most once.
/// Calls may outlive neither the client nor its HttpClient. One thread.
class Client
{
public:
    virtual ~Client() = default;

    /// POST /v2/users/{id}/totp/verify. Not idempotent.
    [[nodiscard]] virtual Call<Details> verifyTotp(const UserId& id, const otp::Code& code) = 0;
    /// POST /v2/users/{id}/totp. Replaces a pending registration.
    [[nodiscard]] virtual Call<Registration> registerTotp(const UserId& id) = 0;
    /// DELETE /v2/users/{id}/totp
    [[nodiscard]] virtual Call<Details> removeTotp(const UserId& id) = 0;
    /// POST /v2/users/{id}/recovery_codes: so many new ones. Not idempotent.
    [[nodiscard]] virtual Call<RecoveryCodes> generateRecoveryCodes(const UserId& id,
                                                                    std::uint32_t count) = 0;
    /// GET /v2/users/{id}
    [[nodiscard]] virtual Call<User> user(const UserId& id) = 0;
    /// POST /v2/users
    [[nodiscard]] virtual Call<UserPage> users(const UserQuery& query) = 0;
    /// GET /v2/users/{id}/authentication_methods
    [[nodiscard]] virtual Call<QList<AuthenticationMethod>>
    authenticationMethods(const UserId& id) = 0;
    /// POST /v2/users/{id}/authentication_factors/_search, READY and NOT_READY asked for
    [[nodiscard]] virtual Call<FactorState> totpState(const UserId& id) = 0;
    /// GET /v2/settings/login of an organisation
    [[nodiscard]] virtual Call<LoginSettings> loginSettings(const QString& organisationId) = 0;
    /// POST /v2/organizations/_search: those that the caller may see, by name. In no organisation's
    /// context.
    [[nodiscard]] virtual Call<OrganisationPage> organisations(const OrganisationQuery& query) = 0;
    /// POST /auth/v1/permissions/zitadel/me/_search in an organisation: what the caller holds.
    [[nodiscard]] virtual Call<QStringList> callerPermissions(const QString& organisationId) = 0;
    /// POST /management/v1/users/{id}/changes/_search in the user's organisation: the first events
    /// after the one with that sequence, oldest first. NOT_FOUND where there are none.
    [[nodiscard]] virtual Call<QList<UserChange>>
    userChanges(const UserId& id, const QString& organisationId, std::uint64_t after) = 0;

    /// What is known here about the token that the calls carry; nothing is asked for it.
    [[nodiscard]] virtual TokenFacts tokenFacts() const = 0;
};

} // namespace factordesk::zitadel
