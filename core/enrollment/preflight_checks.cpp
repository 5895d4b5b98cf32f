// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/preflight_checks.h"

namespace factordesk::enrollment {

namespace {

using zitadel::FactorState;
using zitadel::Status;
using zitadel::StatusCode;
using zitadel::User;
using zitadel::UserState;

bool isServersWord(const Status& status)
{
    return status.stage == net::Stage::Server;
}

Check activityCheck(const User& user)
{
    Check check{.kind = CheckKind::Person, .outcome = CheckOutcome::Stop};
    switch (user.state) {
    case UserState::Active:
    case UserState::Unspecified: // a server that does not tell does not forbid
        check.outcome = CheckOutcome::Good;
        check.reason = CheckReason::PersonActive;
        break;
    case UserState::Initial:
        check.outcome = CheckOutcome::Warning;
        check.reason = CheckReason::PersonInitial;
        break;
    case UserState::Inactive: check.reason = CheckReason::PersonInactive; break;
    case UserState::Locked: check.reason = CheckReason::PersonLocked; break;
    case UserState::Deleted: check.reason = CheckReason::PersonDeleted; break;
    }
    return check;
}

CheckReason whyRefused(const zitadel::TokenFacts& token)
{
    if (token.timeLeft && *token.timeLeft <= std::chrono::seconds(0))
        return CheckReason::SignInEnded;
    return CheckReason::SignInRefused;
}

} // namespace

bool mayReadFactors(const Expected<QStringList, Status>& permissions)
{
    return permissions && permissions->contains(QStringLiteral("user.read"));
}

Check serverCheck(const Expected<User, Status>& answer)
{
    if (answer || isServersWord(answer.error()))
        return {CheckKind::Server, CheckOutcome::Good, CheckReason::ServerAnswers};
    return {CheckKind::Server, CheckOutcome::Stop, CheckReason::ServerFailed, answer.error()};
}

Check clockCheck(const std::optional<diagnosis::ClockSkew>& skew)
{
    if (!skew)
        return {CheckKind::Clock, CheckOutcome::Unknown, CheckReason::ClockUnknown};
    const bool differs = skew->isBeyond(clockTolerance);
    return {.kind = CheckKind::Clock,
            .outcome = differs ? CheckOutcome::Warning : CheckOutcome::Good,
            .reason = differs ? CheckReason::ClockDiffers : CheckReason::ClockAgrees,
            .skew = skew};
}

Check signInCheck(const Expected<User, Status>& answer, const zitadel::TokenFacts& token)
{
    Check check{.kind = CheckKind::SignIn, .token = token};
    if (!answer && !isServersWord(answer.error())) {
        check.outcome = CheckOutcome::Unknown;
        check.reason = CheckReason::SignInUnknown;
    } else if (!answer && answer.error().code == StatusCode::Unauthenticated) {
        check.outcome = CheckOutcome::Stop;
        check.reason = whyRefused(token);
        check.status = answer.error();
    } else {
        const bool endsSoon =
            token.timeLeft && *token.timeLeft < tokenTolerance && !token.renewsItself;
        check.outcome = endsSoon ? CheckOutcome::Warning : CheckOutcome::Good;
        check.reason = endsSoon ? CheckReason::SignInEndsSoon : CheckReason::SignInAccepted;
    }
    return check;
}

Check personCheck(const Expected<User, Status>& answer)
{
    if (!answer) {
        // A 404 is no proof that the person is missing: a caller without any role in the person's
        // organisation gets one too. Either way this caller cannot enrol this person.
        if (isServersWord(answer.error()) && answer.error().code == StatusCode::NotFound)
            return {CheckKind::Person, CheckOutcome::Stop, CheckReason::PersonMissing,
                    answer.error()};
        return {CheckKind::Person, CheckOutcome::Unknown, CheckReason::PersonUnknown,
                answer.error()};
    }
    if (!answer->isHuman)
        return {CheckKind::Person, CheckOutcome::Stop, CheckReason::PersonIsMachine};
    return activityCheck(*answer);
}

Check permissionCheck(const Expected<QStringList, Status>& answer)
{
    if (!answer || answer->isEmpty())
        return {CheckKind::Permission, CheckOutcome::Unknown, CheckReason::PermissionUnknown};
    if (answer->contains(QStringLiteral("user.credential.write")))
        return {CheckKind::Permission, CheckOutcome::Good, CheckReason::MayRegister};
    if (answer->contains(QStringLiteral("user.write")))
        return {CheckKind::Permission, CheckOutcome::Stop, CheckReason::MayRemoveButNotRegister};
    return {CheckKind::Permission, CheckOutcome::Stop, CheckReason::MayNotRegister};
}

Check factorCheck(const Expected<FactorState, Status>& answer, bool mayRead)
{
    Check check{.kind = CheckKind::Factor, .outcome = CheckOutcome::Warning};
    if (!answer)
        return {CheckKind::Factor, CheckOutcome::Unknown, CheckReason::FactorUnknown,
                answer.error()};
    switch (*answer) {
    case FactorState::None:
        if (!mayRead)
            return {CheckKind::Factor, CheckOutcome::Unknown, CheckReason::FactorUnknown};
        check.outcome = CheckOutcome::Good;
        check.reason = CheckReason::FactorNone;
        break;
    case FactorState::Pending: check.reason = CheckReason::FactorPending; break;
    case FactorState::Active: check.reason = CheckReason::FactorActive; break;
    }
    return check;
}

Check policyCheck(const Expected<zitadel::LoginSettings, Status>& answer)
{
    if (!answer)
        return {CheckKind::Policy, CheckOutcome::Unknown, CheckReason::PolicyUnknown};
    if (answer->totpAllowed)
        return {CheckKind::Policy, CheckOutcome::Good, CheckReason::PolicyAllows};
    return {CheckKind::Policy, CheckOutcome::Warning, CheckReason::PolicyLacksTotp};
}

} // namespace factordesk::enrollment
