// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_exchange.h"
#include "core/zitadel/media_type.h"

namespace factordesk::bench {

/// The good answer to a verify in a media type, as a server sends it.
[[nodiscard]] net::HttpAnswer verifiedAnswer(zitadel::MediaType mediaType);

/// Registers "own work, NAME" for each media type: what a verify costs without a network: the
/// request encoded, its record and the answer's made without secrets, the answer read and checked.
/// And "50 us", which takes just that.
void registerOwnWork();

} // namespace factordesk::bench
