// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace factordesk::practice {

/// What the practice server can be asked for.
enum class Operation {
    VerifyTotp,            ///< POST /v2/users/{id}/totp/verify
    RegisterTotp,          ///< POST /v2/users/{id}/totp
    RemoveTotp,            ///< DELETE /v2/users/{id}/totp
    GenerateRecoveryCodes, ///< POST /v2/users/{id}/recovery_codes
    GetUser,               ///< GET /v2/users/{id}
    ListUsers,             ///< POST /v2/users
    AuthenticationMethods, ///< GET /v2/users/{id}/authentication_methods
    AuthenticationFactors, ///< POST /v2/users/{id}/authentication_factors/_search
    LoginSettings,         ///< GET /v2/settings/login
    Organizations,         ///< POST /v2/organizations/_search
    UserChanges,           ///< POST /management/v1/users/{id}/changes/_search
    Permissions,           ///< POST /auth/v1/permissions/zitadel/me/_search
    Health,                ///< GET /debug/healthz and /debug/ready; needs no token
};

/// The number of operations above, for tables with a place for each.
inline constexpr int operationCount = static_cast<int>(Operation::Health) + 1;

/// An operation and whom it is about.
struct Route
{
    Operation operation = Operation::Health;
    QString userId; ///< Empty where the path names nobody, or an empty segment.
};

enum class RouteError {
    NotFound,         ///< No operation has such a path.
    MethodNotAllowed, ///< One has, under another method.
};

/// The outcome of looking a path up.
struct RouteMatch
{
    std::optional<Route> route;
    RouteError error = RouteError::NotFound; ///< Where there is no route.
};

/// Finds the operation for a method and a path (percent-encoded, without its query).
[[nodiscard]] RouteMatch matchRoute(QByteArrayView method, const QByteArray& path);

} // namespace factordesk::practice
