// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/zitadel/client_run.h"

#include "tests/support/sample_values.h"

#include <QSignalSpy>

namespace factordesk::test {

namespace {

template <class T>
std::optional<OperationEnd> endOf(zitadel::Call<T> call)
{
    if (!awaitEnd(*call))
        return std::nullopt;
    OperationEnd end{.record = call->record()};
    if (!call->result())
        end.failure = call->result().error();
    return end;
}

} // namespace

bool awaitEnd(net::PendingBase& call)
{
    QSignalSpy finished(&call, &net::PendingBase::finished);
    return (call.isFinished() || finished.wait(20'000)) && finished.count() <= 1;
}

std::optional<OperationEnd> runOperation(zitadel::Client& client, Operation operation)
{
    const zitadel::UserId id = userId();
    const QString organisation = QStringLiteral("501");
    switch (operation) {
    case Operation::VerifyTotp: return endOf(client.verifyTotp(id, otp::Code("123456")));
    case Operation::RegisterTotp: return endOf(client.registerTotp(id));
    case Operation::RemoveTotp: return endOf(client.removeTotp(id));
    case Operation::GenerateRecoveryCodes: return endOf(client.generateRecoveryCodes(id, 10));
    case Operation::User: return endOf(client.user(id));
    case Operation::Users: return endOf(client.users({.text = QStringLiteral("anna")}));
    case Operation::AuthenticationMethods: return endOf(client.authenticationMethods(id));
    case Operation::TotpState: return endOf(client.totpState(id));
    case Operation::LoginSettings: return endOf(client.loginSettings(organisation));
    case Operation::Organisations:
        return endOf(client.organisations({.text = QStringLiteral("anna")}));
    case Operation::CallerPermissions: return endOf(client.callerPermissions(organisation));
    case Operation::UserChanges: return endOf(client.userChanges(id, organisation, 1));
    }
    Q_UNREACHABLE();
}

} // namespace factordesk::test
