// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/preflight.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace factordesk::enrollment {

namespace {

QList<Check> runningChecks()
{
    QList<Check> checks;
    for (const CheckKind kind :
         {CheckKind::Server, CheckKind::Clock, CheckKind::SignIn, CheckKind::Permission,
          CheckKind::Person, CheckKind::Factor, CheckKind::Policy})
        checks.append({.kind = kind});
    return checks;
}

CheckReason unknownReason(CheckKind kind)
{
    switch (kind) {
    case CheckKind::Server: return CheckReason::ServerFailed;
    case CheckKind::Clock: return CheckReason::ClockUnknown;
    case CheckKind::SignIn: return CheckReason::SignInUnknown;
    case CheckKind::Permission: return CheckReason::PermissionUnknown;
    case CheckKind::Person: return CheckReason::PersonUnknown;
    case CheckKind::Factor: return CheckReason::FactorUnknown;
    case CheckKind::Policy: return CheckReason::PolicyUnknown;
    }
    Q_UNREACHABLE();
}

} // namespace

Preflight::Preflight(zitadel::Client& client, zitadel::UserId person)
    : m_client(client), m_person(std::move(person)), m_checks(runningChecks())
{
}

Preflight::~Preflight() = default;

bool Preflight::isRunning() const
{
    return std::ranges::any_of(
        m_checks, [](const Check& check) { return check.outcome == CheckOutcome::Running; });
}

bool Preflight::hasStop() const
{
    return std::ranges::any_of(
        m_checks, [](const Check& check) { return check.outcome == CheckOutcome::Stop; });
}

void Preflight::run()
{
    m_checks = runningChecks();
    m_user.reset();
    m_factor.reset();
    m_mayRead.reset();
    m_isFinishAnnounced = false;
    dropCalls();
    askForThePerson();
    announce();
}

void Preflight::abort()
{
    dropCalls();
    giveUpTheRest();
    announce();
}

void Preflight::dropCalls()
{
    net::retire(std::move(m_userCall));
    net::retire(std::move(m_factorCall));
    net::retire(std::move(m_permissionCall));
    net::retire(std::move(m_policyCall));
}

void Preflight::askForThePerson()
{
    m_userCall = m_client.user(m_person);
    connect(m_userCall.get(), &net::PendingBase::finished, this, [this] {
        const Expected<zitadel::User, zitadel::Status> answer = m_userCall->result();
        const std::optional<diagnosis::ClockSkew> skew = m_userCall->clockSkew();
        if (answer)
            m_user = *answer;
        settle(serverCheck(answer));
        settle(clockCheck(skew));
        settle(signInCheck(answer, m_client.tokenFacts()));
        settle(personCheck(answer));
        if (answer)
            askForTheOrganisation(answer->details.resourceOwner);
        else
            giveUpTheRest();
        announce();
    });
    m_factorCall = m_client.totpState(m_person);
    connect(m_factorCall.get(), &net::PendingBase::finished, this, [this] {
        judgeFactor();
        announce();
    });
}

void Preflight::askForTheOrganisation(const QString& organisationId)
{
    m_permissionCall = m_client.callerPermissions(organisationId);
    connect(m_permissionCall.get(), &net::PendingBase::finished, this, [this] {
        settle(permissionCheck(m_permissionCall->result()));
        m_mayRead = enrollment::mayReadFactors(m_permissionCall->result());
        judgeFactor();
        announce();
    });
    m_policyCall = m_client.loginSettings(organisationId);
    connect(m_policyCall.get(), &net::PendingBase::finished, this, [this] {
        settle(policyCheck(m_policyCall->result()));
        announce();
    });
}

void Preflight::judgeFactor()
{
    if (!m_factorCall || !m_factorCall->isFinished())
        return;
    const Expected<zitadel::FactorState, zitadel::Status>& answer = m_factorCall->result();
    const bool saysNone = answer && *answer == zitadel::FactorState::None;
    if (saysNone && !m_mayRead)
        return; // what that is worth, the permissions tell
    settle(factorCheck(answer, mayReadFactors()));
    if (answer && (!saysNone || mayReadFactors()))
        m_factor = *answer;
}

void Preflight::giveUpTheRest()
{
    net::retire(std::move(m_factorCall));
    for (Check& check : m_checks) {
        if (check.outcome == CheckOutcome::Running)
            check = {check.kind, CheckOutcome::Unknown, unknownReason(check.kind)};
    }
}

void Preflight::settle(Check check)
{
    const auto place = std::ranges::find(m_checks, check.kind, &Check::kind);
    *place = std::move(check);
}

void Preflight::announce()
{
    const QPointer<Preflight> self(this);
    emit changed();
    if (!self || isRunning() || std::exchange(m_isFinishAnnounced, true))
        return;
    emit finished();
}

} // namespace factordesk::enrollment
