// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace factordesk::cli {

/// `export`: accounts written for another program.
[[nodiscard]] Command exportCommand();

} // namespace factordesk::cli
