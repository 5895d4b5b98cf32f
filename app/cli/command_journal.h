// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace factordesk::cli {

/// Prints the journal of the person at this computer, or checks its chain.
[[nodiscard]] Command journalCommand();

} // namespace factordesk::cli
