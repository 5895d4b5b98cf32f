// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/zitadel/token_source.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <string_view>

namespace factordesk::zitadel {

/// What is known here about the token that calls carry, to explain what the server makes of it.
/// Nothing of it is proven: whether the token is good, the server alone says.
struct TokenFacts
{
    /// By this computer's clock, negative once it has ended; no value where nobody tells.
    std::optional<std::chrono::seconds> timeLeft = {};
    bool renewsItself = false;
    QString issuer = {};       ///< Of a JWT (RFC 7519, section 4.1.1); empty where it does not say.
    QStringList audience = {}; ///< Likewise (section 4.1.3).

    bool operator==(const TokenFacts&) const = default;
};

/// What a token says of itself: a JWT in compact form (RFC 7519, section 3) its claims, any other
/// nothing. The signature is not looked at.
[[nodiscard]] TokenFacts factsIn(std::string_view token, WallTime now);

/// The same, and what its source knows of it, which counts more.
[[nodiscard]] TokenFacts factsOf(const TokenSource& source, WallTime now);

} // namespace factordesk::zitadel
