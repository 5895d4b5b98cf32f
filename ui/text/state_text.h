// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/values.h"

#include <QLatin1String>
#include <QString>

#include <optional>

namespace factordesk::text {

/// "active", "locked" and so on, for a row of a list.
[[nodiscard]] QString stateText(zitadel::UserState state);
/// "No authenticator", "Waiting for the first code", "Authenticator active", "Not known".
[[nodiscard]] QString factorText(const std::optional<zitadel::FactorState>& state);

/// The name to call a person by: display name, else login name, else id.
[[nodiscard]] QString nameOf(const zitadel::User& user);
/// What tells two people of one name apart: login name, else user name, else id.
[[nodiscard]] QString loginNameOf(const zitadel::User& user);

/// Stable names for `--json`, never translated: "active"…, "none", "pending", "active", "unknown".
[[nodiscard]] QLatin1String stateName(zitadel::UserState state);
[[nodiscard]] QLatin1String factorName(const std::optional<zitadel::FactorState>& state);

} // namespace factordesk::text
