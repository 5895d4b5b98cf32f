// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/clock_skew.h"
#include "core/zitadel/media_type.h"
#include "core/zitadel/profile_id.h"
#include "core/zitadel/server_address.h"
#include "core/zitadel/signin/signed_in_as.h"
#include "core/zitadel/status.h"

#include <QString>

#include <optional>

namespace factordesk::enrollment {

/// What the window says about the server at its foot.
struct Connection
{
    std::optional<zitadel::ServerAddress> address = {}; ///< No value: no server chosen yet.
    std::optional<zitadel::ProfileId> profile = {};     ///< Whose server it is; as `address`.
    QString name = {};                                  ///< What the person calls it.
    bool isPractice = false;
    bool hasToken = false;
    std::optional<zitadel::SignedInAs> who = {}; ///< No value where the server did not tell.
    /// How calls travel where nobody says otherwise.
    zitadel::MediaType mediaType = zitadel::MediaType::Json;
    std::optional<diagnosis::ClockSkew> skew = {}; ///< From the answers so far.
    /// Why the last call got no answer from the server, or was refused for its token; no value
    /// when it was answered.
    std::optional<zitadel::Status> trouble = {};
};

/// What can be made to go wrong in a practice session, to see how the program takes it.
struct PracticeFaults
{
    bool slow = false;           ///< Each answer takes three seconds.
    bool loseNextAnswer = false; ///< The next change is carried out, but its answer never arrives.
    bool clockAhead = false;     ///< The server's clock is two minutes ahead of this computer's.
    bool tokenExpired = false;   ///< The token is no longer accepted.
    bool isOld = false;          ///< As a server from before recovery codes.
    bool operator==(const PracticeFaults&) const = default;
};

} // namespace factordesk::enrollment
