// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/secret/secure_bytes.h"
#include "core/zitadel/json_reader.h"

#include <QJsonObject>

#include <optional>

namespace factordesk::zitadel {

/// What a token endpoint gives (RFC 6749, section 5.1; OpenID Connect Core, section 3.1.3.3).
/// Move-only.
struct Tokens
{
    SecureBytes access;
    SecureBytes refresh = {};  ///< Empty where there is none.
    SecureBytes identity = {}; ///< The id_token; empty where there is none.
    /// By this computer's clock; no value where the server does not tell.
    std::optional<WallTime> expiresAt = {};
    /// The server's clock when it answered, as far as it is known.
    WallTime serverTime = {};
};

/// Members of the answer that no record shows.
[[nodiscard]] const QList<QByteArray>& secretTokenFields();

/// Reads the answer, out of whose text `secrets` were taken; its life begins at `asked`. A token of
/// a type other than Bearer, or with characters that no header may hold, is an error.
[[nodiscard]] Expected<Tokens, JsonError> readTokens(const QJsonObject& answer,
                                                     const JsonSecrets& secrets, WallTime asked);

} // namespace factordesk::zitadel
