// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace factordesk::cli {

/// `roster --dry-run`: the people of a list, and who of them could be enrolled.
[[nodiscard]] Command rosterCommand();

} // namespace factordesk::cli
