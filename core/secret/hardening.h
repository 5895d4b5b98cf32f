// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace factordesk::secret {

/// Keeps this process's memory out of files and away from other programs of the same user: core
/// dumps off (RLIMIT_CORE 0), not dumpable (prctl PR_SET_DUMPABLE, which also refuses ptrace).
/// Called first thing in main. What the system refuses is left as it was: the program still runs.
void hardenProcess() noexcept;

} // namespace factordesk::secret
