// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/console.h"
#include "app/cli/failure.h"
#include "core/base/expected.h"
#include "core/roster/roster_store.h"

#include <QString>

namespace factordesk::cli {

/// The list of whom letters were registered for, beside the letters until these are written to the
/// end: whoever stands in it as pending afterwards has a secret that nobody knows.
[[nodiscard]] QString lettersListPath(const QString& lettersPath);

/// Begins that list. The error is for one that cannot be written, or that tells of an earlier run
/// whose registrations are left over.
[[nodiscard]] Expected<roster::RosterStore, Failure>
beginLettersList(const QString& lettersPath, const QString& server, const roster::Roster& roster);

/// Whether registrations are left over, or may be.
[[nodiscard]] bool hasLeftovers(const roster::Roster& roster);

/// Removes the registrations that the list at the first positional argument says are left over,
/// each after a look at it, and the list when none is left.
[[nodiscard]] Expected<ExitStatus, Failure> removeLeftovers(const Arguments& arguments,
                                                            const Console& console);

} // namespace factordesk::cli
