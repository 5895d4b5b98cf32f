// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace factordesk::enrollment {

/// How a change (register, verify, remove, recovery codes) ended, once everything was done to find
/// out.
enum class Ending {
    Done,         ///< The server said so.
    Refused,      ///< The server, or something on the way, answered with an error.
    NotSent,      ///< Nothing left this computer: safe to try again.
    FoundDone,    ///< The answer was lost; reading the state shows that it was done.
    FoundNotDone, ///< The answer was lost; reading the state shows that it was not done.
    Unsettled,    ///< The answer was lost, and the state could not be read either.
};

} // namespace factordesk::enrollment
