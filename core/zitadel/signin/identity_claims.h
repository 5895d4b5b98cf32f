// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/json_reader.h"
#include "core/zitadel/signin/signed_in_as.h"

namespace factordesk::zitadel {

/// Whom the claims of an id_token or of a user info answer name (OpenID Connect Core, section 5.1).
/// `sub` must be there and not be empty.
[[nodiscard]] Expected<SignedInAs, JsonError> readIdentity(const QJsonObject& claims);

} // namespace factordesk::zitadel
