// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/server_address.h"
#include "core/zitadel/signin/sign_in_failure.h"

#include <QJsonObject>
#include <QString>
#include <QUrl>

#include <chrono>

namespace factordesk::zitadel {

/// What an OpenID provider says of itself (OpenID Connect Discovery 1.0, section 3).
struct Provider
{
    QString issuer; ///< As spelled there, for comparison with `iss`.
    QUrl token;
    QUrl keys;
    QUrl authorization; ///< Empty where not offered, as are all that follow.
    QUrl deviceAuthorization;
    QUrl userInfo;
    QUrl revocation;
    /// How far the provider's clock was ahead of this computer's when it described itself.
    std::chrono::milliseconds ahead{0};
};

/// Where the description of the provider at `address` is.
[[nodiscard]] QUrl discoveryUrl(const ServerAddress& address);

/// Reads the description. The issuer must be the address it was read from (section 4.3). Every
/// endpoint must be of that same origin, scheme, host and port: all of them are shown a token, a
/// code or a key, and those are for this server alone. Fails with OtherIssuer, UnsafeEndpoint, or
/// NotAProvider where a field is missing or of another type.
[[nodiscard]] Expected<Provider, SignInFailure> readProvider(const QJsonObject& description,
                                                             const ServerAddress& address);

} // namespace factordesk::zitadel
