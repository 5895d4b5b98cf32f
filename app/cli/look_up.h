// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/failure.h"
#include "core/base/expected.h"
#include "core/roster/people_resolver.h"

namespace factordesk::cli {

class EndingSignals;

/// Whom of a roster the server is asked for.
enum class LookUp {
    Everybody,
    LeftOver, ///< Whose registration may be left over.
};

/// Asks and comes back when all have been asked for, or when `ending` says so: the rest is as it
/// was then. Waits as the server asks, and says so on standard error.
///
/// Fails where it pauses or the server asks for more than five minutes: nobody is here to let it go
/// on. All are borrowed; the roster is changed.
[[nodiscard]] Expected<void, Failure> lookUp(zitadel::Client& client, roster::Roster& roster,
                                             LookUp whom, const EndingSignals* ending = nullptr);

} // namespace factordesk::cli
