// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/client.h"
#include "core/zitadel/transport/transport.h"

#include <functional>
#include <memory>
#include <utility>

namespace factordesk::zitadel {

/// The operations over a transport.
class RemoteClient final : public Client
{
public:
    explicit RemoteClient(std::unique_ptr<Transport> transport);
    ~RemoteClient() override;

    [[nodiscard]] Transport& transport() { return *m_transport; }
    /// Who tells tokenFacts(); nothing is known without.
    void setTokenFacts(std::function<TokenFacts()> source) { m_tokenFacts = std::move(source); }

    [[nodiscard]] Call<Details> verifyTotp(const UserId& id, const otp::Code& code) override;
    [[nodiscard]] Call<Registration> registerTotp(const UserId& id) override;
    [[nodiscard]] Call<Details> removeTotp(const UserId& id) override;
    [[nodiscard]] Call<RecoveryCodes> generateRecoveryCodes(const UserId& id,
                                                            std::uint32_t count) override;
    [[nodiscard]] Call<User> user(const UserId& id) override;
    [[nodiscard]] Call<UserPage> users(const UserQuery& query) override;
    [[nodiscard]] Call<QList<AuthenticationMethod>>
    authenticationMethods(const UserId& id) override;
    [[nodiscard]] Call<FactorState> totpState(const UserId& id) override;
    [[nodiscard]] Call<LoginSettings> loginSettings(const QString& organisationId) override;
    [[nodiscard]] Call<OrganisationPage> organisations(const OrganisationQuery& query) override;
    [[nodiscard]] Call<QStringList> callerPermissions(const QString& organisationId) override;
    [[nodiscard]] Call<QList<UserChange>>
    userChanges(const UserId& id, const QString& organisationId, std::uint64_t after) override;
    [[nodiscard]] TokenFacts tokenFacts() const override
    {
        return m_tokenFacts ? m_tokenFacts() : TokenFacts{};
    }

private:
    template <class Operation>
    [[nodiscard]] Call<typename Operation::Response> start(const Operation& operation);

    std::unique_ptr<Transport> m_transport;
    std::function<TokenFacts()> m_tokenFacts;
};

} // namespace factordesk::zitadel
