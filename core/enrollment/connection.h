// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/clock_skew.h"
#include "core/zitadel/server_address.h"
#include "core/zitadel/status.h"

#include <QString>

#include <optional>

namespace factordesk::enrollment {

/// What the window says about the server at its foot.
struct Connection
{
    std::optional<zitadel::ServerAddress> address = {}; ///< No value: no server chosen yet.
    bool isPractice = false;
    bool hasToken = false;
    std::optional<diagnosis::ClockSkew> skew = {}; ///< From the answers so far.
    /// Why the last call got no answer from the server, or was refused for its token; no value
    /// when it was answered.
    std::optional<zitadel::Status> trouble = {};
};

} // namespace factordesk::enrollment
