// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/clock_skew.h"
#include "core/zitadel/client.h"

#include <QStringList>

#include <optional>

namespace factordesk::enrollment {

/// What is looked at before a person is enrolled, in the order in which it is shown.
enum class CheckKind {
    Server,     ///< It answers, and its certificate is good.
    Clock,      ///< This computer's clock against the server's.
    SignIn,     ///< The token is good for this API.
    Permission, ///< The caller may register for this person.
    Person,     ///< A human being, active, not locked.
    Factor,     ///< TOTP none, pending or active.
    Policy,     ///< TOTP is among the login policy's second factors.
};

enum class CheckOutcome {
    Running,
    Good,
    Warning,
    Stop,    ///< Registering makes no sense or will be refused.
    Unknown, ///< The server does not let the caller ask; never held against anybody.
};

/// Why a check came out as it did; ui/text has the sentence and who can mend it.
enum class CheckReason {
    None, ///< Still running.
    ServerAnswers,
    ServerFailed, ///< `status` says how.
    ClockAgrees,
    ClockDiffers,
    ClockUnknown,
    SignInAccepted,
    SignInEndsSoon, ///< Accepted, but the token ends before long, and nothing renews it.
    SignInRefused,
    SignInEnded, ///< Refused, and its time is over, by what is known of it.
    SignInUnknown,
    MayRegister,
    MayNotRegister,
    MayRemoveButNotRegister,
    PermissionUnknown,
    PersonActive,
    PersonInitial,
    PersonInactive,
    PersonLocked,
    PersonDeleted,
    PersonIsMachine,
    PersonMissing,
    PersonUnknown,
    FactorNone,
    FactorPending,
    FactorActive,
    FactorUnknown,
    PolicyAllows,
    PolicyLacksTotp,
    PolicyUnknown,
};

struct Check
{
    CheckKind kind = CheckKind::Server;
    CheckOutcome outcome = CheckOutcome::Running;
    CheckReason reason = CheckReason::None;
    std::optional<zitadel::Status> status = std::nullopt;    ///< What the server said, if anything.
    std::optional<diagnosis::ClockSkew> skew = std::nullopt; ///< For Clock.
    zitadel::TokenFacts token = {};                          ///< For SignIn.
};

/// True when the caller is known to be allowed to read people's factors (user.read). The server
/// leaves out what the caller may not see, so that "no factor" from anybody else says nothing.
[[nodiscard]] bool mayReadFactors(const Expected<QStringList, zitadel::Status>& permissions);

/// The judgements, each from one answer of the server. Pure.
[[nodiscard]] Check serverCheck(const Expected<zitadel::User, zitadel::Status>& answer);
[[nodiscard]] Check clockCheck(const std::optional<diagnosis::ClockSkew>& skew);
[[nodiscard]] Check signInCheck(const Expected<zitadel::User, zitadel::Status>& answer,
                                const zitadel::TokenFacts& token = {});
[[nodiscard]] Check personCheck(const Expected<zitadel::User, zitadel::Status>& answer);
[[nodiscard]] Check permissionCheck(const Expected<QStringList, zitadel::Status>& answer);
/// `mayRead`: see mayReadFactors. An answer of FactorState::None is known only then.
[[nodiscard]] Check factorCheck(const Expected<zitadel::FactorState, zitadel::Status>& answer,
                                bool mayRead);
[[nodiscard]] Check policyCheck(const Expected<zitadel::LoginSettings, zitadel::Status>& answer);

/// A token that is good for less than this is worth a warning: an enrollment takes a few minutes.
inline constexpr std::chrono::minutes tokenTolerance{10};

/// A clock that differs by more than this is worth a warning: half of the 30 s that the server
/// accepts either side of a code's own period.
inline constexpr std::chrono::milliseconds clockTolerance{15'000};

} // namespace factordesk::enrollment
