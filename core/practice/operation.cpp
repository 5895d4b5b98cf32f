// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/operation.h"

#include <QList>

#include <array>

namespace factordesk::practice {

namespace {

struct Entry
{
    QByteArrayView method;
    QByteArrayView path; ///< A segment "*" stands for the user's id.
    Operation operation;
};

constexpr std::array entries{
    Entry{"POST", "/v2/users/*/totp/verify", Operation::VerifyTotp},
    Entry{"POST", "/v2/users/*/totp", Operation::RegisterTotp},
    Entry{"DELETE", "/v2/users/*/totp", Operation::RemoveTotp},
    Entry{"POST", "/v2/users/*/recovery_codes", Operation::GenerateRecoveryCodes},
    Entry{"GET", "/v2/users/*", Operation::GetUser},
    Entry{"POST", "/v2/users", Operation::ListUsers},
    Entry{"GET", "/v2/users/*/authentication_methods", Operation::AuthenticationMethods},
    Entry{"POST", "/v2/users/*/authentication_factors/_search", Operation::AuthenticationFactors},
    Entry{"GET", "/v2/settings/login", Operation::LoginSettings},
    Entry{"POST", "/v2/organizations/_search", Operation::Organizations},
    Entry{"POST", "/management/v1/users/*/changes/_search", Operation::UserChanges},
    Entry{"POST", "/auth/v1/permissions/zitadel/me/_search", Operation::Permissions},
    Entry{"GET", "/debug/healthz", Operation::Health},
    Entry{"GET", "/debug/ready", Operation::Health},
};

/// The user's id where the path fits the pattern: an empty string where it has no "*".
std::optional<QString> match(const QList<QByteArray>& segments, QByteArrayView pattern)
{
    const QList<QByteArray> expected = pattern.toByteArray().split('/');
    if (segments.size() != expected.size())
        return std::nullopt;
    QString userId = QLatin1String("");
    for (qsizetype i = 0; i < segments.size(); ++i) {
        if (expected.at(i) == "*")
            userId = QString::fromUtf8(QByteArray::fromPercentEncoding(segments.at(i)));
        else if (segments.at(i) != expected.at(i))
            return std::nullopt;
    }
    return userId;
}

} // namespace

RouteMatch matchRoute(QByteArrayView method, const QByteArray& path)
{
    RouteMatch result;
    const QList<QByteArray> segments = path.split('/');
    for (const Entry& entry : entries) {
        const std::optional<QString> userId = match(segments, entry.path);
        if (!userId)
            continue;
        if (entry.method == method)
            return {.route = Route{entry.operation, *userId}};
        result.error = RouteError::MethodNotAllowed;
    }
    return result;
}

} // namespace factordesk::practice
